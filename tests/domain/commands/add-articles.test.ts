import { describe, expect, it } from 'vitest';
import { ARTICLE_LIMIT, type NewArticle } from '../../../src/domain/commands/add-articles.ts';
import type { Article } from '../../../src/domain/records/article.ts';
import type { ArticleId } from '../../../src/domain/ids.ts';
import { versionProblem } from '../../../src/domain/article-versions.ts';
import { articlesInOrder } from '../../../src/domain/session-state.ts';
import { sessionWith } from '../../support/plain-session.ts';

const wanted = (n: number, fields: Partial<NewArticle> = {}): NewArticle => ({
  title: `Article ${n}`,
  outlet: null,
  publishedAt: null,
  language: null,
  bodyStart: 0,
  source: { fileName: null, mediaType: 'text/plain', byteHash: null, encoding: null },
  textHash: `${n}`.padStart(64, 'f'),
  length: 10,
  wordCount: 2,
  ...fields,
});
// The id is derived from the first twenty digits of the hash.
const hash = (n: number) => ({ textHash: `${n}`.padStart(20, '7') });

describe('addArticles', () => {
  it('names the article of several whose outlet has no name, and adds none', () => {
    const { runner } = sessionWith();
    const [good, bad] = [wanted(1, hash(1)), wanted(2, { ...hash(2), outlet: ' ' })];
    expect(runner.ask('addArticles', { articles: [good, bad] })).toEqual({
      ok: false,
      reason: { kind: 'inArticle', article: '“Article 2”', reason: { kind: 'emptyName' } },
    });
    expect(runner.ask('addArticles', { articles: [bad] })).toEqual({
      ok: false,
      reason: { kind: 'emptyName' },
    });
  });

  it('brings a removed article back with what is said of it now, under a letter that is free', () => {
    const { runner } = sessionWith();
    runner.do('addArticles', { articles: [wanted(1, hash(1)), wanted(2, hash(2))] });
    const [first, second] = articlesInOrder(runner.state);
    runner.do('deleteArticle', { id: first!.id });
    // As where two copies were merged, in which the letter had gone to different articles.
    const articles = new Map(runner.state.articles).set(second!.id, { ...second!, letter: 'A' });
    runner.state = { ...runner.state, articles };
    const url = 'https://example.org/a';
    runner.do('addArticles', { articles: [wanted(1, { ...hash(1), url, versionOf: second!.id })] });
    expect(runner.state.articles.get(first!.id)).toMatchObject({ url, versionOf: second!.id, letter: 'B' });
    runner.do('deleteArticle', { id: first!.id });
    runner.do('addArticles', { articles: [wanted(1, { ...hash(1), versionOf: null })] });
    expect(runner.state.articles.get(first!.id)).toMatchObject({ url, versionOf: null, letter: 'B' });
  });

  it('lets a second copy of a text be a version of another article, and of the first copy', () => {
    const { runner } = sessionWith();
    runner.do('addArticles', { articles: [wanted(1, hash(1)), wanted(2, hash(2))] });
    const [first, second] = articlesInOrder(runner.state);
    for (const versionOf of [second!.id, first!.id])
      runner.do('addArticles', { articles: [wanted(1, { ...hash(1), versionOf })] });
    expect(articlesInOrder(runner.state).map(({ versionOf }) => versionOf)).toEqual([
      null,
      null,
      second!.id,
      first!.id,
    ]);
  });

  it('keeps what is known about an article, and no empty field', () => {
    const { runner } = sessionWith();
    runner.do('addArticles', {
      articles: [
        wanted(1, {
          ...hash(1),
          url: 'https://example.org/a',
          language: 'PT-br',
          author: ' Jane Doe ',
          labels: [' pilot', 'pilot', ''],
          fields: { Agency: 'dpa', Empty: '' },
          source: { ...wanted(1).source, recipe: { importer: 'csv', version: 1, row: 7 } },
        }),
        wanted(2, { ...hash(2), author: ' ', labels: [], fields: {} }),
      ],
    });
    const [first, second] = articlesInOrder(runner.state) as readonly [Article, Article];
    expect(first).toMatchObject({
      url: 'https://example.org/a',
      language: 'pt-BR',
      author: 'Jane Doe',
      labels: ['pilot'],
      fields: { Agency: 'dpa' },
      source: { recipe: { importer: 'csv', row: 7 } },
    });
    for (const field of ['author', 'labels', 'fields']) expect(second).not.toHaveProperty(field);
  });

  it('makes an outlet of a new name once, however it is written', () => {
    const { runner } = sessionWith();
    runner.do('addArticles', {
      articles: ['The Paper', 'the  paper', 'THE PAPER'].map((outlet, n) =>
        wanted(n, { ...hash(n), outlet }),
      ),
    });
    expect(runner.state.entities.size).toBe(1);
    expect(new Set(articlesInOrder(runner.state).map(({ outletId }) => outletId)).size).toBe(1);
  });

  it('gives copies within one batch ids of their own, and letters in order', () => {
    const { runner } = sessionWith('zero');
    runner.do('addArticles', { articles: [wanted(1, hash(1)), wanted(1, hash(1)), wanted(2, hash(2))] });
    expect(articlesInOrder(runner.state).map(({ letter }) => letter)).toEqual(['A', 'B', 'C', 'D']);
    expect(runner.state.articles.size).toBe(4);
  });

  it('brings a removed article back once, and its copy beside it', () => {
    const { runner, articleIds } = sessionWith('one');
    runner.do('editArticles', { edits: [{ id: articleIds[0]!, addLabels: ['old'], url: 'https://x.org/' }] });
    runner.do('deleteArticle', { id: articleIds[0]! });
    const same = wanted(0, { textHash: '0'.repeat(20) });
    runner.do('addArticles', { articles: [same, same] });
    expect(runner.state.articles.size).toBe(2);
    expect(runner.state.articles.get(articleIds[0]!)).toMatchObject({
      letter: 'A',
      title: 'Article 0',
      labels: ['old'],
      url: 'https://x.org/',
    });
  });

  it.each([
    ['a date', { publishedAt: '22 March' }, 'wrongValue'],
    ['an address', { url: 'javascript:alert(1)' }, 'wrongValue'],
    ['a language', { language: 'english' }, 'wrongValue'],
    ['an earlier version', { versionOf: 'article-none' as ArticleId }, 'notAVersion'],
  ])('refuses %s that is none', (_, fields, kind) => {
    const { runner } = sessionWith('one');
    expect(runner.ask('addArticles', { articles: [wanted(1, fields)] })).toMatchObject({ reason: { kind } });
    expect(runner.ask('addArticles', { articles: [wanted(1, hash(1)), wanted(2, fields)] })).toMatchObject({
      reason: { kind: 'inArticle', article: '“Article 2”', reason: { kind } },
    });
  });

  it('takes chains of versions and no circle', () => {
    const { runner, articleIds } = sessionWith('one');
    const [one] = articleIds as readonly [ArticleId];
    const add = (n: number, versionOf: ArticleId): ArticleId =>
      runner.do('addArticles', { articles: [wanted(n, { ...hash(n), versionOf })] }).entries[0]!.after
        .id as ArticleId;
    const two = add(2, one);
    const three = add(3, two);
    expect(add(4, one)).not.toBe(two);
    expect(versionProblem(runner.state, one, three)).toEqual({ kind: 'notAVersion', why: 'circle' });
    expect(versionProblem(runner.state, one, one)).toEqual({ kind: 'notAVersion', why: 'circle' });
    expect(versionProblem(runner.state, three, one)).toBeNull();
    runner.do('deleteArticle', { id: one });
    const back = wanted(1, { textHash: '0'.repeat(20), versionOf: three });
    expect(runner.ask('addArticles', { articles: [back] })).toMatchObject({ reason: { why: 'circle' } });
  });

  it('takes 5,000 in about the time it takes to make their records', () => {
    const { runner } = sessionWith();
    const many = (count: number) =>
      Array.from({ length: count }, (_, n) => wanted(n, { ...hash(n), outlet: `Outlet ${n % 700}` }));
    const timeOf = (count: number): number => {
      const start = performance.now();
      expect(runner.ask('addArticles', { articles: many(count) }).ok).toBe(true);
      return performance.now() - start;
    };
    timeOf(500);
    const small = Math.min(timeOf(500), timeOf(500), timeOf(500));
    // Ten times as many: what grew with the square would take a hundred times as long.
    const large = Math.min(timeOf(ARTICLE_LIMIT), timeOf(ARTICLE_LIMIT));
    expect(large / small).toBeLessThan(45);
    expect(runner.ask('addArticles', { articles: many(ARTICLE_LIMIT + 1) })).toMatchObject({
      reason: { kind: 'articleLimit' },
    });
  });
});
