import type { Change } from '../domain/change.ts';
import type { Original } from '../domain/original.ts';
import type { SessionDump } from '../domain/session-dump.ts';

/** A session with what no session file carries: other copies' logs beside its own, and what its texts were built from. */
export interface WholeSession {
  readonly dump: SessionDump;
  readonly history: readonly Change[];
  readonly originals: readonly Original[];
}
