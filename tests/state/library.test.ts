import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ActorId, ArticleId, TagId } from '../../src/domain/ids.ts';
import type { Article } from '../../src/domain/records/article.ts';
import { annotationsOf, type SessionState } from '../../src/domain/session-state.ts';
import {
  facetCounts,
  filterLibrary,
  WHOLE_LIBRARY,
  type LibraryFilter,
} from '../../src/state/library-filter.ts';
import { groupLibrary, type LibraryItem } from '../../src/state/library-groups.ts';
import { orderLibrary, type ColumnId } from '../../src/state/library-order.ts';
import { libraryRowsBy, type LibraryRow } from '../../src/state/library-rows.ts';
import { selectedBetween, toggled } from '../../src/state/library-selection.ts';
import { libraryViewFrom, usualColumns } from '../../src/state/library-view.ts';
import { ME } from '../support/command-runner.ts';
import { bigLibrary } from '../support/big-library.ts';
import { sessionWith } from '../support/plain-session.ts';

const rowsOf = (state: SessionState, me: ActorId = ME) =>
  libraryRowsBy()(state, me, (id) => annotationsOf(state, id));
const letters = (rows: readonly LibraryRow[]) => rows.map(({ article }) => article.letter).join(' ');

/** Rows whose articles have these facts, lettered A, B, C … */
function rowsWith(
  ...facts: readonly (Partial<Article> & { readonly outlet?: string })[]
): readonly LibraryRow[] {
  const { runner, articleIds } = sessionWith(...facts.map((_, index) => `Text ${index}.`));
  for (const [index, { outlet, ...fields }] of facts.entries()) {
    const edit = { id: articleIds[index]!, ...fields, ...(outlet && { outlet }) };
    if (Object.keys(edit).length > 1) runner.do('editArticles', { edits: [edit as never] });
  }
  return rowsOf(runner.state);
}

describe('the rows of the library', () => {
  it('tell counts by tag, how far one is, and who has coded', () => {
    const { runner, articleIds } = sessionWith('He won it.', 'She lost.', 'Nobody.');
    const [a, b] = articleIds as [ArticleId, ArticleId];
    runner.do('createAnnotation', { articleId: a, ranges: [{ start: 0, end: 2 }], tagId: 'quote' as TagId });
    runner.do('setDone', { articleId: b, done: true });
    const rows = rowsOf(runner.state);
    expect(rows.map(({ status }) => status)).toEqual(['begun', 'done', 'notStarted']);
    expect([...rows[0]!.counts]).toEqual([['quote', 1]]);
    expect(rows.map(({ coders }) => coders.length)).toEqual([1, 1, 0]);
    expect(rowsOf(runner.state, 'somebody' as ActorId).map(({ status }) => status)).toEqual(
      Array.from({ length: 3 }, () => 'notStarted'),
    );
  });

  it('stay the same objects but for the one article that an annotation was made in', () => {
    const { runner, articleIds } = sessionWith('He won it.', 'She lost.', 'Nobody.');
    const derive = libraryRowsBy();
    const of = () => derive(runner.state, ME, (id) => annotationsOf(runner.state, id));
    const before = of();
    expect(of()).toBe(before);
    runner.do('createAnnotation', {
      articleId: articleIds[1]!,
      ranges: [{ start: 0, end: 3 }],
      tagId: 'claim' as TagId,
    });
    const after = of();
    expect(after.map((row, index) => row === before[index])).toEqual([true, false, true]);
    runner.do('renameSession', { title: 'Another title' });
    expect(of()).toBe(after);
  });

  it('say how many earlier versions there are, and which article comes after', () => {
    const { runner, articleIds } = sessionWith('One.', 'Two.', 'Three.');
    const articles = new Map(runner.state.articles);
    const [a, b, c] = articleIds as [ArticleId, ArticleId, ArticleId];
    articles.set(c, { ...articles.get(c)!, versionOf: b });
    articles.set(b, { ...articles.get(b)!, versionOf: a });
    const state = { ...runner.state, articles };
    expect(rowsOf(state).map(({ earlier, supersededBy }) => [earlier, supersededBy])).toEqual([
      [0, 'B'],
      [1, 'C'],
      [2, null],
    ]);
    // A circle, which a merge may bring, ends.
    articles.set(a, { ...articles.get(a)!, versionOf: c });
    expect(rowsOf({ ...runner.state, articles: new Map(articles) })).toHaveLength(3);
  });
});

describe('the order of the library', () => {
  const rows = rowsWith(
    { publishedAt: '2025-03-02', outlet: 'Zeit', title: 'Report 10', language: 'en' },
    { publishedAt: '2025', outlet: 'Ärzteblatt', title: 'report 9' },
    { publishedAt: '2025-03', outlet: 'Al Jazeera', title: 'Report 10', language: 'de' },
    {},
    { publishedAt: '2024-12-31', outlet: 'Zeit', title: 'Élections' },
  );

  it.each<[ColumnId, boolean, string]>([
    ['published', false, 'E B C A D'],
    ['published', true, 'A C B E D'],
    // Names as dictionaries have them: Ä beside A, 9 before 10; the same title stays in the order of the letters.
    ['outlet', false, 'C B A E D'],
    ['title', false, 'E B A C D'],
    ['language', true, 'A C B D E'],
    ['letter', true, 'E D C B A'],
  ])('by %s, descending %s', (column, descending, expected) => {
    expect(letters(orderLibrary(rows, { column, descending }))).toBe(expected);
  });

  it('is stable and loses no row, whatever the column and direction', () => {
    const many = rowsOf(bigLibrary(200));
    fc.assert(
      fc.property(
        fc.constantFrom<ColumnId>(
          'title',
          'outlet',
          'published',
          'words',
          'labels',
          'status',
          'field:Agency',
          'tag:quote',
        ),
        fc.boolean(),
        (column, descending) => {
          const once = orderLibrary(many, { column, descending });
          expect(new Set(once)).toEqual(new Set(many));
          expect(orderLibrary(once, { column, descending })).toEqual(once);
        },
      ),
      { numRuns: 40 },
    );
  });
});

describe('the filter of the library', () => {
  const rows = rowsWith(
    { title: 'Der Streit über Zölle', outlet: 'Zeit', labels: ['tariffs', 'front page'], language: 'de' },
    { title: 'Tariffs again', outlet: 'Le Monde', author: 'Zoé Dupré' },
    { title: 'Nothing', fields: { Agency: 'dpa' } },
  );
  const found = (filter: Partial<LibraryFilter>) =>
    letters(filterLibrary(rows, { ...WHOLE_LIBRARY, ...filter }));

  it.each<[string, Partial<LibraryFilter>, string]>([
    ['words in any order, without case and accents', { text: 'ZOLLE streit' }, 'A'],
    ['outlet and label together with the title', { text: 'zeit tariffs' }, 'A'],
    ['author', { text: 'zoe' }, 'B'],
    ['the text of free fields', { text: 'dpa' }, 'C'],
    ['an outlet', { outlets: new Set(['Le Monde']) }, 'B'],
    ['nobody said which outlet', { outlets: new Set(['']) }, 'C'],
    [
      'two values of one facet are either, two facets are both',
      { outlets: new Set(['Zeit', 'Le Monde']), languages: new Set(['de']) },
      'A',
    ],
    ['a label', { labels: new Set(['front page']) }, 'A'],
    ['a status', { statuses: new Set(['done']) }, ''],
    ['nothing', {}, 'A B C'],
  ])('%s', (_, filter, expected) => {
    expect(found(filter)).toBe(expected);
  });

  it('counts what a facet has, “not given” last', () => {
    expect(facetCounts(rows, 'labels')).toEqual([
      { value: 'front page', count: 1 },
      { value: 'tariffs', count: 1 },
      { value: '', count: 2 },
    ]);
  });
});

const shape = (items: readonly LibraryItem[]) =>
  items
    .map((item) => (item.kind === 'group' ? `${item.value || '–'}:${item.count}` : item.row.article.letter))
    .join(' ');

describe('groups', () => {
  const rows = rowsWith(
    { publishedAt: '2025-03-02', outlet: 'Zeit', labels: ['b', 'a'] },
    { publishedAt: '2025-03-09', labels: ['a'] },
    { publishedAt: '2024', outlet: 'Zeit' },
  );

  it.each([
    ['none', 'A B C'],
    ['outlet', 'Zeit:2 A C –:1 B'],
    ['month', '2024:1 C 2025-03:2 A B'],
    ['label', 'a:2 A B b:1 A –:1 C'],
    ['status', 'notStarted:3 A B C'],
  ] as const)('by %s', (by, expected) => {
    expect(shape(groupLibrary(rows, by, new Set()))).toBe(expected);
  });

  it('fold, and follow the calendar backwards where the newest come first', () => {
    expect(shape(groupLibrary(rows, 'month', new Set(['month:2025-03']), true))).toBe('2025-03:2 2024:1 C');
  });
});

describe('the selection', () => {
  const items = groupLibrary(
    rowsWith({ outlet: 'B' }, { outlet: 'A' }, { outlet: 'B' }),
    'outlet',
    new Set(),
  );
  const idsAt = (...places: readonly number[]) =>
    places.map((at) => (items[at] as Extract<LibraryItem, { kind: 'row' }>).row.id);

  it('takes everything between two lines in either direction, heads of groups aside', () => {
    expect(selectedBetween(items, items[1]!.key, items[3]!.key)).toEqual(new Set(idsAt(1, 3)));
    expect(selectedBetween(items, items[4]!.key, items[1]!.key)).toEqual(new Set(idsAt(1, 3, 4)));
    expect(selectedBetween(items, 'gone', items[1]!.key)).toEqual(new Set(idsAt(1)));
    expect(selectedBetween(items, 'gone', null)).toEqual(new Set());
  });

  it('toggles: what is wholly selected goes, else the rest comes', () => {
    const [a, b] = idsAt(1, 3) as [ArticleId, ArticleId];
    expect(toggled(new Set([a]), [a, b])).toEqual(new Set([a, b]));
    expect(toggled(new Set([a, b]), [a, b])).toEqual(new Set());
  });
});

describe('the view that is kept in the browser', () => {
  it('falls back field by field', () => {
    expect(
      libraryViewFrom({
        columns: [
          { id: 'title', width: 9_999 },
          { id: 'nonsense' },
          null,
          { id: 'field:Agency', width: 90.4 },
        ],
        sort: { column: 'tag:quote', descending: 'yes' },
        group: 7,
      }),
    ).toEqual({
      columns: [
        { id: 'title', width: null },
        { id: 'field:Agency', width: 90 },
      ],
      sort: { column: 'tag:quote', descending: false },
      group: 'none',
    });
    expect(libraryViewFrom({}).columns).toBeNull();
    expect(usualColumns([{ id: 'quote' as TagId }]).map(({ id }) => id)).toContain('tag:quote');
  });
});
