import { foldName } from '../domain/entity-names.ts';
import type { LibraryRow, LibraryStatus } from './library-rows.ts';
import { compareNames } from './name-order.ts';

/** What the library shows. An empty set means "all"; the value `''` stands for "not given". */
export interface LibraryFilter {
  /** Words that must all occur, in any order: in title, outlet, author, labels, fields or letter. */
  readonly text: string;
  readonly outlets: ReadonlySet<string>;
  readonly labels: ReadonlySet<string>;
  readonly statuses: ReadonlySet<LibraryStatus>;
  readonly languages: ReadonlySet<string>;
  /** Whether versions are listed of which a newer one is there. */
  readonly superseded: boolean;
}

export const WHOLE_LIBRARY: LibraryFilter = {
  text: '',
  outlets: new Set(),
  labels: new Set(),
  statuses: new Set(),
  languages: new Set(),
  superseded: false,
};

export const facets = ['outlets', 'labels', 'statuses', 'languages'] as const;
export type Facet = (typeof facets)[number];

/** Whether anything is left out beside earlier versions. */
export const isFilteringLibrary = (filter: LibraryFilter): boolean =>
  filter.text.trim() !== '' || facets.some((facet) => filter[facet].size > 0);

export function filterLibrary(rows: readonly LibraryRow[], filter: LibraryFilter): readonly LibraryRow[] {
  const words = foldName(filter.text).split(' ').filter(Boolean);
  const wanted = facets.filter((facet) => filter[facet].size > 0);
  return rows.filter(
    (row) =>
      (filter.superseded || row.supersededBy === null) &&
      wanted.every((facet) => {
        const set: ReadonlySet<string> = filter[facet];
        return valuesOf(row, facet).some((value) => set.has(value));
      }) &&
      (words.length === 0 || hasWords(row, words)),
  );
}

const hasWords = (row: LibraryRow, words: readonly string[]): boolean => {
  const text = searchedOf(row);
  return words.every((word) => text.includes(word));
};

const NOT_GIVEN: readonly string[] = [''];

/** What an article has of a facet; `['']` where nobody said. */
export function valuesOf({ article, outlet, status }: LibraryRow, facet: Facet): readonly string[] {
  switch (facet) {
    case 'outlets':
      return outlet === null ? NOT_GIVEN : [outlet];
    case 'labels':
      return article.labels && article.labels.length > 0 ? article.labels : NOT_GIVEN;
    case 'statuses':
      return [status];
    case 'languages':
      return article.language ? [article.language] : NOT_GIVEN;
  }
}

/** The values of a facet among rows with how many have it, in the reader's order; "not given" is last. */
export function facetCounts(
  rows: readonly LibraryRow[],
  facet: Facet,
): readonly { readonly value: string; readonly count: number }[] {
  const counts = new Map<string, number>();
  for (const row of rows) {
    for (const value of valuesOf(row, facet)) counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => Number(a.value === '') - Number(b.value === '') || compareNames(a.value, b.value));
}

const searched = new WeakMap<LibraryRow, string>();

/**
 * Everything a row is found by, folded; remembered, because it is asked for at every key. Of 5,000 rows it takes a tenth
 * of a second, so whoever lists them may ask for it before the first key.
 */
export function searchedOf(row: LibraryRow): string {
  const known = searched.get(row);
  if (known !== undefined) return known;
  const { letter, title, author, labels = [], fields = {}, source } = row.article;
  const text = foldName(
    [letter, title, row.outlet, author, ...labels, ...Object.values(fields), source.fileName]
      .filter(Boolean)
      .join(' '),
  );
  searched.set(row, text);
  return text;
}
