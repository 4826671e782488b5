import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sameContent } from '../../../src/domain/content.ts';
import type { ArticleId, Instant, TagId } from '../../../src/domain/ids.ts';
import { keyOf } from '../../../src/domain/records.ts';
import { removedArticles } from '../../../src/domain/removed-articles.ts';
import { WITHDRAWN } from '../../../src/domain/revision.ts';
import { annotationsOf, recordsOf, type SessionState } from '../../../src/domain/session-state.ts';
import { inverseOf } from '../../../src/domain/undo.ts';
import type { CommandRunner } from '../../support/command-runner.ts';
import { sessionWith } from '../../support/plain-session.ts';

const QUOTE = 'quote' as TagId;
const NOW = '2025-03-23T12:00:00.000Z' as Instant;

/** What can be done to an article, or around it. */
const deeds = [
  'tag',
  'link',
  'comment',
  'code',
  'edit',
  'speaker',
  'names',
  'delete',
  'version',
  'done',
] as const;
const deed = fc.record({ what: fc.constantFrom(...deeds), a: fc.nat(9), b: fc.nat(20) });
type Deed = typeof deed extends fc.Arbitrary<infer T> ? T : never;

/** Does it, where the session takes it. */
function tryTo(runner: CommandRunner, { what, a, b }: Deed): void {
  const { state } = runner;
  const pick = <T>(items: Iterable<T>, index: number): T | undefined => {
    const list = [...items];
    return list[index % Math.max(list.length, 1)];
  };
  const articleId = pick(state.articles.keys(), a) ?? ('none' as ArticleId);
  const ids = [...state.annotations.values()].flatMap((ofArticle) => [...ofArticle.keys()]);
  const id = pick(ids, a) ?? ('none' as never);
  const run = (name: Parameters<CommandRunner['ask']>[0], input: unknown): void => {
    const effect = runner.ask(name, input as never);
    if (effect.ok) runner.commit(name, 'do', effect.value.title, effect.value.entries, null);
  };
  switch (what) {
    case 'tag':
      return run('createAnnotation', { articleId, ranges: [{ start: b, end: b + 3 }], tagId: QUOTE });
    case 'link':
      return run('createLink', { kind: 'same-as', from: id, to: pick(ids, b) ?? 'none' });
    case 'comment':
      return run('addComment', { about: { type: 'article', id: articleId }, text: `so ${b}`, replyTo: null });
    case 'code':
      return run('setArticleAttribute', { articleId, attributeId: 'tone', value: 'positive' });
    case 'edit':
      return run('editArticles', {
        edits: [{ id: articleId, title: `title ${b}`, outlet: `outlet ${a % 3}` }],
      });
    case 'speaker':
      return run('assignEntity', { ids: [id], attributeId: 'speaker', name: `name ${b % 3}` });
    case 'names':
      return run('mergeEntities', {
        into: pick(state.entities.keys(), a) ?? 'none',
        from: [pick(state.entities.keys(), b) ?? 'none'],
      });
    case 'delete':
      return run('deleteAnnotations', { ids: [id] });
    case 'version':
      return run('setVersionOf', { id: articleId, versionOf: pick(state.articles.keys(), b) ?? null });
    case 'done':
      return run('setDone', { articleId, done: b % 2 === 0 });
  }
}

const aliveIn = (state: SessionState) =>
  new Map(
    [...recordsOf(state)]
      .filter(({ deletedRev }) => deletedRev === null)
      .map((record) => [keyOf(record), record]),
  );

describe('restoring an article from the trash', () => {
  it('gives exactly what Undo of its removal would have given, whatever came before and since', () => {
    fc.assert(
      fc.property(
        fc.array(deed, { maxLength: 20 }),
        fc.array(deed, { maxLength: 12 }),
        fc.nat(2),
        (before, since, which) => {
          const { runner, articleIds } = sessionWith(
            'He said “we won”, and went away early.',
            'She said “we lost”, and stayed for long.',
            'They said nothing at all, and were heard.',
          );
          for (const one of before) tryTo(runner, one);
          const id = articleIds[which]!;
          const { letter } = runner.state.articles.get(id)!;
          const removal = runner.do('deleteArticle', { id });
          for (const one of since) tryTo(runner, one);

          const { state } = runner;
          const undone = inverseOf(removal, state);
          expect(undone.skipped).toEqual([]);
          runner.commit('deleteArticle', 'undo', removal.title, undone.entries, removal.rev);
          const byUndo = aliveIn(runner.state);
          runner.state = state;
          const restored = runner.do('restoreArticles', { ids: [id] });
          const byTrash = aliveIn(runner.state);

          expect([...byTrash.keys()].toSorted()).toEqual([...byUndo.keys()].toSorted());
          for (const [key, record] of byUndo) expect(sameContent(record, byTrash.get(key)!), key).toBe(true);
          expect(restored.entries).toHaveLength(1);
          expect(runner.state.articles.get(id)).toMatchObject({ letter });
          expect(runner.state.articles.get(id)).not.toHaveProperty('deletedWith');
          // And it is a step like any other.
          const back = inverseOf(restored, runner.state);
          runner.commit('restoreArticles', 'undo', restored.title, back.entries, restored.rev);
          expect(aliveIn(runner.state)).toEqual(aliveIn(state));
        },
      ),
      { numRuns: 200 },
    );
  });

  it('brings several back in one step, and says of one which it is', () => {
    const { runner, articleIds } = sessionWith('One.', 'Two.', 'Three.');
    const [a, b, c] = articleIds as [ArticleId, ArticleId, ArticleId];
    runner.do('deleteArticles', { ids: [a, b] });
    expect(runner.do('restoreArticles', { ids: [a, b, c] }).title).toBe('restore 2 articles');
    expect(runner.state.articles.size).toBe(3);
    runner.do('deleteArticle', { id: c });
    expect(runner.do('restoreArticles', { ids: [c] }).title).toBe('restore article C');
  });

  it('has nothing to do for one that is there, and misses one that never was', () => {
    const { runner, articleIds } = sessionWith('One.');
    expect(runner.ask('restoreArticles', { ids: articleIds })).toEqual({
      ok: false,
      reason: { kind: 'nothingToDo' },
    });
    expect(runner.ask('restoreArticles', { ids: ['article-x' as ArticleId] })).toEqual({
      ok: false,
      reason: { kind: 'missing', what: 'article' },
    });
  });
});

describe('the articles in the trash', () => {
  it('are those removed in the last 30 days, last first, with what would come back', () => {
    const { runner, articleIds } = sessionWith('One is tagged.', 'Two.', 'Three.');
    const [a, b] = articleIds as [ArticleId, ArticleId];
    runner.do('createAnnotation', { articleId: a, ranges: [{ start: 0, end: 3 }], tagId: QUOTE });
    runner.do('deleteArticle', { id: a });
    runner.do('deleteArticle', { id: b });
    const found = removedArticles(runner.state, NOW);
    expect(found.map(({ article, annotations }) => [article.letter, annotations])).toEqual([
      ['B', 0],
      ['A', 1],
    ]);
    expect(annotationsOf(runner.state, a).size).toBe(1);
    expect(removedArticles(runner.state, '2025-04-22T12:00:00.000Z' as Instant)).toEqual([]);
    const arrivals = new Map([[a, '2025-04-20T00:00:00.000Z' as Instant]]);
    const late = removedArticles(runner.state, '2025-04-22T12:00:00.000Z' as Instant, arrivals);
    expect(late.map(({ article }) => article.letter)).toEqual(['A']);
  });

  it('are none that went with a merge that was taken back', () => {
    const { runner, articleIds } = sessionWith('One.');
    const before = runner.state.articles.get(articleIds[0]!)!;
    runner.commit('x', 'undo', 'x', [{ before, after: { ...before, deletedRev: WITHDRAWN } }], null, true);
    expect(removedArticles(runner.state, NOW)).toEqual([]);
    expect(runner.ask('restoreArticles', { ids: articleIds }).ok).toBe(false);
  });
});
