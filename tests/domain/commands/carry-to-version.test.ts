import { describe, expect, it } from 'vitest';
import type { AnnotationId, ArticleId, TagId } from '../../../src/domain/ids.ts';
import type { Target } from '../../../src/domain/records/annotation.ts';
import { articleCodingIdOf } from '../../../src/domain/records/article-coding.ts';
import { findAnnotation } from '../../../src/domain/session-state.ts';
import { ME, type CommandRunner } from '../../support/command-runner.ts';
import { sessionWith } from '../../support/plain-session.ts';

const OLD = 'She said: we won. It was late.';
const NEW = 'On Friday she said: we won. It was late.';

/** A quote `we won` with its cue `said`, in the first of two versions. */
function world() {
  const { runner, articleIds } = sessionWith(OLD, NEW);
  const [old, later] = articleIds as readonly [ArticleId, ArticleId];
  const id = runner.do('createAnnotation', {
    articleId: old,
    ranges: [{ start: 10, end: 16 }],
    tagId: 'quote' as TagId,
    attributes: { medium: { value: 'speech', by: 'person' } },
  }).entries[0]!.after.id as AnnotationId;
  const { target } = findAnnotation(runner.state, id)!;
  const cue: Target = {
    ...target,
    ranges: [{ start: 4, end: 8 }],
    quotes: [{ exact: 'said', prefix: 'She ', suffix: ': we won. It was late.' }],
  };
  runner.do('setAttribute', { ids: [id], attributeId: 'cue', value: cue });
  return { runner, old, later, id };
}

const there = [{ start: 20, end: 26 }];
const valueOf = (runner: CommandRunner, id: AnnotationId, attribute: string) =>
  findAnnotation(runner.state, id)?.attributes[attribute];

describe('taking annotations to a later version', () => {
  it('takes the passages along that stand there, and leaves the others where they are', () => {
    const { runner, later, id, old } = world();
    const cueThere = { cue: [{ start: 14, end: 18 }], medium: [{ start: 0, end: 2 }], nothing: there };
    const change = runner.do('carryToVersion', {
      to: later,
      carries: [{ id, ranges: there, passages: cueThere }],
    });
    expect(change.title).toBe('move quote to version B');
    const { target, carriedRev, attributes } = findAnnotation(runner.state, id)!;
    expect(target).toMatchObject({ articleId: later, quotes: [{ exact: 'we won' }], detached: false });
    expect(carriedRev).toBeDefined();
    expect(attributes['cue']).toMatchObject({
      by: 'person',
      value: { articleId: later, ranges: [{ start: 14, end: 18 }], quotes: [{ exact: 'said' }] },
    });
    expect(attributes['medium']).toEqual({ value: 'speech', by: 'person' });
    expect(Object.keys(attributes).toSorted()).toEqual(['cue', 'medium']);

    const left = world();
    left.runner.do('carryToVersion', { to: left.later, carries: [{ id: left.id, ranges: there }] });
    expect(valueOf(left.runner, left.id, 'cue')?.value).toMatchObject({ articleId: old });
  });

  it('takes nothing where a passage would stand outside the text', () => {
    const { runner, later, id } = world();
    const outside = {
      to: later,
      carries: [{ id, ranges: there, passages: { cue: [{ start: 0, end: 999 }] } }],
    };
    expect(runner.ask('carryToVersion', outside)).toMatchObject({ reason: { kind: 'outsideText' } });
  });

  it('gives examples made of them the words and the article of the later version, and no other example', () => {
    const { runner, old, later, id } = world();
    const other = runner.do('createAnnotation', {
      articleId: old,
      ranges: [{ start: 18, end: 20 }],
      tagId: 'claim' as TagId,
    }).entries[0]!.after.id as AnnotationId;
    for (const annotationId of [id, other]) runner.do('addExample', { annotationId, kind: 'example' });
    runner.do('carryToVersion', { to: later, carries: [{ id, ranges: there }] });
    const places = [...runner.state.examples.values()].map(({ annotationId, quote, article }) => [
      annotationId,
      quote.exact,
      quote.prefix,
      article.letter,
    ]);
    expect(places).toEqual([
      [id, 'we won', 'On Friday she said: ', 'B'],
      [other, 'It', 'She said: we won. ', 'A'],
    ]);
  });

  it('copies what coders said of the whole article, but not that they are done', () => {
    const { runner, old, later } = world();
    runner.do('setArticleAttribute', { articleId: old, attributeId: 'tone', value: 'positive' });
    runner.do('setDone', { articleId: old, done: true });
    const change = runner.do('carryToVersion', { to: later, carries: [], codingsOf: old });
    expect(change.title).toBe('move codes of the article to version B');
    expect(runner.state.articleCodings.get(articleCodingIdOf(later, ME))).toMatchObject({
      articleId: later,
      layerOf: ME,
      attributes: { tone: { value: 'positive', by: 'copied' } },
      done: false,
    });
    // Who has said something of the later one keeps that.
    expect(runner.ask('carryToVersion', { to: later, carries: [], codingsOf: old })).toMatchObject({
      reason: { kind: 'nothingToDo' },
    });
  });

  it('copies nothing of who has only marked the earlier article as done', () => {
    const { runner, old, later } = world();
    runner.do('setDone', { articleId: old, done: true });
    expect(runner.ask('carryToVersion', { to: later, carries: [], codingsOf: old })).toMatchObject({
      reason: { kind: 'nothingToDo' },
    });
  });

  it('asks for annotations that are there, and passes over those that stand there already', () => {
    const { runner, old, later, id } = world();
    const nobody = { id: 'annotation-none' as AnnotationId, ranges: there };
    expect(runner.ask('carryToVersion', { to: later, carries: [nobody] })).toMatchObject({
      reason: { kind: 'missing', what: 'annotation' },
    });
    expect(runner.ask('carryToVersion', { to: old, carries: [{ id, ranges: there }] })).toMatchObject({
      reason: { kind: 'nothingToDo' },
    });
  });
});
