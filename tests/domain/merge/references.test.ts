import { describe, expect, it } from 'vitest';
import { descendsFrom } from '../../../src/domain/merge/descends.ts';
import { joinOf } from '../../../src/domain/merge/join.ts';
import { parentsToGive } from '../../../src/domain/merge/parent-mends.ts';
import { referencesIn } from '../../../src/domain/merge/references.ts';
import { versionsToLink } from '../../../src/domain/merge/version-mends.ts';

const values = {
  speaker: { value: 'entity-1', by: 'person' },
  others: { value: ['entity-2', 'entity-3'], by: 'person' },
  cue: { value: { articleId: 'article-9', ranges: [] }, by: 'person' },
  count: { value: 3, by: 'person' },
};
const NAMED = ['entity-1', 'entity-2', 'entity-3', 'article-9'];

describe('what a record points at', () => {
  it.each<[string, object, readonly string[]]>([
    ['session', { codebookId: 'codebook-1' }, ['codebook-1']],
    ['tag', { codebookId: 'codebook-1', parentId: null }, ['codebook-1']],
    ['tag', { codebookId: 'codebook-1', parentId: 'tag-1' }, ['codebook-1', 'tag-1']],
    ['article', { outletId: null, versionOf: null }, []],
    ['article', { outletId: 'entity-1', versionOf: 'article-1' }, ['entity-1', 'article-1']],
    [
      'annotation',
      { target: { articleId: 'article-1' }, tagId: 'tag-1', layerOf: 'actor-1', attributes: values },
      ['article-1', 'tag-1', 'actor-1', ...NAMED],
    ],
    [
      'articleCoding',
      { articleId: 'article-1', layerOf: 'actor-1', attributes: values },
      ['article-1', 'actor-1', ...NAMED],
    ],
    ['entity', { attributes: values }, NAMED],
    ['handOut', { articleIds: ['article-1', 'article-2'], coderId: null }, ['article-1', 'article-2']],
    ['handOut', { articleIds: [], coderId: 'actor-1' }, ['actor-1']],
    [
      'link',
      { from: 'annotation-1', to: 'annotation-2', attributes: values },
      ['annotation-1', 'annotation-2', ...NAMED],
    ],
    ['threadComment', { about: { id: 'article-1' }, replyTo: null }, ['article-1']],
    [
      'threadComment',
      { about: { id: 'article-1' }, replyTo: 'threadComment-1' },
      ['article-1', 'threadComment-1'],
    ],
    ['example', { tagId: 'tag-1', article: { id: 'article-1' }, attributes: values }, ['tag-1', ...NAMED]],
    ['actor', {}, []],
    ['codebook', {}, []],
    ['group', { from: ['article-1'] }, []],
  ])('%s %#', (type, fields, ids) => {
    expect([...referencesIn({ type, ...fields } as never)]).toEqual(ids);
  });
});

const rev = (time: string, client = 'a') => `0000000${time}-0000-${client}`;
const record = (fields: object) =>
  ({ type: 'annotation', id: 'annotation-1', deletedRev: null, ...fields }) as never;

describe('the order of two versions', () => {
  it('what was only carried stands just behind what was carried, whichever comes first', () => {
    const carried = record({ rev: rev('05'), carriedRev: rev('01') });
    for (const [edit, winner] of [
      [record({ rev: rev('02', 'b') }), 'edit'],
      [record({ rev: rev('00', 'b') }), 'carried'],
    ] as const) {
      const expected = winner === 'edit' ? edit : carried;
      expect([joinOf(carried, edit), joinOf(edit, carried)]).toEqual([expected, expected]);
    }
  });

  it('a carried revision later than the record’s own says nothing', () => {
    const odd = record({ rev: rev('03'), carriedRev: rev('09') });
    const edit = record({ rev: rev('05', 'b') });
    expect([joinOf(odd, edit), joinOf(edit, odd)]).toEqual([edit, edit]);
  });

  it('a version descends from itself', () => {
    const one = record({ rev: rev('01') });
    expect(descendsFrom(one, record({ rev: rev('01'), note: 'other' }))).toBe(true);
    expect(descendsFrom(one, record({ rev: rev('01', 'b') }))).toBe(false);
  });
});

describe('tags in a circle', () => {
  const tag = (id: string, parentId: string, time: string) =>
    ({ type: 'tag', id, parentId, rev: time, deletedRev: null }) as never;
  it.each([
    ['the one moved last', rev('01'), rev('02'), 'tag-b'],
    ['the one moved last, listed first', rev('02'), rev('01'), 'tag-a'],
    ['of two moved at once the one with the greater id', rev('01'), rev('01'), 'tag-b'],
  ])('%s becomes a root', (_, a, b, root) => {
    const tags = [tag('tag-a', 'tag-b', a), tag('tag-b', 'tag-a', b)];
    const expected = new Map([[root, null]]);
    expect(parentsToGive(tags)).toEqual(expected);
    expect(parentsToGive(tags.toReversed())).toEqual(expected);
  });
});

describe('articles of one address with other words', () => {
  const article = (id: string, time: string, versionOf: string | null) =>
    ({
      id,
      url: 'https://a',
      outletId: null,
      textHash: id,
      versionOf,
      createdAt: time,
      rev: rev(time),
    }) as never;

  it('are linked to the earliest', () => {
    const all = [article('b', '02', null), article('a', '01', null), article('c', '03', null)];
    expect([...versionsToLink(all, [])].toSorted()).toEqual([
      ['b', 'a'],
      ['c', 'a'],
    ]);
  });

  it('are left as somebody has linked them', () => {
    expect(versionsToLink([article('a', '01', null), article('b', '02', 'x')], [])).toEqual(new Map());
    expect(versionsToLink([article('a', '01', 'x'), article('b', '02', null)], [])).toEqual(new Map());
  });
});
