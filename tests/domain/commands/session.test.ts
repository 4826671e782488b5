import { describe, expect, it } from 'vitest';
import type { EntityId, TagId } from '../../../src/domain/ids.ts';
import { articlesInOrder } from '../../../src/domain/session-state.ts';
import { letterAt } from '../../../src/domain/letters.ts';
import type { Entity } from '../../../src/domain/records/entity.ts';
import { ME } from '../../support/command-runner.ts';
import { addArticle, sessionWith } from '../../support/plain-session.ts';

const refusal = (result: { ok: boolean; reason?: { kind: string } }): string =>
  result.ok ? 'done' : (result.reason?.kind ?? '?');

describe('letters', () => {
  it.each([
    [0, 'A'],
    [25, 'Z'],
    [26, 'AA'],
    [51, 'AZ'],
    [52, 'BA'],
    [701, 'ZZ'],
    [702, 'AAA'],
  ])('%i: %s', (index, letter) => {
    expect(letterAt(index)).toBe(letter);
  });

  it('are never given twice, not even after an article was removed', () => {
    const { runner, articleIds } = sessionWith('one', 'two');
    runner.do('deleteArticle', { id: articleIds[1]! });
    addArticle(runner, 'three', 'c'.repeat(20));
    expect(articlesInOrder(runner.state).map(({ letter }) => letter)).toEqual(['A', 'C']);
  });
});

describe('addArticles', () => {
  it('gives a second copy an id of its own and brings a removed text back with its annotations', () => {
    const { runner, articleIds } = sessionWith('one');
    const [first] = articleIds;
    const copy = addArticle(runner, 'one', '0'.repeat(20));
    expect(copy).not.toBe(first);
    runner.do('createAnnotation', {
      articleId: first!,
      ranges: [{ start: 0, end: 3 }],
      tagId: 'quote' as TagId,
    });
    runner.do('deleteArticle', { id: first! });
    expect(runner.state.articles.has(first!)).toBe(false);
    expect(addArticle(runner, 'one', '0'.repeat(20))).toBe(first);
    expect(runner.state.annotations.get(first!)?.size).toBe(1);
    expect(runner.state.articles.get(first!)?.letter).toBe('A');
  });
});

describe('entities', () => {
  const withTrump = () => {
    const { runner } = sessionWith('one');
    const { entries } = runner.do('createEntity', { name: '  Donald   Trump ' });
    return { runner, trump: entries[0]?.after as Entity };
  };

  it('have one name for many mentions', () => {
    const { runner, trump } = withTrump();
    expect(trump.name).toBe('Donald Trump');
    expect(refusal(runner.ask('createEntity', { name: 'donald trump' }))).toBe('nameTaken');
    expect(refusal(runner.ask('createEntity', { name: ' ' }))).toBe('emptyName');
  });

  it('keep the old name as an alias when renamed, and refuse a name that is taken', () => {
    const { runner, trump } = withTrump();
    runner.do('renameEntity', { id: trump.id, name: 'Mr Trump’s office' });
    expect(runner.state.entities.get(trump.id)).toMatchObject({ aliases: ['Donald Trump'] });
    expect(refusal(runner.ask('createEntity', { name: "mr trump's OFFICE" }))).toBe('nameTaken');
    runner.do('createEntity', { name: 'Iran' });
    expect(refusal(runner.ask('renameEntity', { id: trump.id, name: 'IRAN' }))).toBe('nameTaken');
    runner.do('renameEntity', { id: trump.id, name: 'Donald Trump' });
    expect(runner.state.entities.get(trump.id)).toMatchObject({
      name: 'Donald Trump',
      aliases: ['Mr Trump’s office'],
    });
  });

  it('take aliases that are free', () => {
    const { runner, trump } = withTrump();
    runner.do('setAliases', {
      id: trump.id,
      aliases: ['POTUS', ' potus ', '', 'Donald Trump', 'the president'],
    });
    expect(runner.state.entities.get(trump.id)?.aliases).toEqual(['potus', 'the president']);
    const { entries } = runner.do('createEntity', { name: 'Masoud Pezeshkian' });
    const other = entries[0]?.after.id as EntityId;
    expect(refusal(runner.ask('setAliases', { id: other, aliases: ['The President'] }))).toBe('nameTaken');
  });

  it('are found by alias when a speaker is set, and made in the same step when new', () => {
    const { runner, trump } = withTrump();
    runner.do('setAliases', { id: trump.id, aliases: ['POTUS'] });
    const [articleId] = runner.state.articles.keys();
    const made = runner.do('createAnnotation', {
      articleId: articleId!,
      ranges: [{ start: 0, end: 3 }],
      tagId: 'quote' as TagId,
    });
    const ids = [made.entries[0]?.after.id as never];
    const known = runner.do('assignEntity', { ids, attributeId: 'speaker', name: 'potus' });
    expect(known.entries).toHaveLength(1);
    const fresh = runner.do('assignEntity', { ids, attributeId: 'speaker', name: 'Steve Witkoff' });
    expect(fresh.entries.map(({ after }) => after.type)).toEqual(['entity', 'annotation']);
  });
});

describe('editArticles', () => {
  it.each([
    [{ publishedAt: '2025-03-22' }, 'done'],
    [{ publishedAt: '2025' }, 'done'],
    [{ publishedAt: '2025-02-30' }, 'wrongValue'],
    [{ publishedAt: 'Friday' }, 'wrongValue'],
    [{ url: 'https://example.org/a' }, 'done'],
    [{ url: 'javascript:alert(1)' }, 'wrongValue'],
    [{ title: '  ' }, 'emptyName'],
    [{ outlet: 'The National' }, 'done'],
    [{ outlet: null }, 'nothingToDo'],
  ])('%j: %s', (fields, expected) => {
    const { runner, articleIds } = sessionWith('one');
    expect(refusal(runner.ask('editArticles', { edits: [{ id: articleIds[0]!, ...fields }] }))).toBe(
      expected,
    );
  });
});

describe('setDone', () => {
  it('has one record an article and coder, revived rather than made twice', () => {
    const { runner, articleIds } = sessionWith('one');
    const articleId = articleIds[0]!;
    runner.do('setDone', { articleId, done: true });
    expect([...runner.state.articleCodings.values()]).toMatchObject([{ done: true, layerOf: ME }]);
    expect(refusal(runner.ask('setDone', { articleId, done: true }))).toBe('nothingToDo');
    runner.do('setDone', { articleId, done: false });
    expect([...runner.state.articleCodings.values()]).toMatchObject([{ done: false }]);
  });
});
