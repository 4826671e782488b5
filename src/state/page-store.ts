import { createStore, type StoreApi } from 'zustand/vanilla';
import type { SessionId } from '../domain/ids.ts';

/** Whether a crash would lose what is in no copy yet. */
export type JournalStatus =
  /** The page is the bare workbench: without a copy there is no key to lock a journal with. */
  | 'noneYet'
  /** The same, and a copy has gone to the downloads: only that one can keep a journal. */
  | 'goOnInCopy'
  | 'kept'
  /** Another tab with the same page keeps it. */
  | 'otherTab'
  /** Work of an earlier visit waits in it. */
  | 'undecided'
  | 'full'
  | 'unavailable';

/** What the page on a disk, which is its own document, knows of itself. */
export interface PageView {
  readonly journal: JournalStatus;
  /** How many changes of each session are in no copy; those without any are left out. */
  readonly unsaved: ReadonlyMap<SessionId, number>;
  /** Whether anything of this visit is in a copy or a file. */
  readonly hasSaved: boolean;
}

export type PageStore = StoreApi<PageView>;

export const createPageStore = (): PageStore =>
  createStore<PageView>(() => ({ journal: 'noneYet', unsaved: new Map(), hasSaved: false }));

/** Whether leaving may lose something: nobody knows whether a download has come, and this page keeps nothing beside it. */
export const isAtStake = ({ unsaved, journal }: PageView): boolean =>
  unsaved.size > 0 || journal === 'goOnInCopy';

/**
 * Keeps count of what is in no copy.
 *
 * @returns what to call with the newest row of a session's log: when it grows, and when a file holds it up to there
 */
export function countUnsaved(store: PageStore) {
  const newest = new Map<SessionId, number>();
  const saved = new Map<SessionId, number>();
  const show = (id: SessionId): void => {
    const count = Math.max(0, (newest.get(id) ?? 0) - (saved.get(id) ?? 0));
    const unsaved = new Map(store.getState().unsaved);
    if (count > 0) unsaved.set(id, count);
    else unsaved.delete(id);
    store.setState({ unsaved });
  };
  return {
    changed(id: SessionId, seq: number): void {
      newest.set(id, seq);
      show(id);
    },
    saved(id: SessionId, seq: number): void {
      saved.set(id, Math.max(seq, saved.get(id) ?? 0));
      if (newest.has(id)) store.setState({ hasSaved: true });
      show(id);
    },
    removed(id: SessionId): void {
      newest.delete(id);
      saved.delete(id);
      show(id);
    },
  };
}
