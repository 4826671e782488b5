import { articlesInOrder, type SessionState } from '../domain/session-state.ts';
import { stateFrom } from '../domain/apply-change.ts';
import type { Instant, SessionId } from '../domain/ids.ts';
import { newSessionRecords } from '../domain/new-session.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { nextRevision, UNCOMMITTED } from '../domain/revision.ts';
import type { SessionDump } from '../domain/session-dump.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';
import { ALL_ANNOTATIONS, ALL_LAYERS } from '../state/view-store.ts';
import { openArticle } from './articles.ts';
import { catchUp, lookBack } from './commit.ts';
import { say, show, undoNames, type Core } from './core.ts';
import type { OpenSession } from './open-session.ts';
import { placeIn, rememberSession } from './places.ts';
import { fetchTextsAhead } from './texts.ts';

/** Shows a session of this browser; the one that was open is closed first. */
export const switchTo = (core: Core, id: SessionId): Promise<Result<void, StorageFailure>> =>
  core.enqueue(() => openSession(core, id));

/** Only Chromium writes to the person's files; elsewhere its code is never asked for. */
const diskUse = () => import('./disk.ts');

/** Call inside `enqueue`. On failure the session that was open stays open. */
async function openSession(core: Core, id: SessionId): Promise<Result<void, StorageFailure>> {
  const { catalog } = core;
  const { clock, disk, doorbell, preferences } = core.ports;
  const opened = await catalog.open(id);
  if (!opened.ok) return opened;
  const storage = opened.value;
  // Before the load: what another tab writes meanwhile is read when this step is done.
  const unring = doorbell.onRing(id, () => void core.enqueue(() => catchUp(core)));
  const loaded = await storage.load();
  if (!loaded.ok) {
    unring();
    storage.close();
    return loaded;
  }
  closeCurrent(core);
  const { seq, records, unknown, recentChanges, loss } = loaded.value;
  const unwatch = storage.onClosed((failure) => show(core, { save: { kind: 'notSaved', failure } }));
  const closing = new AbortController();
  const open: OpenSession = {
    storage,
    log: recentChanges,
    logComplete: (recentChanges[0]?.seq ?? 1) === 1,
    stop: () => {
      closing.abort();
      unring();
      unwatch();
      storage.close();
    },
  };
  core.open = open;
  const state = stateFrom(seq, records, unknown);
  show(core, {
    phase: { kind: 'open' },
    sessionId: id,
    state,
    loss,
    save: core.kept,
    disk: { available: disk.available, file: null, folder: null },
    ...undoNames(core, open),
  });
  core.view.setState({
    articleId: null,
    activeId: null,
    selection: null,
    movingId: null,
    filter: ALL_ANNOTATIONS,
    layers: ALL_LAYERS,
    room: 'read',
    columns: [],
  });
  rememberSession(preferences, id);
  await catalog.note(id, { openedAt: clock.now(), ...countsOf(state) });
  const place = placeIn(preferences, id).articleId;
  const first = place && state.articles.has(place) ? place : articlesInOrder(state)[0]?.id;
  if (first) await openArticle(core, first);
  await lookBack(core, open);
  void fetchTextsAhead(core, open);
  if (disk.available) void watchDiskLater(core, open, closing.signal);
  return ok(undefined);
}

/** Files on disk can wait until the article is on the screen. */
async function watchDiskLater(core: Core, open: OpenSession, closing: AbortSignal): Promise<void> {
  await core.ports.timing.idle();
  if (closing.aborted) return;
  const { watchDisk } = await diskUse();
  await watchDisk(core, open, closing);
}

export async function newSession(core: Core, title: string): Promise<Result<SessionId, StorageFailure>> {
  const created = await createEmpty(core, title);
  if (!created.ok) return created;
  const opened = await switchTo(core, created.value);
  return opened.ok ? created : opened;
}

async function createEmpty(core: Core, title: string): Promise<Result<SessionId, StorageFailure>> {
  const { clock, identity } = core.ports;
  const id = identity.newId('session');
  const records = newSessionRecords(
    id,
    title.trim() || 'Untitled',
    core.actorId(),
    clock.now(),
    firstRev(core),
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
  const opened = await switchTo(core, id);
  if (!opened.ok) return opened;
  await refreshSessions(core);
  return ok(id);
}

/**
 * Removes a session of this browser for good; the caller has asked. Another one, or a new one, is shown. One that can't
 * be removed is still there, and stays open if it was.
 */
export async function deleteSession(core: Core, id: SessionId): Promise<Result<void, StorageFailure>> {
  const deleted = await core.enqueue(async () => {
    const isOpen = core.open?.storage.sessionId === id;
    if (isOpen) closeCurrent(core);
    const removed = await core.catalog.remove(id);
    if (!removed.ok) {
      if (isOpen) await openSession(core, id);
      return removed;
    }
    if (core.ports.disk.available) void diskUse().then(({ forgetDisk }) => forgetDisk(core, id));
    await refreshSessions(core);
    return isOpen ? openAnother(core) : removed;
  });
  if (deleted.ok) say(core, 'Session deleted.');
  return deleted;
}

/** The session last used that opens, else a new one. */
async function openAnother(core: Core): Promise<Result<void, StorageFailure>> {
  for (const { id } of core.session.getState().sessions) {
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
  const sessions = listed.ok ? listed.value.toSorted((a, b) => (a.openedAt < b.openedAt ? 1 : -1)) : [];
  show(core, { sessions, storage });
}

export function countsOf(state: SessionState): {
  readonly title: string;
  readonly articleCount: number;
  readonly annotationCount: number;
} {
  let annotationCount = 0;
  for (const articleId of state.articles.keys()) {
    annotationCount += state.annotations.get(articleId)?.size ?? 0;
  }
  return { title: state.session.title, articleCount: state.articles.size, annotationCount };
}

export const firstRev = ({ ports }: Core, at: Instant = ports.clock.now()) =>
  nextRevision(UNCOMMITTED, Date.parse(at), ports.identity.clientId);

function closeCurrent(core: Core): void {
  core.open?.stop();
  core.open = null;
  core.retry = null;
  core.sent = null;
}
