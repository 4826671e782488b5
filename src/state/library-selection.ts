import type { ArticleId } from '../domain/ids.ts';
import type { LibraryItem } from './library-groups.ts';
import type { LibraryRow } from './library-rows.ts';

type Selected = ReadonlySet<ArticleId>;

/** The articles that lines stand for: a row for its own, the head of a group for none. */
const idsOf = (items: readonly LibraryItem[]): readonly ArticleId[] =>
  items.flatMap((item) => (item.kind === 'row' ? [item.row.id] : []));

/** Everything between two lines, both included, and nothing else. A line that is gone counts as the other. */
export function selectedBetween(
  items: readonly LibraryItem[],
  from: string | null,
  to: string | null,
): Selected {
  const at = items.findIndex(({ key }) => key === from);
  const end = items.findIndex(({ key }) => key === to);
  const places = [at, end].filter((place) => place >= 0);
  if (places.length === 0) return new Set();
  return new Set(idsOf(items.slice(Math.min(...places), Math.max(...places) + 1)));
}

/** Adds articles, or takes them out where all of them are selected already. */
export function toggled(selected: Selected, ids: readonly ArticleId[]): Selected {
  if (ids.length > 0 && ids.every((id) => selected.has(id))) {
    const out = new Set(ids);
    return new Set([...selected].filter((id) => !out.has(id)));
  }
  return new Set([...selected, ...ids]);
}

/**
 * What actions on several articles mean: what is selected and listed, in the order of the table. What the filter has taken
 * out of sight is not acted on.
 */
export const chosenRows = (found: readonly LibraryRow[], selected: Selected): readonly LibraryRow[] =>
  selected.size === 0 ? [] : found.filter(({ id }) => selected.has(id));
