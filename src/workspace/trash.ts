import type { Change } from '../domain/change.ts';
import type { ArticleId, Instant, SessionId } from '../domain/ids.ts';
import type { Article } from '../domain/records/article.ts';
import { deadArticles } from '../domain/removed-articles.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { instantOf } from '../domain/revision.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';
import { isOver } from '../domain/trash.ts';
import { say, show, type Core } from './core.ts';
import type { OpenSession } from './open-session.ts';
import { rememberSession } from './places.ts';
import { readInTime } from './read-in-time.ts';
import { runCommand } from './run-command.ts';
import { closeCurrent, openSession } from './opening.ts';
import { openAnother, refreshSessions } from './sessions.ts';
import type { Failure } from './workspace.ts';

type Done = Result<void, StorageFailure>;

/**
 * Moves a session to the trash. Its database stays as it is, and is refused every change from now on, in each tab. If it
 * was open, another one is shown.
 */
export async function trashSession(core: Core, id: SessionId): Promise<Done> {
  const done = await core.enqueue(async () => {
    const trashed = await core.catalog.trash(id, core.ports.clock.now());
    if (!trashed.ok) return trashed;
    core.ports.doorbell.ring(id);
    await refreshSessions(core);
    return core.open?.storage.sessionId === id ? openAnother(core) : trashed;
  });
  if (done.ok) say(core, 'Session moved to the trash.');
  return done;
}

/** Takes a session out of the trash. Where it is open its work goes on, beginning with what could not be saved. */
export async function restoreSession(core: Core, id: SessionId): Promise<Done> {
  const done = await core.enqueue(async () => {
    const restored = await core.catalog.trash(id, null);
    if (!restored.ok) return restored;
    core.ports.doorbell.ring(id);
    if (core.open?.storage.sessionId === id) {
      goOn(core);
      // The tab that threw it away has gone to another one, which a reload here would open.
      rememberSession(core.ports.preferences, id);
    }
    await refreshSessions(core);
    return restored;
  });
  if (!done.ok) return done;
  say(core, 'Session taken out of the trash.');
  await core.retry?.();
  return done;
}

/**
 * Deletes sessions so that nothing brings them back; the caller has asked. What can't be deleted is still there, and so is
 * what another tab has taken out of the trash since the list was read.
 */
export async function deleteForGood(core: Core, ids: readonly SessionId[]): Promise<Done> {
  let takenOut = 0;
  const deleted = await core.enqueue(async () => {
    let done: Done = ok(undefined);
    for (const id of ids) {
      if (await isTakenOut(core, id)) {
        takenOut += 1;
        continue;
      }
      const isOpen = core.open?.storage.sessionId === id;
      if (isOpen) closeCurrent(core);
      const removed = await removeAll(core, id);
      if (!removed.ok) done = removed;
      if (isOpen) await (removed.ok ? openAnother(core) : openSession(core, id));
    }
    await refreshSessions(core);
    return done;
  });
  if (!deleted.ok) return deleted;
  const count = ids.length - takenOut;
  const gone = count === 0 ? '' : `${count === 1 ? 'Session' : `${count} sessions`} deleted for good.`;
  const stays =
    takenOut === 0
      ? ''
      : `${takenOut === 1 ? 'One was' : `${takenOut} were`} taken out of the trash in another tab, and not deleted.`;
  say(core, [gone, stays].filter((words) => words !== '').join(' '), takenOut > 0 ? 'problem' : 'result');
  return deleted;
}

/** By its own database: the list may be of before. What can't be read says nothing against what was asked for. */
async function isTakenOut(core: Core, id: SessionId): Promise<boolean> {
  const opened = await core.catalog.open(id);
  if (!opened.ok) return false;
  const trashedAt = await opened.value.trashedAt();
  opened.value.close();
  if (!trashedAt.ok || trashedAt.value !== null) return false;
  await core.catalog.note(id, { trashedAt: null });
  return true;
}

/** With everything that is kept of it beside its database. */
async function removeAll(core: Core, id: SessionId): Promise<Done> {
  const removed = await core.catalog.remove(id);
  if (!removed.ok) return removed;
  await core.ports.snapshots.forget(id);
  if (core.ports.disk.available) await (await import('./disk.ts')).forgetDisk(core, id);
  return removed;
}

/** How long a tab that still has a thrown away session open may take to say so, in milliseconds. */
const LOCK_PATIENCE_MS = 1_000;
const lockOf = (id: SessionId): string => `parallax-trashed-${id}`;

/**
 * Deletes what has been in the trash for 30 days. Only what its own database says counts: a session that can't be read is
 * left alone, and so is one that some tab still shows.
 */
export async function clearOldTrash(core: Core): Promise<void> {
  let gone = 0;
  for (const { id, trashedAt } of core.session.getState().trash) {
    if (!trashedAt || !isOver(trashedAt, core.ports.clock.now())) continue;
    const waiting = new AbortController();
    const stopWaiting = core.ports.timing.after(LOCK_PATIENCE_MS, () => waiting.abort());
    await core.ports.locks.hold(
      lockOf(id),
      async () => {
        stopWaiting();
        if ((await isOverInside(core, id)) && (await removeAll(core, id)).ok) gone += 1;
      },
      waiting.signal,
    );
    stopWaiting();
  }
  if (gone === 0) return;
  await refreshSessions(core);
  say(
    core,
    `${gone === 1 ? 'A session was' : `${gone} sessions were`} in the trash for 30 days and deleted for good.`,
  );
}

async function isOverInside(core: Core, id: SessionId): Promise<boolean> {
  const opened = await core.catalog.open(id);
  // Its site data was cleared: what is left is a line in the list.
  if (!opened.ok) return opened.reason.kind === 'notFound' || opened.reason.kind === 'gone';
  const trashedAt = await opened.value.trashedAt();
  opened.value.close();
  if (!trashedAt.ok) return false;
  if (trashedAt.value === null) await core.catalog.note(id, { trashedAt: null });
  return trashedAt.value !== null && isOver(trashedAt.value, core.ports.clock.now());
}

/** For a start whose last session was thrown away meanwhile. */
export const openInstead = (core: Core): Promise<Done> =>
  core.enqueue(async () => {
    await refreshSessions(core);
    return openAnother(core);
  });

const held = new WeakSet<OpenSession>();

/**
 * In a tab whose session was thrown away in another one: says so before anybody relies on what would not be saved, and
 * sees to it that the session is kept while it is looked at. Or it was taken out again, and work goes on. Call inside
 * `enqueue`.
 */
export function heedTrash(core: Core, open: OpenSession, trashedAt: Instant | null): void {
  if (trashedAt === null) {
    goOn(core);
    // It waits its turn behind this step.
    void core.retry?.();
    return;
  }
  if (!isToldOf(core)) {
    show(core, { save: { kind: 'notSaved', failure: { kind: 'inTrash' } } });
    say(core, core.ports.describe({ kind: 'inTrash' }), 'problem');
  }
  if (held.has(open)) return;
  held.add(open);
  const untilClosed = (): Promise<void> =>
    new Promise((resolve) => open.closing.addEventListener('abort', () => resolve()));
  void core.ports.locks.hold(lockOf(open.storage.sessionId), untilClosed, open.closing);
}

const isToldOf = (core: Core): boolean => {
  const { save } = core.session.getState();
  return save.kind === 'notSaved' && save.failure.kind === 'inTrash';
};

function goOn(core: Core): void {
  if (isToldOf(core)) show(core, { save: core.kept });
}

/**
 * Brings removed articles back in one step. One that a colleague had removed before their file came may have no text here,
 * and stays where it is.
 */
export async function restoreArticles(
  core: Core,
  ids: readonly ArticleId[],
): Promise<Result<Change, Failure>> {
  const { open } = core;
  const { state } = core.session.getState();
  const readable: ArticleId[] = [];
  for (const id of ids) {
    const read = state?.texts.has(id) || !open ? null : await readInTime(open.storage.loadText(id));
    if (!(read?.ok && read.value === null)) readable.push(id);
  }
  if (ids.length > 0 && readable.length === 0) return fail({ kind: 'missing', what: 'text' });
  return runCommand(core, 'restoreArticles', { ids: readable });
}

/** How many rows of the log are read at a time. */
const PAGE = 500;

/**
 * When removals came in that are older than the trash reaches back: a colleague removed an article long ago, and the merge
 * that brought this was not. Reads the log of the last 30 days, where there is anything to be found.
 */
export async function arrivalsOfRemovals(core: Core): Promise<ReadonlyMap<ArticleId, Instant>> {
  const arrivals = new Map<ArticleId, Instant>();
  const { state } = core.session.getState();
  const { open } = core;
  const now = core.ports.clock.now();
  const old = new Set(
    state && deadArticles(state).flatMap(({ id, rev }) => (isOver(instantOf(rev), now) ? [id] : [])),
  );
  if (!open) return arrivals;
  for (let seq = Number.MAX_SAFE_INTEGER; old.size > 0;) {
    const page = await open.storage.changesBefore(seq, PAGE);
    if (!page.ok) break;
    for (const { at, entries, intent } of page.value.toReversed()) {
      if (isOver(at, now)) return arrivals;
      if (intent !== 'merge') continue;
      for (const { before, after } of entries) {
        const { id } = after as Article;
        const went = before?.deletedRev === null && after.deletedRev !== null;
        if (went && old.delete(id)) arrivals.set(id, at);
      }
    }
    const [oldest] = page.value;
    if (!oldest || page.value.length < PAGE) break;
    seq = oldest.seq;
  }
  return arrivals;
}
