import type { KeyboardEvent, MouseEvent } from 'react';
import type { ArticleId } from '../../domain/ids.ts';
import type { LibraryItem } from '../../state/library-groups.ts';
import type { LibraryRow } from '../../state/library-rows.ts';
import { selectedBetween, toggled } from '../../state/library-selection.ts';
import { stepOf } from '../shared/step-of.ts';
import { libraryStore, toggleFolded } from './library-store.ts';

/** What the table asks of the room. */
export interface TableMoves {
  open(id: ArticleId): void;
  /** Opens what is known about the chosen articles. */
  details(): void;
  remove(): void;
  /** Esc where nothing is selected. */
  leave(): void;
  /** A letter was typed: the field that filters takes it. */
  filter(): void;
  /** Tells how the table takes the focus; returns the way to stop. */
  onTable(focus: () => void): () => void;
}

interface TablePlace {
  readonly items: readonly LibraryItem[];
  readonly found: readonly LibraryRow[];
  /** The line that has the Tab stop. */
  readonly stop: number;
  /** How many lines PageUp and PageDown go. */
  page(): number;
  focusRow(index: number): void;
}

const select = (selected: ReadonlySet<ArticleId>, cursor: string, anchor: string | null = cursor): void =>
  libraryStore.setState({ selected, cursor, anchor });

export const selectAll = (found: readonly LibraryRow[], all: boolean): void =>
  libraryStore.setState({ selected: new Set(all ? found.map(({ id }) => id) : []) });

/** Whether the key meant something to the table. */
export function takeKey(event: KeyboardEvent, place: TablePlace, moves: TableMoves): boolean {
  const { items, found, stop } = place;
  const item = items[stop];
  if (!item) return false;
  const { ctrlKey, metaKey, altKey, shiftKey, key } = event;
  const isMod = ctrlKey || metaKey;
  if (isMod && !altKey && key.toLowerCase() === 'a') {
    selectAll(found, true);
    return true;
  }
  if (altKey || isMod) return false;
  const next = stepOf(event, stop, items.length, place.page());
  if (next !== null) {
    go(place, next, shiftKey);
    return true;
  }
  return item.kind === 'group'
    ? takeGroupKey(key, item, place) || takeAnyKey(event, moves)
    : takeRowKey(key, item, place, moves) || takeAnyKey(event, moves);
}

function go({ items, stop, focusRow }: TablePlace, to: number, extends_: boolean): void {
  const cursor = items[to]?.key ?? null;
  if (extends_) {
    const anchor = libraryStore.getState().anchor ?? items[stop]?.key ?? null;
    libraryStore.setState({ cursor, anchor, selected: selectedBetween(items, anchor, cursor) });
  } else libraryStore.setState({ cursor, anchor: null });
  focusRow(to);
}

function takeGroupKey(
  key: string,
  group: Extract<LibraryItem, { kind: 'group' }>,
  place: TablePlace,
): boolean {
  const folds =
    key === 'ArrowLeft' ? !group.isFolded : key === 'ArrowRight' ? group.isFolded : key === 'Enter';
  if (folds) toggleFolded(group.key);
  else if (key === ' ') select(toggled(libraryStore.getState().selected, membersOf(group, place)), group.key);
  else return key === 'ArrowLeft' || key === 'ArrowRight';
  return true;
}

/** The articles of a group that is unfolded, of which its lines tell; of a folded one none is seen, so none is taken. */
function membersOf(group: LibraryItem, { items }: TablePlace): readonly ArticleId[] {
  const from = items.indexOf(group) + 1;
  const end = items.findIndex(({ kind }, index) => index >= from && kind === 'group');
  const members = items.slice(from, end < 0 ? undefined : end);
  return members.flatMap((item) => (item.kind === 'row' ? [item.row.id] : []));
}

function takeRowKey(
  key: string,
  item: Extract<LibraryItem, { kind: 'row' }>,
  place: TablePlace,
  moves: TableMoves,
): boolean {
  if (key === 'Enter') moves.open(item.row.id);
  else if (key === ' ') select(toggled(libraryStore.getState().selected, [item.row.id]), item.key);
  else if (key === 'ArrowLeft') {
    const head = place.items.findLastIndex(({ kind }, index) => kind === 'group' && index < place.stop);
    if (head < 0) return false;
    go(place, head, false);
  } else return false;
  return true;
}

function takeAnyKey({ key, shiftKey }: KeyboardEvent, moves: TableMoves): boolean {
  if (key === 'F2') moves.details();
  else if (key === 'Delete') moves.remove();
  else if (key === 'Escape') {
    if (libraryStore.getState().selected.size > 0)
      libraryStore.setState({ selected: new Set(), anchor: null });
    else moves.leave();
  } else {
    // Capital letters are commands (Shift+L goes back); signs such as ? are, too.
    const isTyped = !shiftKey && [...key].length === 1 && /[\p{L}\p{N}/]/u.test(key);
    if (isTyped) moves.filter();
    // The field has the focus now: what is left to the browser is typed there, all but the sign that leads to it.
    return isTyped && key === '/';
  }
  return true;
}

/** A click on the title opens, on the box selects, with Shift up to here; anywhere else it only goes there. */
export function pressRow(event: MouseEvent, { items }: TablePlace, moves: TableMoves): void {
  if (!(event.target instanceof Element)) return;
  const index = Number(event.target.closest('[data-row]')?.getAttribute('data-row') ?? Number.NaN);
  const item = items[index];
  if (!item) return;
  if (item.kind === 'group') return toggleFolded(item.key);
  const { selected, anchor, cursor } = libraryStore.getState();
  const part = event.target.closest('[data-part]')?.getAttribute('data-part');
  const isToggle = part === 'check' || event.ctrlKey || event.metaKey;
  if (event.shiftKey) {
    const from = anchor ?? cursor;
    libraryStore.setState({
      selected: selectedBetween(items, from, item.key),
      cursor: item.key,
      anchor: from,
    });
  } else if (isToggle) select(toggled(selected, [item.row.id]), item.key);
  else if (part === 'open') moves.open(item.row.id);
  else libraryStore.setState({ cursor: item.key, anchor: item.key });
}
