import type { Instant, SessionId } from '../domain/ids.ts';
import { newSessionRecords } from '../domain/new-session.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { nextRevision, UNCOMMITTED } from '../domain/revision.ts';
import type { SessionDump } from '../domain/session-dump.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';
import { show, type Core } from './core.ts';
import { countsOf, openSession } from './opening.ts';
import type { CodebookSource } from './workspace.ts';

/**
 * Shows a session of this browser; the one that was open is closed first.
 *
 * @param dump what it was just created from
 */
export async function switchTo(
  core: Core,
  id: SessionId,
  dump?: SessionDump,
): Promise<Result<void, StorageFailure>> {
  const opened = await core.enqueue(() => openSession(core, id, dump));
  if (!opened.ok) await (await import('./tell-trouble.ts')).tellTrouble(core, id, opened.reason);
  return opened;
}

/** @param source whose codebook it begins with: the default one, this session's, or a file's */
export async function newSession(
  core: Core,
  title: string,
  source: CodebookSource = { kind: 'default' },
): Promise<Result<SessionId, StorageFailure>> {
  const created = await createEmpty(core, title, source);
  if (!created.ok) return created;
  const opened = await switchTo(core, created.value);
  return opened.ok ? created : opened;
}

async function createEmpty(
  core: Core,
  title: string,
  source: CodebookSource = { kind: 'default' },
): Promise<Result<SessionId, StorageFailure>> {
  const { clock, identity } = core.ports;
  const codebookOf =
    source.kind === 'default' ? undefined : (await import('./codebook-source.ts')).codebookFor(core, source);
  const id = identity.newId('session');
  const records = newSessionRecords(
    id,
    title.trim() || 'Untitled',
    core.actorId(),
    clock.now(),
    firstRev(core),
    codebookOf,
  );
  const created = await core.catalog.create(id, { records, unknown: [], texts: [], changes: [] });
  return created.ok ? ok(id) : created;
}

/** A session file becomes a session of this browser, under its own id where that is free. */
export async function openDump(core: Core, dump: SessionDump): Promise<Result<SessionId, StorageFailure>> {
  const { catalog } = core;
  const { identity } = core.ports;
  const session = dump.records.find((record) => record.type === 'session');
  if (!session) return fail({ kind: 'failed', detail: 'the file holds no session' });
  const known = await catalog.list();
  if (!known.ok) return known;
  const taken = known.value.some(({ id }) => id === session.id);
  const id = taken ? identity.newId('session') : (session.id as SessionId);
  const created = await catalog.create(id, dump);
  if (!created.ok) return created;
  // The file it came from is a copy of all there is so far.
  await catalog.note(id, { savedFile: { at: core.ports.clock.now(), seq: dump.changes.length } });
  const opened = await switchTo(core, id, dump);
  if (!opened.ok) return opened;
  await refreshSessions(core);
  return ok(id);
}

/** Folds a session away in the list, or brings it back. Nothing of it changes; it is opened, saved and kept like any other. */
export async function archiveSession(core: Core, id: SessionId, archived: boolean): Promise<void> {
  await core.catalog.note(id, { archivedAt: archived ? core.ports.clock.now() : null });
  await refreshSessions(core);
}

/** The session last used that opens, else a new one; those in the archive come last. */
export async function openAnother(core: Core): Promise<Result<void, StorageFailure>> {
  const inOrder = core.session
    .getState()
    .sessions.toSorted((a, b) => Number(!!a.archivedAt) - Number(!!b.archivedAt));
  for (const { id } of inOrder) {
    const opened = await openSession(core, id);
    if (opened.ok) return opened;
  }
  const created = await createEmpty(core, 'Untitled');
  return created.ok ? openSession(core, created.value) : created;
}

/** Reads what the switcher shows, newest first. */
export async function refreshSessions(core: Core): Promise<void> {
  const { catalog } = core;
  const { permission } = core.ports;
  const { state } = core.session.getState();
  if (state && core.open) await catalog.note(core.open.storage.sessionId, countsOf(state));
  const [listed, storage] = await Promise.all([catalog.list(), permission.status()]);
  const all = listed.ok ? listed.value.toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1)) : [];
  const sessions = all.filter(({ trashedAt }) => !trashedAt);
  show(core, { sessions, trash: all.filter(({ trashedAt }) => trashedAt), storage });
}

export const firstRev = ({ ports }: Core, at: Instant = ports.clock.now()) =>
  nextRevision(UNCOMMITTED, Date.parse(at), ports.identity.clientId);
