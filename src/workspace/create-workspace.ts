import { fail, type Result } from '../domain/result.ts';
import type { Exporter } from '../exchange/exporter.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';
import { createComparisonStore } from '../state/comparison-store.ts';
import { showsText } from '../state/rooms.ts';
import { createSessionStore } from '../state/session-store.ts';
import { createSettingsStore } from '../state/settings-store.ts';
import { createViewStore } from '../state/view-store.ts';
import { addAnnotator, editAnnotator, readAnnotators, switchAnnotator } from './annotators.ts';
import { addArticles, openArticle } from './articles.ts';
import type { Comparing } from './comparisons.ts';
import { createCore, say, show, type Core } from './core.ts';
import { lastSession, offsetIn, placeIn, rememberPanes, rememberPlace } from './places.ts';
import type { Ports } from './ports.ts';
import { readInTime } from './read-in-time.ts';
import { runCommand } from './run-command.ts';
import { readFilters, writeFilters } from './saved-filters.ts';
import { createSampleSession, SAMPLE_SESSION } from './sample-session.ts';
import { archiveSession, newSession, openDump, refreshSessions, switchTo } from './sessions.ts';
import { readSettings, rememberSettings } from './settings.ts';
import { tellSlowOpening } from './slow-opening.ts';
import { showText } from './texts.ts';
import { stepBack } from './undo-redo.ts';
import type { Workspace } from './workspace.ts';

/** Puts the use cases together. Nothing happens before `start`. */
export function createWorkspace(ports: Ports): Workspace {
  const settings = createSettingsStore(readSettings(ports.preferences));
  const stores = {
    session: createSessionStore(),
    view: createViewStore(),
    comparison: createComparisonStore(),
    settings,
  };
  stores.session.setState(readAnnotators(ports));
  const core = createCore(ports, stores);
  const disposing = new AbortController();
  let comparing: Promise<Comparing> | null = null;
  const stopRemembering = rememberSettings(settings, ports.preferences);
  const stopWatchingPanes = stores.view.subscribe(({ room, columns }, before) => {
    // The other rooms are a visit: one comes back to the texts as they stood.
    if (!core.open || !showsText(room) || (room === before.room && columns === before.columns)) return;
    rememberPanes(ports.preferences, core.open.storage.sessionId, { room, columns });
  });
  return {
    ...stores,
    exporters,
    start: async () => {
      await start(core);
      if (core.session.getState().trash.length > 0) void clearTrashLater(core, disposing.signal);
      comparing ??= compareLater(core, disposing.signal);
      // Its code may not have come: "Try again" asks for it once more.
      comparing.catch(() => stores.comparison.setState({ failed: true }));
    },
    compareAgain: async () => {
      const known = await comparing?.catch(() => null);
      if (known) known.again();
      else {
        comparing = compareLater(core, disposing.signal);
        comparing.catch(() => undefined);
      }
    },
    run: (name, input) => runCommand(core, name, input),
    undo: () => stepBack(core, 'undo'),
    redo: () => stepBack(core, 'redo'),
    openArticle: (id) => openArticle(core, id),
    loadTexts: async (ids) => {
      for (const id of ids) await showText(core, id);
    },
    rememberPlace: (articleId, offset) => {
      if (core.open) rememberPlace(ports.preferences, core.open.storage.sessionId, articleId, offset);
    },
    placeOf: (articleId) =>
      core.open ? offsetIn(placeIn(ports.preferences, core.open.storage.sessionId), articleId) : null,
    savedFilters: () => (core.open ? readFilters(ports.preferences, core.open.storage.sessionId) : []),
    changeFilters: (change) => {
      if (!core.open) return [];
      const { sessionId } = core.open.storage;
      const next = change(readFilters(ports.preferences, sessionId));
      if (next) writeFilters(ports.preferences, sessionId, next);
      return readFilters(ports.preferences, sessionId);
    },
    readFiles: async (files, how) => (await readingOutside()).readFiles(core, files, how),
    readText: async (text) => (await readingOutside()).readText(core, text),
    readRichText: async (html, plain) => (await readingOutside()).readRichText(core, html, plain),
    readDraftAgain: async (draft, options) => (await readingOutside()).readDraftAgain(core, draft, options),
    saveText: (name, text) =>
      ports.files.save({ name, mediaType: 'text/plain', content: new Blob([text], { type: 'text/plain' }) }),
    addArticles: async (accepted) =>
      (await import('./snapshots.ts')).withSnapshot(core, { kind: 'articles', count: accepted.length }, () =>
        addArticles(core, accepted),
      ),
    duplicatesOf: async (drafts, signal) =>
      (await import('./duplicates.ts')).duplicatesOf(core, drafts, signal),
    readAgain: async (id) => (await import('./originals.ts')).readAgain(core, id),
    carryToVersion: async (id) => (await import('./versions.ts')).carryToVersion(core, id),
    diffVersions: async (from, to, signal) =>
      (await import('./version-diffs.ts')).diffVersions(core, from, to, signal),
    makeVersion: async (id, versionOf) => (await import('./versions.ts')).makeVersion(core, id, versionOf),
    saveOriginal: async (id) => (await import('./originals.ts')).saveOriginal(core, id),
    newSession: (title, codebook) => newSession(core, title, codebook),
    saveCodebook: async (options) => (await codebooks()).saveCodebook(core, options),
    readCodebook: async (file) => (await codebooks()).readCodebookFile(file),
    saveMetadata: async (ids) => (await import('./metadata.ts')).saveMetadata(core, ids),
    readMetadata: async (file) => (await import('./metadata.ts')).readMetadataFile(file),
    planMetadata: async (table, options) => (await import('./metadata.ts')).planFor(core, table, options),
    openDump: (dump) => openDump(core, dump),
    switchSession: (id) => switchTo(core, id),
    trashSession: async (id) => (await trash()).trashSession(core, id),
    restoreSession: async (id) => (await trash()).restoreSession(core, id),
    deleteForGood: async (ids) => (await trash()).deleteForGood(core, ids),
    restoreArticles: async (ids) => (await trash()).restoreArticles(core, ids),
    arrivalsOfRemovals: async () => (await trash()).arrivalsOfRemovals(core),
    duplicateSession: async (id, title) =>
      (await import('./duplicate-session.ts')).duplicateSession(core, id, title),
    archiveSession: (id, archived) => archiveSession(core, id, archived),
    refreshSessions: async () => {
      await refreshSessions(core);
      if (ports.disk.available) await (await import('./disk-status.ts')).refreshDisk(core);
    },
    exportAs: async (id, scope, options) => (await exporting()).exportAs(core, id, scope, options),
    exportComparison: async (format, ids) =>
      (await import('./export-comparison.ts')).exportComparison(core, format, ids),
    exportEvidence: async (options, stem) =>
      (await import('./export-evidence.ts')).exportEvidence(core, options, stem),
    exportSession: async (id) => (await exporting()).exportSession(core, id),
    share: async (options) => (await exporting()).share(core, options),
    handIn: async (id) => (await import('./hand-in.ts')).handIn(core, id),
    planMerge: async (dump) => (await import('./merge.ts')).planFor(core, dump),
    merge: async (dump, fileName) => (await import('./merge.ts')).merge(core, dump, fileName),
    editAnnotator: (annotator) => editAnnotator(core, annotator),
    switchAnnotator: (id) => switchAnnotator(core, id),
    addAnnotator: (person) => addAnnotator(core, person),
    historyPage: async (before, limit) => (await history()).historyPage(core, before, limit),
    historyOf: async (record, signal) => (await history()).historyOf(core, record, signal),
    undoChange: async (rev) => (await history()).undoChange(core, rev),
    restoreRecord: async (record, rev, side) => (await history()).restoreRecord(core, record, rev, side),
    goBackTo: async (rev) => (await history()).goBackTo(core, rev),
    pickDiskPlace: async (use) => (await disk()).pickDiskPlace(core, use),
    allowDiskPlace: async (use) => (await disk()).allowDiskPlace(core, use),
    forgetDiskPlace: async (use) => (await disk()).forgetDiskPlace(core, use),
    page: ports.page?.view ?? null,
    saveSession: async () => {
      if (ports.page) return (await import('./save-page.ts')).savePage(core, ports.page);
      return (await import('./save-session.ts')).saveSession(core);
    },
    withCopy: async (why, work) => (await import('./snapshots.ts')).withSnapshot(core, why, work),
    recovery: async () => (await import('./recovery.ts')).recoveryFor(core),
    retrySave: async () => core.retry?.(),
    settled: async () => void (await readInTime(core.enqueue(async () => true))),
    saveConcordance: async (title, rows) =>
      (await import('./concordance.ts')).saveConcordance(core, title, rows),
    findQueries: async () => {
      const { readFindQueries } = await import('./find-queries.ts');
      return core.open
        ? readFindQueries(ports.preferences, core.open.storage.sessionId)
        : { recent: [], saved: [] };
    },
    changeFindQueries: async (change) => {
      const { readFindQueries, writeFindQueries } = await import('./find-queries.ts');
      if (!core.open) return;
      const { sessionId } = core.open.storage;
      writeFindQueries(ports.preferences, sessionId, change(readFindQueries(ports.preferences, sessionId)));
    },
    find: async (query, options) => (await (await finding()).corpusOf(core)).find(query, options),
    findWritten: async (...asked) => (await (await finding()).corpusOf(core)).findWritten(...asked),
    say: (text, tone) => say(core, text, tone),
    dispose: () => {
      stopRemembering();
      stopWatchingPanes();
      disposing.abort();
      core.open?.stop();
      core.open = null;
    },
  };
}

/** What is needed seldom is fetched when it is: it would weigh on the first page. */
const history = () => import('./history.ts');
const exporting = () => import('./exports.ts');
const trash = () => import('./trash.ts');
const finding = () => import('./corpus.ts');
const codebooks = () => import('./codebooks.ts');
const readingOutside = () => import('./read-outside.ts');

/** What is in the trash for too long goes when nothing else is to be done. */
async function clearTrashLater(core: Core, disposing: AbortSignal): Promise<void> {
  await core.ports.timing.idle();
  if (!disposing.aborted) await (await trash()).clearOldTrash(core);
}

/** Comparing can wait until nothing else is to be done. */
async function compareLater(core: Core, disposing: AbortSignal): Promise<Comparing> {
  await core.ports.timing.idle();
  const { keepCompared } = await import('./comparisons.ts');
  const comparing = keepCompared(core);
  if (disposing.aborted) comparing.stop();
  else disposing.addEventListener('abort', comparing.stop);
  return comparing;
}

/** One promise for all who ask, so that React can wait for it. Also fetches the writing itself, before it is needed. */
let formats: Promise<readonly Exporter[]> | null = null;
const exporters = (): Promise<readonly Exporter[]> =>
  (formats ??= exporting()
    .then(() => import('../exchange/exporters.ts'))
    .then((module) => module.exporters));
const disk = () => import('./disk.ts');

/**
 * The last session, else the sample session. A session that can't be opened says why and hides no other; where the
 * browser refuses storage at all, the sample is opened in memory, and the status says that nothing keeps the work.
 */
async function start(core: Core): Promise<void> {
  const stopTelling = tellSlowOpening(core);
  const last = lastSession(core.ports.preferences);
  const reopened = last ? await switchTo(core, last) : fail({ kind: 'notFound' as const });
  const unknown = !reopened.ok && reopened.reason.kind === 'notFound';
  const found = unknown ? await openSample(core) : reopened;
  const isTrash = !found.ok && found.reason.kind === 'inTrash';
  const opened = isTrash ? await (await trash()).openInstead(core) : found;
  if (!opened.ok) {
    const { reason } = opened;
    const isNew =
      reason.kind === 'unavailable' && !core.session.getState().trouble && (await holdsNothing(core));
    // Null where the host no longer has this part, which the page itself tells.
    const memory = isNew ? await core.ports.memoryCatalog().catch(() => null) : null;
    if (memory) {
      core.catalog = memory;
      core.kept = { kind: 'notSaved', failure: reason };
      await openSample(core);
    } else show(core, { phase: { kind: 'failed', failure: reason } });
  }
  stopTelling();
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
