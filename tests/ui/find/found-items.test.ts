import { describe, expect, it } from 'vitest';
import { findInRecords, type RecordHit } from '../../../src/analysis/finding/find-in-records.ts';
import { NO_QUERY } from '../../../src/analysis/finding/query.ts';
import type { AnnotationId, ArticleId, TagId } from '../../../src/domain/ids.ts';
import { facetsOf, narrowed, NO_FACETS, shownOf } from '../../../src/ui/find/facets.ts';
import { itemsOf, rowsOf } from '../../../src/ui/find/found-items.ts';
import { queryInWords } from '../../../src/ui/find/query-in-words.ts';
import { sessionWith } from '../../support/plain-session.ts';

const A = 'The deal is off. No deal.';

function world() {
  const { runner, articleIds } = sessionWith(A, 'Another deal.');
  const [a, b] = articleIds as readonly [ArticleId, ArticleId];
  const id = runner.do('createAnnotation', {
    articleId: a,
    ranges: [{ start: 0, end: 8 }],
    tagId: 'quote' as TagId,
    note: 'Which deal?',
  }).entries[0]?.after.id as AnnotationId;
  runner.do('assignEntity', { ids: [id], attributeId: 'speaker', name: 'Dealer Ltd' });
  runner.do('addComment', { about: { type: 'annotation', id }, text: 'No DEAL to me', replyTo: null });
  runner.do('editArticles', { edits: [{ id: b, author: 'Ann Deal', addLabels: ['deals'] }] });
  const line = { before: '', words: 'deal', after: '', isRightToLeft: false };
  const found = [
    { articleId: b, count: 1, hits: Int32Array.of(8, 12), lines: [line] },
    { articleId: a, count: 2, hits: Int32Array.of(4, 8, 20, 24), lines: [line, line] },
  ];
  const records = [...findInRecords(runner.state, { ...NO_QUERY, words: 'deal' })].filter(
    (hit): hit is RecordHit => hit !== undefined,
  );
  return { state: runner.state, a, b, id, found, records };
}

describe('what is found in a session', () => {
  it('looks into notes, values, comments, names and metadata', () => {
    const { records, a, b } = world();
    expect(records.map(({ place, label, line, articleId }) => [place, label, line.words, articleId])).toEqual(
      [
        ['titles', 'Title', 'deal', a],
        ['notes', 'Note', 'deal', a],
        ['values', 'Speaker', 'Deal', a],
        ['titles', 'Title', 'deal', b],
        ['titles', 'Author', 'Deal', b],
        ['titles', 'Label', 'deal', b],
        ['comments', 'Comment', 'DEAL', a],
        ['names', 'Name', 'Deal', null],
      ],
    );
  });

  it('does not run patterns over records on the page', () => {
    const { state } = world();
    expect([...findInRecords(state, { ...NO_QUERY, words: 'deal', isPattern: true })]).toEqual([]);
  });

  it('orders hits by article, texts first, and names last, with a heading each', () => {
    const { state, found, records, a, b } = world();
    const rows = rowsOf(itemsOf(state, found, records));
    expect(rows.map((row) => (row.kind === 'group' ? [row.articleId, row.count] : row.item.place))).toEqual([
      [a, 6],
      'text',
      'text',
      'titles',
      'notes',
      'values',
      'comments',
      [b, 4],
      'text',
      'titles',
      'titles',
      'titles',
      [null, 1],
      'names',
    ]);
  });

  it('knows the annotations on a hit, and narrows down by place, tag and label', () => {
    const { state, found, records, id } = world();
    const items = itemsOf(state, found, records);
    expect(items[0]?.annotations.map((one) => one.id)).toEqual([id]);
    expect(items[1]?.annotations).toEqual([]);
    const texts = { ...NO_FACETS, place: new Set(['text']) };
    expect(narrowed(items, texts, state)).toHaveLength(3);
    const tagged = narrowed(items, { ...texts, tag: new Set(['quote']) }, state);
    expect(tagged.map(({ range }) => range)).toEqual([{ start: 4, end: 8 }]);
    expect(narrowed(items, { ...NO_FACETS, label: new Set(['deals']) }, state)).toHaveLength(4);
  });

  it('counts the values of a facet as far as the others let hits through', () => {
    const { state, found, records } = world();
    const items = itemsOf(state, found, records);
    const facets = facetsOf(items, { ...NO_FACETS, tag: new Set(['quote']) }, state);
    const valuesOf = (kind: string) =>
      Object.fromEntries(
        facets.find((facet) => facet.kind === kind)?.values.map((v) => [v.label, v.count]) ?? [],
      );
    expect(valuesOf('place')).toEqual({ Texts: 1, Notes: 1, Values: 1, Comments: 1 });
    expect(valuesOf('tag')).toEqual({ Quote: 4, 'No tag': 2 });
  });
});

it('keeps what is ticked in sight however many values there are', () => {
  const { state, found } = world();
  const many = Array.from({ length: 20 }, (_, n) => `label ${n}`);
  const articles = new Map([...state.articles].map(([id, one]) => [id, { ...one, labels: many }]));
  const facets = facetsOf(
    itemsOf({ ...state, articles }, found, []),
    { ...NO_FACETS, label: new Set(['none has it']) },
    { ...state, articles },
  );
  const values = facets.find(({ kind }) => kind === 'label')?.values ?? [];
  expect(shownOf(values, new Set(['none has it']), false).map(({ value }) => value)).toContain('none has it');
  expect(shownOf(values, new Set(['none has it']), false)).toHaveLength(13);
  expect(shownOf(values, new Set(), true)).toHaveLength(21);
});

it('puts a query into words', () => {
  expect(queryInWords({ ...NO_QUERY, words: ' peace deal ', wholeWords: true, matchAccents: true })).toBe(
    '“peace deal”, whole words, accents',
  );
  expect(queryInWords({ ...NO_QUERY, words: 'a|b', isPattern: true, matchCase: true })).toBe('/a|b/, case');
});
