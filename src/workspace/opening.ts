import { stateFrom } from '../domain/apply-change.ts';
import type { SessionId } from '../domain/ids.ts';
import type { Opening } from '../domain/opening.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { SessionDump } from '../domain/session-dump.ts';
import { articlesInOrder, type SessionState } from '../domain/session-state.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';
import { MOST_COLUMNS } from '../state/columns.ts';
import { showsText } from '../state/rooms.ts';
import { ALL_ANNOTATIONS, ALL_LAYERS } from '../state/view-store.ts';
import { showArticle } from './articles.ts';
import { catchUp, lookBack } from './commit.ts';
import { show, undoNames, type Core } from './core.ts';
import type { OpenSession } from './open-session.ts';
import { panesIn, placeIn, rememberSession, type Panes } from './places.ts';
import { fetchTextsAhead } from './texts.ts';

/** Only Chromium writes to the person's files; elsewhere its code is never asked for. */
const diskUse = () => import('./disk.ts');

/** Call inside `enqueue`. On failure the session that was open stays open. */
export async function openSession(
  core: Core,
  id: SessionId,
  dump?: SessionDump,
): Promise<Result<void, StorageFailure>> {
  try {
    return await openStored(core, id, dump, (opening) => show(core, { opening }));
  } finally {
    show(core, { opening: null });
  }
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
  const { room } = core.view.getState();
  // Before there is a session to see somebody may already have gone to the library, say.
  const isStart = core.session.getState().phase.kind !== 'open';
  const visited = isStart && !showsText(room) ? { room } : {};
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
    ...visited,
  });
  rememberSession(preferences, id);
  // What somebody works in again is out of the archive.
  await catalog.note(id, { openedAt: clock.now(), archivedAt: null, ...countsOf(state) });
  const place = placeIn(preferences, id).articleId;
  const isThere = place !== null && state.articles.has(place);
  const isPane = panes.room === 'read' || (place !== null && panes.columns.includes(place));
  const first = isThere && isPane ? place : (panes.columns[0] ?? articlesInOrder(state)[0]?.id);
  if (first) await showArticle(core, first);
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

export function closeCurrent(core: Core): void {
  core.open?.stop();
  core.open = null;
  core.retry = null;
  core.sent = null;
}
