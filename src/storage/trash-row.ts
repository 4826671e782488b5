import type { Instant } from '../domain/ids.ts';
import type { SessionDatabase, TrashRow } from './session-database.ts';

/**
 * Since when the session is in the trash; null while it is not. It stands in the session's own database, so that a lost
 * catalog brings back nothing that was thrown away. Runs inside a transaction.
 */
export async function trashedAtIn(db: SessionDatabase): Promise<Instant | null> {
  return trashedAtOf(await db.meta.get('trash'));
}

/** What the row says, which may be missing or nonsense. */
export function trashedAtOf(row: unknown): Instant | null {
  const at = (row as Partial<TrashRow> | undefined)?.at;
  return typeof at === 'string' ? at : null;
}

/** Throws the session away, or takes it out of the trash; runs inside a `rw` transaction. */
export async function putTrashedAt(db: SessionDatabase, at: Instant | null): Promise<void> {
  if (at === null) await db.meta.delete('trash');
  else await db.meta.put({ key: 'trash', at });
}
