import { samples, workers } from 'virtual:built-in';
import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import * as z from 'zod/mini';
import { alignClient } from './analysis/alignment/align-client.ts';
import { corpusClient } from './analysis/finding/corpus-client.ts';
import { diffInWorker } from './analysis/reanchoring/diff-client.ts';
import type { SessionId } from './domain/ids.ts';
import { newPageFacts } from './domain/page-facts.ts';
import { ok } from './domain/result.ts';
import { importClient } from './exchange/import-client.ts';
import { withLoadedFiles } from './exchange/loaded-files.ts';
import { FACTS_ID, SESSION_ID } from './exchange/web-page/page-format.ts';
import { readOwnData } from './exchange/web-page/read-own-data.ts';
import { createClock } from './platform/clock.ts';
import { createDisk } from './platform/disk.ts';
import { createDoorbell } from './platform/doorbell.ts';
import { createFileSaver } from './platform/file-saver.ts';
import { createHasher } from './platform/hash.ts';
import { createIdentity } from './platform/identity.ts';
import { createLocks } from './platform/locks.ts';
import { createPreferences } from './platform/preferences.ts';
import { createBlobWorkers } from './platform/single/blob-workers.ts';
import { createBuiltInSamples } from './platform/single/built-in-samples.ts';
import { guardLeaving } from './platform/single/leave-guard.ts';
import { createMemoryArea } from './platform/single/memory-area.ts';
import { createMemorySnapshotPlace } from './platform/single/memory-snapshot-place.ts';
import { noPlaces } from './platform/single/no-places.ts';
import { ownShell, takeBlock } from './platform/single/own-parts.ts';
import { createPageFiles } from './platform/single/page-files.ts';
import { claimPage } from './platform/single/sole-tab.ts';
import { createSnapshots } from './platform/snapshots.ts';
import { createStoragePermission } from './platform/storage-permission.ts';
import { createTiming } from './platform/timing.ts';
import { installTrustedTypes } from './platform/trusted-types.ts';
import { countUnsaved, createPageStore, isAtStake } from './state/page-store.ts';
import { createJournaledCatalog } from './storage/journal/journaled-catalog.ts';
import { openJournal } from './storage/journal/open-journal.ts';
import { createPageSession, type Beginning } from './storage/journal/page-session.ts';
import { createMemoryCatalog } from './storage/memory-catalog.ts';
import { App } from './ui/app.tsx';
import { keepDraftsIn } from './ui/inspector/drafts.ts';
import { sentenceOf } from './ui/sentences/failure.ts';
import { sentenceOfProblem } from './ui/sentences/import.ts';
import { FoundWorkScreen, type FoundWorkDecision } from './ui/single/found-work-screen.tsx';
import { UnreadablePage } from './ui/single/unreadable-page.tsx';
import { bindAppearance } from './ui/theme/appearance.ts';
import { createWorkspace } from './workspace/create-workspace.ts';
import { rememberSession } from './workspace/places.ts';

/**
 * The composition root of the whole workbench in one file, which opens from a disk and is its own document. What it leaves
 * in the browser, every other page on this disk can read: nothing but a sealed journal. See `docs/one-file.md`.
 */

const shell = ownShell();
const blobWorkers = createBlobWorkers();
installTrustedTypes(blobWorkers.ownAddress);
z.config({ jitless: true });

const hasher = createHasher();
const clock = createClock();
const identity = createIdentity(null);
const files = createFileSaver();
const view = createPageStore();
const unsaved = countUnsaved(view);
const memory = createMemoryCatalog();
const page = createPageSession({
  memory,
  claim: claimPage,
  open: openJournal,
  onOutcome: (journal) => view.setState({ journal }),
  now: () => clock.now(),
});
const catalog = createJournaledCatalog(memory, page.keeper, unsaved);
const pageFiles = createPageFiles(files);
const comparingWorker = blobWorkers.startFrom(workers.comparing);
const importingWorker = blobWorkers.startFrom(workers.importing);
guardLeaving(() => isAtStake(view.getState()));

const place = document.getElementById('root');
if (!place) throw new Error('The page has no #root');
const root = createRoot(place);
/** Shows a question until it is answered. */
const ask = <Answer,>(question: (answer: (answer: Answer) => void) => ReactNode): Promise<Answer> =>
  new Promise((resolve) => root.render(question(resolve)));

const own = await readOwnData(takeBlock(FACTS_ID), takeBlock(SESSION_ID), hasher.sha256);
const ownId = own?.ok ? await keep(own.value.dump.records.find(({ type }) => type === 'session')?.id) : null;
const beginning = await page.begin(own?.ok ? own.value.facts : null);

const area = createMemoryArea(beginning.settings, () => page.keepSettings(area.all()));
const preferences = createPreferences(area);
keepDraftsIn(area);

const workspace = createWorkspace({
  catalog,
  memoryCatalog: async () => memory,
  clock,
  identity,
  doorbell: createDoorbell(null),
  preferences,
  permission: createStoragePermission({}),
  files,
  disk: createDisk(null, noPlaces),
  snapshots: createSnapshots(createMemorySnapshotPlace()),
  locks: createLocks(),
  timing: createTiming(),
  importer: importClient(() => withLoadedFiles(importingWorker())),
  aligner: alignClient(comparingWorker),
  differ: (versions, signal) => diffInWorker(comparingWorker, versions, signal),
  corpus: async () => corpusClient(blobWorkers.startFrom(workers.finding)),
  samples: createBuiltInSamples(samples),
  pageShell: { load: async () => ok(shell) },
  page: {
    view,
    place: pageFiles.place,
    nextFacts: (given) =>
      newPageFacts((bytes) => crypto.getRandomValues(bytes), given, page.facts() ?? undefined),
    async copied(id, facts, certain) {
      await page.copied(id, facts, certain);
      page.keepSettings(area.all());
    },
  },
  ...hasher,
  random: (bytes) => crypto.getRandomValues(bytes),
  describe: sentenceOf,
});

bindAppearance(workspace.settings);

if (own && !own.ok) {
  await ask<void>((answer) => <UnreadablePage sentence={sentenceOfProblem(own.reason)} onGoOn={answer} />);
}
const shown = (beginning.found && (await decided(beginning.found))) ?? ownId;
if (shown !== null) rememberSession(preferences, shown);
root.render(<App workspace={workspace} />);
await workspace.start();

/** Puts the page's own session where the workbench looks for it. */
async function keep(found: string | undefined): Promise<SessionId | null> {
  if (!own?.ok || found === undefined) return null;
  const id = found as SessionId;
  const { dump, facts } = own.value;
  memory.restore(id, { dump, history: [], originals: [] });
  await catalog.note(id, { savedFile: { at: facts.savedAt, seq: dump.changes.length } });
  return id;
}

/** @returns the session that was brought back, to be shown first */
async function decided(found: NonNullable<Beginning['found']>): Promise<SessionId | null> {
  const decision = await ask<FoundWorkDecision>((answer) => (
    <FoundWorkScreen found={found} onDecide={answer} />
  ));
  if (decision === 'discard') await page.discard();
  if (decision !== 'bringBack') return null;
  const ids = page.bringBack(found, () => identity.newId('session'));
  for (const id of ids) unsaved.changed(id, memory.whole(id)?.dump.changes.length ?? 0);
  return ids.find((id) => id === ownId) ?? ids[0] ?? null;
}
