import type { SessionId } from '../domain/ids.ts';
import type { Snapshot } from '../domain/snapshot.ts';

/** Where copies are kept. Throws what the browser throws; a copy is listed only when it is whole. */
export interface SnapshotPlace {
  /** What was written about each copy, unchecked. */
  list(): Promise<readonly unknown[]>;
  write(snapshot: Snapshot, content: Blob): Promise<void>;
  read(snapshot: Snapshot): Promise<Blob>;
  remove(snapshot: Pick<Snapshot, 'id' | 'sessionId'>): Promise<void>;
  /** Whatever is kept of a session, half-written copies too. */
  removeAll(sessionId: SessionId): Promise<void>;
}
