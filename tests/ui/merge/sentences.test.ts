import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../src/domain/ids.ts';
import type { Mend } from '../../../src/domain/merge/report.ts';
import {
  sentenceOfFuture,
  sentenceOfMend,
  sentenceOfMergeFailure,
  sentenceOfStanding,
  sentenceOfTextDifference,
  type MendWords,
} from '../../../src/ui/sentences/merge.ts';
import { article } from '../../support/article-builder.ts';
import { deleted, merged, quote, revAt, talks } from './merged-records.ts';

const early = quote({ rev: revAt('10:00'), note: 'a' });
const late = quote({ rev: revAt('11:00'), note: 'b' });

describe('which of two versions stands, and why', () => {
  it.each([
    [
      'theirs is newer',
      merged('overwritten', early, late),
      /^Theirs stands, because it is newer \(theirs .+, yours .+\)\.$/,
    ],
    ['mine is newer', merged('kept', late, early), /^Yours stands, because it is newer \(/],
    [
      'theirs is newer by seconds, and one sees by how many',
      merged('overwritten', early, { ...late, rev: revAt('10:00:07') }),
      /theirs .+:00:07.*, yours .+:00:00/,
    ],
    [
      'they deleted a newer one',
      merged('overwritten', early, deleted(late)),
      /^It is deleted: the version they deleted is newer/,
    ],
    [
      'they deleted what they had',
      merged('kept', late, deleted(early)),
      /^Yours stands: they deleted it without having seen your edit\.$/,
    ],
    [
      'I deleted a newer one',
      merged('kept', deleted(late), early),
      /^It stays deleted: you deleted a newer version than theirs/,
    ],
    [
      'I deleted an older one',
      merged('overwritten', deleted(early), late),
      /^Theirs stands: they edited it after the version that you deleted/,
    ],
  ] as const)('%s', (_, record, sentence) => {
    expect(sentenceOfStanding(record)).toMatch(sentence);
  });
});

const id = 'article-c' as ArticleId;
const words: MendWords = { title: 'Talks resume', mine: false, from: null, to: null };

describe('what was mended', () => {
  it.each<[Mend, Partial<MendWords>, string]>([
    [
      { kind: 'letter', articleId: id, from: 'C', to: 'D' },
      {},
      'Their article C, “Talks resume”, becomes D here: the letter is taken.',
    ],
    [
      { kind: 'letter', articleId: id, from: 'C', to: 'D' },
      { mine: true },
      'Your article C, “Talks resume”, becomes D here: the letter is taken.',
    ],
    [
      { kind: 'tagParent', tagId: 't', from: 'p', to: null },
      { title: 'Irony', from: 'Framing' },
      'The tag “Irony” moves to the top level: “Framing” above it was deleted, or led back to itself.',
    ],
    [
      { kind: 'revived', type: 'article', id: 'x' },
      {},
      'The article “Talks resume” stays: one of you removed it while the other worked on it.',
    ],
    [
      { kind: 'revived', type: 'entity', id: 'x' },
      { title: 'Iran' },
      'The name “Iran” stays: one of you deleted it while the other used it.',
    ],
  ])('%o', (mend, changed, sentence) => {
    expect(sentenceOfMend(mend, { ...words, ...changed })).toBe(sentence);
  });
});

describe('another version of an article', () => {
  const mine = talks.article;
  const { article: theirs } = article('Other words', { id, letter: 'C', title: 'Talks resume' });

  it('is told with the words where the two part', () => {
    expect(sentenceOfTextDifference({ mine, theirs, myWords: 'we won', theirWords: 'we lost' })).toBe(
      'Their C differs from your A, “Talks resume”, from “we lost” on (yours: “we won”); it is added as another version.',
    );
  });

  it('is told without words where the texts are not known', () => {
    expect(sentenceOfTextDifference({ mine, theirs, myWords: '', theirWords: '' })).toBe(
      'Their C differs from your A, “Talks resume”; it is added as another version.',
    );
  });

  it('stops the merge when both go by one id, and says which and what to do', () => {
    const sentence = sentenceOfMergeFailure({ kind: 'otherText', mine, theirs });
    expect(sentence).toMatch(
      /^Your article A, “Talks resume”, and their article C .+ Nothing was merged\. Open the file/,
    );
  });

  it('stops the merge when an article would be there without its text', () => {
    expect(sentenceOfMergeFailure({ kind: 'withoutText', article: theirs })).toMatch(
      /^The article “.+” would come back.+Nothing was merged\. Ask for the file with its texts\.$/,
    );
  });
});

it.each([
  [1, /^One record is dated in the future.+It is taken/],
  [4812, /^4,812 records are dated in the future.+They are taken/],
])('a clock that is ahead: %d', (count, sentence) => expect(sentenceOfFuture(count)).toMatch(sentence));
