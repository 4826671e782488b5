import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../src/domain/ids.ts';
import { sessionWith } from '../../support/plain-session.ts';

describe('deleteArticles', () => {
  it('takes several out in one step, or none when one of them is gone', () => {
    const { runner, articleIds } = sessionWith('One.', 'Two.', 'Three.');
    const [a, b] = articleIds as [ArticleId, ArticleId];
    expect(runner.ask('deleteArticles', { ids: [a, 'gone' as ArticleId] }).ok).toBe(false);
    expect(runner.ask('deleteArticles', { ids: [] })).toEqual({ ok: false, reason: { kind: 'nothingToDo' } });
    const change = runner.do('deleteArticles', { ids: [a, b, a] });
    expect(change.title).toBe('remove 2 articles');
    expect(runner.state.articles.size).toBe(1);
  });
});

describe('setArticlesDone', () => {
  it('passes over what is so already, and says how many it marked', () => {
    const { runner, articleIds } = sessionWith('One.', 'Two.', 'Three.');
    const [a] = articleIds as [ArticleId];
    runner.do('setDone', { articleId: a, done: true });
    const change = runner.do('setArticlesDone', { articleIds, done: true });
    expect(change.title).toBe('mark 2 articles as done');
    expect(change.entries).toHaveLength(2);
    expect(runner.ask('setArticlesDone', { articleIds, done: true }).ok).toBe(false);
    expect(runner.do('setArticlesDone', { articleIds: [a], done: false }).title).toBe('mark A as not done');
  });
});
