import type { Change } from '../domain/change.ts';
import type { SessionStorage } from './ports.ts';

/** The session that is open: its database and the end of its log, for Undo. */
export interface OpenSession {
  readonly storage: SessionStorage;
  /** Rows of the log in memory, ascending, ending with the newest. */
  log: readonly Change[];
  /** Whether `log` begins with the first row there is. */
  logComplete: boolean;
  /** False while a loss waits for somebody's word: nothing is written that could take the place of a better copy. */
  isWhole: boolean;
  /** Aborted when it is closed. */
  readonly closing: AbortSignal;
  /** Ends listening to other tabs. */
  readonly stop: () => void;
}

/** How many rows of the log are read at a time when Undo has to look further back. */
export const LOG_PAGE = 200;
