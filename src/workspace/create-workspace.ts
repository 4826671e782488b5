import type { ActorId } from '../domain/ids.ts';
import { exporters } from '../exchange/exporters.ts';
import { createSessionStore } from '../state/session-store.ts';
import { createSettingsStore } from '../state/settings-store.ts';
import { createViewStore } from '../state/view-store.ts';
import { addArticles, openArticle } from './articles.ts';
import { createCore, say, show, type Core } from './core.ts';
import { exportAs } from './exports.ts';
import { lastSession, placeIn, rememberPlace } from './places.ts';
import type { Ports } from './ports.ts';
import { runCommand } from './run-command.ts';
import { createSampleSession, SAMPLE_SESSION } from './sample-session.ts';
import {
  deleteSession,
  newSession,
  openDump,
  refreshSessions,
  switchTo,
} from './sessions.ts';
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
      core.open
        ? (placeIn(ports.preferences, core.open.storage.sessionId).offsets[articleId] ?? null)
        : null,
    readFiles: (files, onProgress, signal) => readFiles(core, files, onProgress, signal),
    readText: (text) => ports.importer.readText(text),
    addArticles: (accepted) => addArticles(core, accepted),
    newSession: (title) => newSession(core, title),
    openDump: (dump) => openDump(core, dump),
    switchSession: (id) => switchTo(core, id),
    deleteSession: (id) => deleteSession(core, id),
    refreshSessions: () => refreshSessions(core),
    exportAs: (id, scope, options) => exportAs(core, id, scope, options),
    retrySave: async () => core.retry?.(),
    say: (text, tone) => say(core, text, tone),
    dispose: () => {
      stopRemembering();
      core.open?.stop();
      core.open = null;
    },
  };
}

/** The last session, else the sample session; a session that can't be opened says so and hides no other. */
async function start(core: Core): Promise<void> {
  const wanted = lastSession(core.ports.preferences);
  if (wanted) {
    const opened = await switchTo(core, wanted);
    if (opened.ok) return refreshSessions(core);
    if (opened.reason.kind !== 'notFound') {
      show(core, { phase: { kind: 'failed', failure: opened.reason } });
      return refreshSessions(core);
    }
  }
  const sample = await switchTo(core, SAMPLE_SESSION);
  if (!sample.ok && sample.reason.kind === 'notFound') {
    const created = await createSampleSession(core);
    const opened = created.ok ? await switchTo(core, created.value) : created;
    if (!opened.ok) failToStart(core, opened.reason);
  } else if (!sample.ok) failToStart(core, sample.reason);
  return refreshSessions(core);
}

function failToStart(core: Core, reason: Parameters<Ports['describe']>[0]): void {
  const failure = 'detail' in reason || reason.kind === 'full' || reason.kind === 'gone'
    ? reason
    : { kind: 'failed' as const, detail: core.ports.describe(reason) };
  show(core, { phase: { kind: 'failed', failure } });
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
