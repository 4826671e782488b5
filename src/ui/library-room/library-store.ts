import { createStore } from 'zustand/vanilla';
import type { ArticleId, SessionId } from '../../domain/ids.ts';
import { WHOLE_LIBRARY, type LibraryFilter } from '../../state/library-filter.ts';

interface LibraryPlace {
  /** Whose library this is: another session begins with all of its articles. */
  readonly sessionId: SessionId | null;
  readonly filter: LibraryFilter;
  /** May name articles that are gone or left out. */
  readonly selected: ReadonlySet<ArticleId>;
  /** The line that has the Tab stop, by its key. */
  readonly cursor: string | null;
  /** Where Shift extends the selection from. */
  readonly anchor: string | null;
  readonly folded: ReadonlySet<string>;
}

const START: Omit<LibraryPlace, 'sessionId'> = {
  filter: WHOLE_LIBRARY,
  selected: new Set(),
  cursor: null,
  anchor: null,
  folded: new Set(),
};

/** Where one is in the library. Kept while the tab lives, so that one comes back from an article to the same line. */
export const libraryStore = createStore<LibraryPlace>(() => ({ sessionId: null, ...START }));

export function beginLibrary(sessionId: SessionId | null): void {
  if (libraryStore.getState().sessionId !== sessionId) libraryStore.setState({ sessionId, ...START });
}

export const changeFilter = (change: Partial<LibraryFilter>): void =>
  libraryStore.setState(({ filter }) => ({ filter: { ...filter, ...change } }));

export const clearFilter = (): void =>
  libraryStore.setState(({ filter }) => ({
    filter: { ...WHOLE_LIBRARY, superseded: filter.superseded },
  }));

export function toggleFolded(key: string): void {
  libraryStore.setState(({ folded }) => ({
    folded: folded.has(key) ? new Set([...folded].filter((one) => one !== key)) : new Set([...folded, key]),
    cursor: key,
  }));
}
