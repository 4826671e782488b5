import { articlesInOrder, type SessionState } from '../domain/session-state.ts';
import { stateFrom } from '../domain/apply-change.ts';
import type { Instant, SessionId } from '../domain/ids.ts';
import { newSessionRecords } from '../domain/new-session.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { nextRevision, UNCOMMITTED } from '../domain/revision.ts';
import type { Opening } from '../domain/opening.ts';
import type { SessionDump } from '../domain/session-dump.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';
import { ALL_ANNOTATIONS, ALL_LAYERS } from '../state/view-store.ts';
import { MOST_COLUMNS } from '../state/columns.ts';
import { openArticle } from './articles.ts';
import { catchUp, lookBack } from './commit.ts';
import { show, undoNames, type Core } from './core.ts';
import type { OpenSession } from './open-session.ts';
import { panesIn, placeIn, rememberSession, type Panes } from './places.ts';
import type { CodebookSource } from './workspace.ts';
import { fetchTextsAhead } from './texts.ts';

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

/** Only Chromium writes to the person's files; elsewhere its code is never asked for. */
const diskUse = () => import('./disk.ts');

/** Call inside `enqueue`. On failure the session that was open stays open. */
export async function openSession(
  core: Core,
  id: SessionId,
  dump?: SessionDump,
): Promise<Result<void, StorageFailure>> {
  const opened = await openStored(core, id, dump, (opening) => show(core, { opening }));
  show(core, { opening: null });
  return opened;
}

async function openStored(
  core: Core,
  id: SessionId,
  dump: SessionDump | undefined,
  tell: (step: Opening) => void,
): Promise<Result<void, StorageFailure>> {
  const { catalog } = core;
  const { clock, disk, doorbell, preferences } = core.ports;
  const opened = await catalog.open(id, dump, tell);
  if (!opened.ok) return opened;
  const storage = opened.value;
  // Before the load: what another tab writes meanwhile is read when this step is done.
  const unring = doorbell.onRing(
    id,
    () =>
      void core.enqueue(async () => {
        await catchUp(core);
        await lookForTrash(core);
        lookForWord(core);
      }),
  );
  const [loaded, trash] = await Promise.all([storage.load(tell), storage.trashedAt()]);
  const trashedAt = trash.ok ? trash.value : null;
  if (!loaded.ok || trashedAt !== null) {
    unring();
    storage.close();
    if (!loaded.ok) return loaded;
    await catalog.note(id, { trashedAt });
    return fail({ kind: 'inTrash' });
  }
  closeCurrent(core);
  const { seq, records, unknown, recentChanges, loss } = loaded.value;
  const unwatch = storage.onClosed((failure) => show(core, { save: { kind: 'notSaved', failure } }));
  const closing = new AbortController();
  const open: OpenSession = {
    storage,
    log: recentChanges,
    logComplete: (recentChanges[0]?.seq ?? 1) === 1,
    isWhole: loss === null,
    closing: closing.signal,
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
    opening: null,
    sessionId: id,
    state,
    trouble: loss && {
      sessionId: id,
      title: state.session.title,
      what: loss,
      here: countsOf(state),
      remembered: catalog.remembered(id),
    },
    save: core.kept,
    disk: { available: disk.available, file: null, folder: null },
    ...undoNames(core, open),
  });
  const panes = panesLeft(panesIn(preferences, id), state);
  core.view.setState({
    articleId: null,
    activeId: null,
    selection: null,
    movingId: null,
    filter: ALL_ANNOTATIONS,
    layers: ALL_LAYERS,
    clean: false,
    ...panes,
  });
  rememberSession(preferences, id);
  // What somebody works in again is out of the archive.
  await catalog.note(id, { openedAt: clock.now(), archivedAt: null, ...countsOf(state) });
  const place = placeIn(preferences, id).articleId;
  const isThere = place !== null && state.articles.has(place);
  const isPane = panes.room === 'read' || (place !== null && panes.columns.includes(place));
  const first = isThere && isPane ? place : (panes.columns[0] ?? articlesInOrder(state)[0]?.id);
  if (first) await openArticle(core, first);
  await lookBack(core, open);
  void fetchTextsAhead(core, open, dump?.texts);
  if (disk.available) void watchDiskLater(core, open, closing.signal);
  return ok(undefined);
}

/** Another tab may have thrown the session away, or taken it out again. */
async function lookForTrash(core: Core): Promise<void> {
  const { open } = core;
  const { save } = core.session.getState();
  const trashedAt = await open?.storage.trashedAt();
  const isTold = save.kind === 'notSaved' && save.failure.kind === 'inTrash';
  if (!open || !trashedAt?.ok || (trashedAt.value === null && !isTold)) return;
  (await import('./trash.ts')).heedTrash(core, open, trashedAt.value);
}

/** Somebody may have given their word in another tab to go on without what was lost. */
function lookForWord(core: Core): void {
  const { open } = core;
  if (!open || open.isWhole || open.storage.lossWaits()) return;
  open.isWhole = true;
  if (core.session.getState().trouble?.sessionId === open.storage.sessionId) show(core, { trouble: null });
}

/** What of the remembered columns is still there; fewer than two are none. */
function panesLeft({ columns, room }: Panes, { articles }: SessionState): Panes {
  const left = columns.filter((id) => articles.has(id)).slice(0, MOST_COLUMNS);
  return left.length > 1 ? { columns: left, room } : { columns: [], room: 'read' };
}

/** Files on disk can wait until the article is on the screen. */
async function watchDiskLater(core: Core, open: OpenSession, closing: AbortSignal): Promise<void> {
  await core.ports.timing.idle();
  if (closing.aborted) return;
  // A part that its host has no more is told of by the page itself, which is then asked to reload.
  const part = await diskUse().catch(() => null);
  if (!closing.aborted) await part?.watchDisk(core, open, closing);
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

export function closeCurrent(core: Core): void {
  core.open?.stop();
  core.open = null;
  core.retry = null;
  core.sent = null;
}
