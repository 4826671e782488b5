import type { SessionId } from '../domain/ids.ts';
import type { Result } from '../domain/result.ts';
import type { SessionDump } from '../domain/session-dump.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';
import type { Core } from './core.ts';
import { openDump } from './sessions.ts';

type Opens = (id: SessionId) => Promise<Result<SessionId, StorageFailure>>;

/** Waits before each further try, in milliseconds. */
const RETRY_DELAYS = [200, 1_000] as const;

/**
 * A session whose database is gone, made anew from a copy under its own id and opened. Where the browser gives it no
 * database, the copy stands beside it or, where it gives none at all, is shown as long as the tab lives.
 */
export async function broughtBack(
  core: Core,
  id: SessionId,
  dump: SessionDump,
  opened: Opens,
): Promise<Result<SessionId, StorageFailure>> {
  if (core.session.getState().trouble?.what.kind === 'unavailable')
    return shownInstead(core, id, dump, opened);
  const created = await createdInTime(core, id, dump);
  if (created.ok) return opened(id);
  const { reason } = created;
  if (reason.kind === 'unavailable') return shownInstead(core, id, dump, opened);
  if (reason.kind !== 'failed' || reason.detail !== 'exists') return created;
  // Another tab was quicker. Else what is left of it stays where it is: it may be all there is of something.
  const there = await core.catalog.open(id);
  if (!there.ok) return openDump(core, dump);
  there.value.close();
  return opened(id);
}

/** A browser that has just found its storage damaged refuses everything until it has made it anew. */
async function createdInTime(
  core: Core,
  id: SessionId,
  dump: SessionDump,
): Promise<Result<void, StorageFailure>> {
  for (const delay of RETRY_DELAYS) {
    const created = await core.catalog.create(id, dump);
    if (created.ok || created.reason.kind !== 'unavailable') return created;
    await new Promise<void>((resolve) => void core.ports.timing.after(delay, resolve));
  }
  return core.catalog.create(id, dump);
}

/** The copy in another database where one can be had, else in this tab only. */
async function shownInstead(
  core: Core,
  id: SessionId,
  dump: SessionDump,
  opened: Opens,
): Promise<Result<SessionId, StorageFailure>> {
  // It may be this one database only: then the copy stands beside it, as a session of its own.
  const beside = await openDump(core, dump);
  if (beside.ok || beside.reason.kind !== 'unavailable') return beside;
  // A browser that opens no database at all can still show the copy, as long as the tab lives.
  const memory = await core.ports.memoryCatalog().catch(() => null);
  if (!memory) return beside;
  core.catalog = memory;
  core.kept = { kind: 'notSaved', failure: { kind: 'unavailable', detail: 'a copy is shown' } };
  const created = await core.catalog.create(id, dump);
  return created.ok ? opened(id) : created;
}
