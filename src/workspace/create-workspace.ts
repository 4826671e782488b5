import type { ActorId } from '../domain/ids.ts';
import { fail, type Result } from '../domain/result.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';
import { exporters } from '../exchange/exporters.ts';
import { createSessionStore } from '../state/session-store.ts';
import { createSettingsStore } from '../state/settings-store.ts';
import { createViewStore } from '../state/view-store.ts';
import { addArticles, openArticle } from './articles.ts';
import { createCore, say, show, type Core } from './core.ts';
import { exportAs, exportSession } from './exports.ts';
import { lastSession, offsetIn, placeIn, rememberPlace } from './places.ts';
import type { Ports } from './ports.ts';
import { readInTime } from './readable.ts';
import { runCommand } from './run-command.ts';
import { createSampleSession, SAMPLE_SESSION } from './sample-session.ts';
import { deleteSession, newSession, openDump, refreshSessions, switchTo } from './sessions.ts';
import { readSettings, rememberSettings } from './settings.ts';
import { stepBack } from './undo-redo.ts';
import type { ReadFile, Workspace } from './workspace.ts';

const ACTOR = 'actor';

/** Puts the use cases together. Nothing happens before `start`. */
export function createWorkspace(ports: Ports): Workspace {
  const settings = createSettingsStore(readSettings(ports.preferences));
  const stores = { session: createSessionStore(), view: createViewStore(), settings };
  const core = createCore(ports, stores, ownActor(ports));
  const stopRemembering = rememberSettings(settings, ports.preferences);
  return {
    ...stores,
    actorId: core.actorId,
    exporters,
    start: () => start(core),
    run: (name, input) => runCommand(core, name, input),
    undo: () => stepBack(core, 'undo'),
    redo: () => stepBack(core, 'redo'),
    openArticle: (id) => openArticle(core, id),
    rememberPlace: (articleId, offset) => {
      if (core.open) rememberPlace(ports.preferences, core.open.storage.sessionId, articleId, offset);
    },
    placeOf: (articleId) =>
      core.open ? offsetIn(placeIn(ports.preferences, core.open.storage.sessionId), articleId) : null,
    readFiles: (files, onProgress, signal) => readFiles(core, files, onProgress, signal),
    readText: (text) => ports.importer.readText(text),
    addArticles: (accepted) => addArticles(core, accepted),
    newSession: (title) => newSession(core, title),
    openDump: (dump) => openDump(core, dump),
    switchSession: (id) => switchTo(core, id),
    deleteSession: (id) => deleteSession(core, id),
    refreshSessions: () => refreshSessions(core),
    exportAs: (id, scope, options) => exportAs(core, id, scope, options),
    exportSession: (id) => exportSession(core, id),
    retrySave: async () => core.retry?.(),
    settled: async () => void (await readInTime(core.enqueue(async () => true))),
    say: (text, tone) => say(core, text, tone),
    dispose: () => {
      stopRemembering();
      core.open?.stop();
      core.open = null;
    },
  };
}

/** How long opening a session may take before that is told, in milliseconds. It may still open later. */
const OPENING_PATIENCE_MS = 5_000;

/**
 * The last session, else the sample session. A session that can't be opened says why and hides no other; where the
 * browser refuses storage at all, the sample is opened in memory, and the status says that nothing keeps the work.
 */
async function start(core: Core): Promise<void> {
  const timer = setTimeout(() => {
    if (!core.open) show(core, { phase: { kind: 'failed', failure: { kind: 'slow' } } });
  }, OPENING_PATIENCE_MS);
  const last = lastSession(core.ports.preferences);
  const reopened = last ? await switchTo(core, last) : fail({ kind: 'notFound' as const });
  const unknown = !reopened.ok && reopened.reason.kind === 'notFound';
  const opened = unknown ? await openSample(core) : reopened;
  if (!opened.ok) {
    if (opened.reason.kind === 'unavailable' && (await holdsNothing(core))) {
      core.catalog = core.ports.memoryCatalog;
      core.kept = { kind: 'notSaved', failure: opened.reason };
      await openSample(core);
    } else show(core, { phase: { kind: 'failed', failure: opened.reason } });
  }
  clearTimeout(timer);
  return refreshSessions(core);
}

/** A browser that has kept sessions until now is in trouble, and work in memory would hide them. */
async function holdsNothing({ catalog }: Core): Promise<boolean> {
  const listed = await catalog.list();
  return !listed.ok || listed.value.length === 0;
}

/** Made at the first visit. Another tab may have been quicker: then its one is opened. */
async function openSample(core: Core): Promise<Result<void, StorageFailure>> {
  const known = await switchTo(core, SAMPLE_SESSION);
  if (known.ok || known.reason.kind !== 'notFound') return known;
  const created = await createSampleSession(core);
  const opened = await switchTo(core, SAMPLE_SESSION);
  return opened.ok || created.ok ? opened : created;
}

/** One file after the other: a bad one has its own result and stops nothing. */
async function readFiles(
  core: Core,
  files: readonly File[],
  onProgress?: (done: number, total: number) => void,
  signal?: AbortSignal,
): Promise<readonly ReadFile[]> {
  const results: ReadFile[] = [];
  for (const file of files) {
    if (signal?.aborted) break;
    results.push({ name: file.name, result: await core.ports.importer.readFile(file, signal) });
    onProgress?.(results.length, files.length);
  }
  return results;
}

/** Who annotates in this browser: one random id, kept, so that two people's work never looks like one's. */
function ownActor({ preferences, identity }: Ports): ActorId {
  const known = preferences.read(ACTOR);
  if (typeof known === 'string' && known !== '') return known as ActorId;
  const made = identity.newId('actor');
  preferences.write(ACTOR, made);
  return made;
}
