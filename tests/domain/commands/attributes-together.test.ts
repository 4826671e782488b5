import { beforeEach, describe, expect, it } from 'vitest';
import type { AnnotationId, ArticleId, EntityId, TagId } from '../../../src/domain/ids.ts';
import { articleCodingIdOf } from '../../../src/domain/records/article-coding.ts';
import { findAnnotation } from '../../../src/domain/session-state.ts';
import { inverseOf } from '../../../src/domain/undo.ts';
import { ME, type CommandRunner } from '../../support/command-runner.ts';
import { sessionWith } from '../../support/plain-session.ts';

const TEXT = 'He said “we won” and later “we left” and at last that nobody had won anything at all.';

let runner: CommandRunner;
let articleId: ArticleId;
beforeEach(() => {
  const session = sessionWith(TEXT);
  runner = session.runner;
  articleId = session.articleIds[0]!;
});

const tagged = (tagId: string, start: number, end: number): AnnotationId =>
  runner.do('createAnnotation', { articleId, ranges: [{ start, end }], tagId: tagId as TagId }).entries[0]
    ?.after.id as AnnotationId;
const attributes = (id: AnnotationId) => findAnnotation(runner.state, id)?.attributes ?? {};
const undoLast = (): void => {
  const change = runner.log.at(-1)!;
  runner.commit(change.command, 'undo', change.title, inverseOf(change, runner.state).entries, change.rev);
};

describe('copying values', () => {
  it('fills what is empty, marks it as copied, and leaves passages where they are', () => {
    const from = tagged('quote', 8, 16);
    const to = tagged('quote', 27, 36);
    runner.do('assignEntity', { ids: [from], attributeId: 'speaker', name: 'Ann' });
    runner.do('setAttribute', { ids: [from], attributeId: 'medium', value: 'speech' });
    const cue = findAnnotation(runner.state, from)!.target;
    runner.do('setAttribute', { ids: [from], attributeId: 'cue', value: cue });
    runner.do('setAttribute', { ids: [to], attributeId: 'medium', value: 'letter' });
    const change = runner.do('copyAttributes', { from, to: [to, from], coded: 'keep' });
    expect(change.title).toBe('copy values to quote');
    expect(attributes(to)).toEqual({
      speaker: { value: attributes(from)['speaker']?.value, by: 'copied' },
      medium: { value: 'letter', by: 'person' },
    });
    runner.do('copyAttributes', { from, to: [to], coded: 'replace' });
    expect(attributes(to)['medium']).toEqual({ value: 'speech', by: 'copied' });
    expect(runner.ask('copyAttributes', { from, to: [to], coded: 'replace' })).toMatchObject({
      reason: { kind: 'nothingToDo' },
    });
  });

  it('takes only what the other tag asks for, too, and what is among its values', () => {
    const from = tagged('framing', 8, 16);
    const to = tagged('claim', 27, 36);
    runner.do('setAttribute', { ids: [from], attributeId: 'voice', value: 'source' });
    runner.do('setAttribute', { ids: [from], attributeId: 'polarity', value: 'negative' });
    runner.do('copyAttributes', { from, to: [to], coded: 'keep' });
    expect(Object.keys(attributes(to))).toEqual(['voice']);
  });
});

describe('several annotations at once', () => {
  it('change their tag in one step; those that have it already are passed over', () => {
    const ids = [tagged('quote', 8, 16), tagged('claim', 27, 36), tagged('framing', 41, 50)];
    const change = runner.do('retagAnnotations', { ids, tagId: 'claim' as TagId });
    expect(change.title).toBe('change tag of 2 annotations to claim');
    expect(change.entries).toHaveLength(2);
    expect(ids.map((id) => findAnnotation(runner.state, id)?.tagId)).toEqual(['claim', 'claim', 'claim']);
    undoLast();
    expect(ids.map((id) => findAnnotation(runner.state, id)?.tagId)).toEqual(['quote', 'claim', 'framing']);
  });

  it('get a line more in their notes', () => {
    const ids = [tagged('quote', 8, 16), tagged('claim', 27, 36)];
    runner.do('setNote', { id: ids[0]!, note: 'old' });
    runner.do('appendNote', { ids, text: ' new ' });
    expect(ids.map((id) => findAnnotation(runner.state, id)?.note)).toEqual(['old\nnew', 'new']);
    expect(runner.ask('appendNote', { ids, text: '  ' })).toMatchObject({ reason: { kind: 'nothingToDo' } });
  });
});

describe('the codes of an article', () => {
  const coding = () => runner.state.articleCodings.get(articleCodingIdOf(articleId, ME));

  it('are the coder’s own, and done stays as it is', () => {
    runner.do('setDone', { articleId, done: true });
    const { title } = runner.do('setArticleAttribute', { articleId, attributeId: 'tone', value: 'neutral' });
    expect(title).toBe('set overall tone of article A');
    expect(coding()).toMatchObject({ done: true, attributes: { tone: { value: 'neutral', by: 'person' } } });
    runner.do('setArticleAttribute', { articleId, attributeId: 'tone', value: null });
    expect(coding()?.attributes).toEqual({});
  });

  it('refuse a value that the codebook does not have', () => {
    expect(
      runner.ask('setArticleAttribute', { articleId, attributeId: 'tone', value: 'loud' }),
    ).toMatchObject({ reason: { kind: 'wrongValue', attribute: 'Overall tone' } });
    expect(
      runner.ask('setArticleAttribute', { articleId, attributeId: 'tone', value: { named: 'Ann' } }),
    ).toMatchObject({ reason: { kind: 'wrongValue' } });
    expect(
      runner.ask('setArticleAttribute', { articleId, attributeId: 'none', value: 'loud' }),
    ).toMatchObject({ reason: { kind: 'missing', what: 'attribute' } });
  });

  it('that were taken back do not come again with a later "done"', () => {
    runner.do('setArticleAttribute', { articleId, attributeId: 'tone', value: 'neutral' });
    undoLast();
    expect(coding()).toBeUndefined();
    runner.do('setDone', { articleId, done: true });
    expect(coding()?.done).toBe(true);
    expect(coding()?.attributes).toEqual({});
  });

  it('do not bring back a "done" that was taken back', () => {
    runner.do('setDone', { articleId, done: true });
    undoLast();
    runner.do('setArticleAttribute', { articleId, attributeId: 'tone', value: 'neutral' });
    expect(coding()).toMatchObject({ done: false });
  });
});

describe('what is said of a name', () => {
  it('is set, cleared and checked', () => {
    const { entries } = runner.do('createEntity', { name: 'Ann' });
    const id = entries[0]?.after.id as EntityId;
    const { title } = runner.do('setEntityAttribute', { id, attributeId: 'kind', value: 'expert' });
    expect(title).toBe('set kind of Ann');
    expect(runner.state.entities.get(id)?.attributes).toEqual({ kind: { value: 'expert', by: 'person' } });
    expect(runner.ask('setEntityAttribute', { id, attributeId: 'kind', value: 'ghost' })).toMatchObject({
      reason: { kind: 'wrongValue' },
    });
    runner.do('setEntityAttribute', { id, attributeId: 'kind', value: null });
    expect(runner.state.entities.get(id)?.attributes).toEqual({});
  });
});
