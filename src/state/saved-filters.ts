import type { SessionState } from '../domain/session-state.ts';
import type { LayerView, ListFilter } from './view-store.ts';

/** What the list shows and what is hidden, under a name. Kept in this browser for one session; no file holds it. */
export interface SavedFilter {
  readonly name: string;
  readonly filter: ListFilter;
  readonly layers: Pick<LayerView, 'hidden' | 'hiddenTags' | 'hiddenOrigins'>;
}

/** Code points in the name of a filter. */
export const LONGEST_FILTER_NAME = 60;

/** As it is kept: blanks at the ends left off and made single, and not longer than a row. Empty: no name. */
export const filterName = (typed: string): string =>
  [...typed.trim().replace(/\s+/gu, ' ')].slice(0, LONGEST_FILTER_NAME).join('').trim();

/** What is seen now, under a name. How two compared coders stand is no part of it: that asks for the comparison. */
export const filterNow = (
  name: string,
  filter: ListFilter,
  { hidden, hiddenTags, hiddenOrigins }: LayerView,
): SavedFilter => ({
  name: filterName(name),
  filter: { ...filter, standings: new Set() },
  layers: { hidden, hiddenTags, hiddenOrigins },
});

const called =
  (name: string) =>
  (filter: SavedFilter): boolean =>
    filter.name === name;

/** Adds a filter at the end; one of its name is replaced where it stands. */
export const withFilter = (filters: readonly SavedFilter[], saved: SavedFilter): readonly SavedFilter[] =>
  filters.some(called(saved.name))
    ? filters.map((filter) => (filter.name === saved.name ? saved : filter))
    : [...filters, saved];

export const withoutFilter = (filters: readonly SavedFilter[], name: string): readonly SavedFilter[] =>
  filters.filter((filter) => filter.name !== name);

/** Gives a filter another name; null when the name is empty or another one's. */
export function renamedFilter(
  filters: readonly SavedFilter[],
  name: string,
  typed: string,
): readonly SavedFilter[] | null {
  const next = filterName(typed);
  if (next === '' || (next !== name && filters.some(called(next)))) return null;
  return filters.map((filter) => (filter.name === name ? { ...filter, name: next } : filter));
}

/** What a filter asks for and the session no longer has, for a filter outlives what it names. */
export function goneIn(
  { tags, attribute, entity }: ListFilter,
  state: Pick<SessionState, 'tags' | 'entities'>,
): readonly ('tag' | 'field' | 'name')[] {
  const hasField = [...state.tags.values()].some(({ attributes }) =>
    attributes.some(({ id }) => id === attribute?.id),
  );
  return [
    ...([...tags].some((id) => !state.tags.has(id)) ? (['tag'] as const) : []),
    ...(attribute && !hasField ? (['field'] as const) : []),
    ...(entity && !state.entities.has(entity) ? (['name'] as const) : []),
  ];
}
