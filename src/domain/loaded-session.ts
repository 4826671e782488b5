import type { Change } from './change.ts';
import type { AnyRecord, UnknownRecord } from './records.ts';
import type { SessionLoss } from './session-loss.ts';

/** Everything of a session as decoded records; texts come one by one. */
export interface LoadedSession {
  /** Sequence number of the newest log row. */
  readonly seq: number;
  readonly records: readonly AnyRecord[];
  readonly unknown: readonly UnknownRecord[];
  /** The newest rows of the log, oldest first (for undo); `changesBefore` reads further back. */
  readonly recentChanges: readonly Change[];
  /** What is missing, as far as the rows themselves or the witness tell: see `storage/witness.ts`. */
  readonly loss: SessionLoss | null;
}
