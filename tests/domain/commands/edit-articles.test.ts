import { describe, expect, it } from 'vitest';
import {
  cleanFields,
  cleanLabels,
  problemOfField,
  tidyLanguage,
} from '../../../src/domain/article-fields.ts';
import type { ArticleEdit } from '../../../src/domain/commands/edit-articles.ts';
import type { ArticleId } from '../../../src/domain/ids.ts';
import { inverseOf } from '../../../src/domain/undo.ts';
import { sessionWith } from '../../support/plain-session.ts';

const three = () => {
  const { runner, articleIds } = sessionWith('one', 'two', 'three');
  const [a, b, c] = articleIds as readonly [ArticleId, ArticleId, ArticleId];
  const article = (id: ArticleId) => runner.state.articles.get(id)!;
  const edit = (...edits: readonly ArticleEdit[]) => runner.do('editArticles', { edits });
  return { runner, a, b, c, article, edit };
};

describe('editArticles', () => {
  it('changes many in one step, which one Undo takes back, and makes a new outlet once', () => {
    const { runner, a, b, c, article, edit } = three();
    const before = runner.state;
    const change = edit(
      ...[a, b, c].map((id) => ({ id, outlet: 'The  Paper', language: 'EN-us', addLabels: ['Pilot'] })),
    );
    expect(change.title).toBe('change outlet, language, labels of 3 articles');
    expect(change.entries.map(({ after }) => after.type)).toEqual([
      'entity',
      'article',
      'article',
      'article',
    ]);
    expect(new Set([a, b, c].map((id) => article(id).outletId)).size).toBe(1);
    expect(article(b)).toMatchObject({ language: 'en-US', labels: ['Pilot'] });
    const { entries } = inverseOf(change, runner.state);
    runner.commit('editArticles', 'undo', change.title, entries, change.rev);
    for (const id of [a, b, c]) {
      expect({ ...article(id), rev: 0 }).toMatchObject({ ...before.articles.get(id), rev: 0 });
      expect(article(id)).not.toHaveProperty('labels');
    }
  });

  it('passes over what says so already, and is nothing where all do', () => {
    const { runner, a, b, edit } = three();
    edit({ id: a, author: 'Jane Doe' });
    const change = edit({ id: a, author: ' Jane Doe ' }, { id: b, author: 'Jane Doe' });
    expect(change.entries.map(({ after }) => after.id)).toEqual([b]);
    expect(change.title).toBe('change author of article B');
    const again = runner.ask('editArticles', { edits: [{ id: a, author: 'Jane Doe' }] });
    expect(again).toEqual({ ok: false, reason: { kind: 'nothingToDo' } });
    expect(runner.ask('editArticles', { edits: [] })).toMatchObject({ reason: { kind: 'nothingToDo' } });
  });

  it('refuses the whole where one is wrong, and names it', () => {
    const { runner, a, b } = three();
    const edits = [
      { id: a, publishedAt: '2025-03-22' },
      { id: b, publishedAt: '2025-02-30' },
    ];
    expect(runner.ask('editArticles', { edits })).toMatchObject({
      reason: {
        kind: 'inArticle',
        article: 'article B “two”',
        reason: { kind: 'wrongValue', attribute: 'Date' },
      },
    });
    const gone = runner.ask('editArticles', { edits: [{ id: 'article-none' as ArticleId, title: 'x' }] });
    expect(gone).toMatchObject({ reason: { kind: 'missing', what: 'article' } });
  });

  it('adds and removes labels and fields beside what is there', () => {
    const { a, article, edit } = three();
    edit({
      id: a,
      labels: [' pilot ', 'pilot', '', 'Muscat  talks'],
      fields: { ' Agency ': ' dpa ', Empty: ' ' },
    });
    expect(article(a)).toMatchObject({ labels: ['pilot', 'Muscat talks'], fields: { Agency: 'dpa' } });
    edit({ id: a, addLabels: ['round 2'], removeLabels: ['pilot'], setFields: { Desk: 'Foreign' } });
    expect(article(a).labels).toEqual(['Muscat talks', 'round 2']);
    expect(article(a).fields).toEqual({ Agency: 'dpa', Desk: 'Foreign' });
    edit({ id: a, setFields: { Desk: '' }, removeFields: ['Agency'], labels: [] });
    expect(article(a)).toMatchObject({ labels: [], fields: {} });
  });

  it('takes two edits of one article for one change of it', () => {
    const { a, article, edit } = three();
    const before = article(a);
    const change = edit({ id: a, addLabels: ['one'] }, { id: a, addLabels: ['two'] });
    expect(change.entries).toHaveLength(1);
    expect(change.entries[0]?.before).toBe(before);
    expect(article(a).labels).toEqual(['one', 'two']);
  });

  it('empties what is given as null', () => {
    const { a, article, edit } = three();
    edit({ id: a, outlet: 'BBC', url: 'https://x.org/a', author: 'J', language: 'de', publishedAt: '2025' });
    edit({ id: a, outlet: null, url: null, author: null, language: null, publishedAt: null });
    expect(article(a)).toMatchObject({
      outletId: null,
      url: null,
      author: null,
      language: null,
      publishedAt: null,
    });
  });
});

describe('the shape of a field', () => {
  it.each([
    'en',
    'pt-BR',
    'zh-Hant',
    'zh-hant-tw',
    'de-CH-1996',
    'sr-Latn-RS',
    'es-419',
    'en-x-mine',
    'x-elvish',
    'ckb',
  ])('language %s', (tag) => expect(problemOfField('language', tag)).toBeNull());
  it.each(['english', 'e', 'en_US', 'en-', 'en US', 'de-Österreich', '--', 'en-x'])(
    'no language: %s',
    (tag) => expect(problemOfField('language', tag)).toContain('pt-BR'),
  );
  it.each([
    ['EN-us', 'en-US'],
    ['ZH-HANT-tw', 'zh-Hant-TW'],
    ['en-X-ABCD', 'en-x-abcd'],
    ['fa', 'fa'],
  ])('%s is written %s', (given, written) => expect(tidyLanguage(given)).toBe(written));
  it.each(['https://example.org/a?b', 'http://localhost/x'])('address %s', (url) =>
    expect(problemOfField('url', url)).toBeNull(),
  );
  it.each(['javascript:alert(1)', 'example.org', 'https://', 'https:///x', 'ftp://x.org', 'https://a b'])(
    'no address: %s',
    (url) => expect(problemOfField('url', url)).not.toBeNull(),
  );
  it('of labels: letters that look the same are the same', () => {
    expect(cleanLabels(['Café', 'Cafe\u0301', 'cafe'])).toEqual(['Café', 'cafe']);
  });
  it('of fields: no name that a session file would be refused for', () => {
    expect(Object.keys(cleanFields({ constructor: 'x', ['__proto__']: 'y', Desk: 'z' }))).toEqual(['Desk']);
  });
});
