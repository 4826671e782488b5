import { describe, expect, it } from 'vitest';
import { areTelling, placesLeft, wordsElsewhere } from '../../../src/analysis/offers/words-elsewhere.ts';
import type { ActorId, AnnotationId, ArticleId, ClientId, TagId } from '../../../src/domain/ids.ts';
import { findAnnotation } from '../../../src/domain/session-state.ts';
import { CommandRunner, ME } from '../../support/command-runner.ts';
import { sessionWith } from '../../support/plain-session.ts';

const A = 'Mr Khamenei said: “We won.” Then Mr Khamenei left.\nOf the two, “we won” was the louder.';
const B = 'MR KHAMENEI spoke. “We won”, he said, and we won.\nNobody won.';

function story() {
  const { runner, articleIds } = sessionWith(A, B);
  const [a, b] = articleIds as readonly [ArticleId, ArticleId];
  const tag = (articleId: ArticleId, words: string, tagId = 'quote', nth = 0, by = runner) => {
    const text = by.state.texts.get(articleId)!.text;
    let start = text.indexOf(words);
    for (let n = 0; n < nth; n += 1) start = text.indexOf(words, start + 1);
    const ranges = [{ start, end: start + words.length }];
    return by.do('createAnnotation', { articleId, ranges, tagId: tagId as TagId }).entries[0]!.after
      .id as AnnotationId;
  };
  const told = (id: AnnotationId, actorId: ActorId = ME) => {
    const { state } = runner;
    const source = findAnnotation(state, id)!;
    return placesLeft(state, source, [...wordsElsewhere(state, source)].flat(), actorId).map(
      ({ articleId, range }) => {
        const { text } = state.texts.get(articleId)!;
        return `${state.articles.get(articleId)!.letter} ${range.start}: ${text.slice(range.start, range.end)}`;
      },
    );
  };
  return { runner, a, b, tag, told };
}

describe('words that say enough to be looked for', () => {
  it.each([
    ['Mr Khamenei', true],
    ['Iran', true],
    ['of Iran', true],
    ['war', false],
    ['of the', false],
    ['their', false],
    ['U.S.', false],
    ['—', false],
    ['', false],
    ['مفاوضات', true],
  ])('%s: %s', (words, expected) => {
    expect(areTelling(words)).toBe(expected);
  });
});

describe('where the words of an annotation stand once more', () => {
  it('is anywhere but where they were taken from, in whatever capitals, by article and place', () => {
    const { a, tag, told } = story();
    expect(told(tag(a, 'Mr Khamenei', 'framing'))).toEqual(['A 33: Mr Khamenei', 'B 0: MR KHAMENEI']);
    expect(told(tag(a, 'Mr Khamenei', 'framing', 1))).toEqual(['B 0: MR KHAMENEI']);
  });

  it('takes the quotation marks in where there are any, as the annotation does', () => {
    const { a, tag, told } = story();
    expect(told(tag(a, '“We won.”'))).toEqual(['A 63: “we won”', 'B 19: “We won”', 'B 42: we won']);
  });

  it('is nowhere for words in several pieces, without a place, or that say too little', () => {
    const { runner, a, tag, told } = story();
    const id = tag(a, 'Mr Khamenei');
    runner.do('addRange', { id, range: { start: 28, end: 32 } });
    expect(told(id)).toEqual([]);
    expect(told(tag(a, 'won'))).toEqual([]);
    const other = tag(a, 'Mr Khamenei');
    const source = findAnnotation(runner.state, other)!;
    expect([
      ...wordsElsewhere(runner.state, { ...source, target: { ...source.target, detached: true } }),
    ]).toEqual([]);
  });

  it('leaves out what this coder has marked with the same tag, or tied to it', () => {
    const { runner, a, b, tag, told } = story();
    const id = tag(a, '“We won.”');
    tag(b, 'We won');
    expect(told(id)).toEqual(['A 63: “we won”', 'B 42: we won']);
    tag(b, 'we won', 'claim');
    expect(told(id)).toEqual(['A 63: “we won”', 'B 42: we won']);
    const bo = new CommandRunner(runner.state, { client: 'bo' as ClientId, actorId: 'actor-bo' as ActorId });
    tag(b, 'we won', 'quote', 0, bo);
    runner.state = bo.state;
    expect(told(id)).toEqual(['A 63: “we won”', 'B 42: we won']);
    const { entries } = runner.do('copyAnnotations', {
      copies: [
        { sourceId: id, articleId: b, ranges: [{ start: 42, end: 48 }], variant: 'exact', because: '' },
      ],
    });
    const copy = entries.find(({ after }) => after.type === 'annotation')!.after.id as AnnotationId;
    expect(told(id)).toEqual(['A 63: “we won”']);
    runner.do('setRanges', { id: copy, ranges: [{ start: 38, end: 44 }] });
    expect(told(id)).toEqual(['A 63: “we won”']);
  });
});
