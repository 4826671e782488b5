import { createRoot } from 'react-dom/client';
import * as z from 'zod/mini';
import { alignClient } from './analysis/alignment/align-client.ts';
import { fail } from './domain/result.ts';
import { importClient } from './exchange/import-client.ts';
import { createClock } from './platform/clock.ts';
import { createDiskWhenNeeded } from './platform/disk-when-needed.ts';
import { createDoorbell } from './platform/doorbell.ts';
import { createFileSaver } from './platform/file-saver.ts';
import { createHasher } from './platform/hash.ts';
import { createIdentity } from './platform/identity.ts';
import { deletesUnvisited, watchInstallation } from './platform/installing.ts';
import { takeLaunchedFiles } from './platform/launched-files.ts';
import { createLocks } from './platform/locks.ts';
import { canComeBack, startOffline } from './platform/offline.ts';
import { createPageShellFetcher } from './platform/page-shell.ts';
import { createPreferences } from './platform/preferences.ts';
import { createSampleFiles } from './platform/sample-files.ts';
import { createSnapshotsWhenNeeded } from './platform/snapshots-when-needed.ts';
import { createStoragePermission } from './platform/storage-permission.ts';
import { createTiming } from './platform/timing.ts';
import { installTrustedTypes } from './platform/trusted-types.ts';
import { openCatalog } from './storage/catalog.ts';
import type { MemoryCatalog } from './storage/memory-catalog.ts';
import { App } from './ui/app.tsx';
import { createHostFacts, type AppHost } from './ui/install/app-host.tsx';
import { sentenceOf } from './ui/sentences/failure.ts';
import { bindAppearance } from './ui/theme/appearance.ts';
import { createWorkspace } from './workspace/create-workspace.ts';

/** The composition root: makes the parts, wires them, mounts React. The only file that sees everything. */

installTrustedTypes();
// Schemas may be compiled with `new Function`, which the policy refuses and reports.
z.config({ jitless: true });

const snapshots = createSnapshotsWhenNeeded();
/** One for the whole visit: a second one would know nothing of what the first one holds. */
let memoryCatalog: Promise<MemoryCatalog> | null = null;

const comparingWorker = (): Worker =>
  new Worker(new URL('./align.worker.ts', import.meta.url), { type: 'module' });

const workspace = createWorkspace({
  catalog: openCatalog({
    beforeUpdate: async (id) => {
      const part = await import('./rescue/copy-before-update.ts').catch(() => null);
      if (!part) return fail({ kind: 'noCopyBeforeUpdate', detail: 'a part of Parallax did not load' });
      const { now } = createClock();
      return part.copyBeforeUpdate(id, {
        factory: indexedDB,
        now,
        keep: snapshots.keep,
        createPacker: () => new Worker(new URL('./pack.worker.ts', import.meta.url), { type: 'module' }),
        ...createHasher(),
      });
    },
  }),
  memoryCatalog: () =>
    (memoryCatalog ??= import('./storage/memory-catalog.ts').then((part) => part.createMemoryCatalog())),
  clock: createClock(),
  identity: createIdentity(),
  doorbell: createDoorbell(),
  preferences: createPreferences(),
  permission: createStoragePermission(),
  files: createFileSaver(),
  disk: createDiskWhenNeeded(),
  snapshots,
  locks: createLocks(),
  timing: createTiming(),
  importer: importClient(
    () => new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' }),
  ),
  aligner: alignClient(comparingWorker),
  differ: async (versions, signal) => {
    const { diffInWorker } = await import('./analysis/reanchoring/diff-client.ts');
    return diffInWorker(comparingWorker, versions, signal);
  },
  corpus: async () => {
    const { corpusClient } = await import('./analysis/finding/corpus-client.ts');
    return corpusClient(() => new Worker(new URL('./corpus.worker.ts', import.meta.url), { type: 'module' }));
  },
  samples: createSampleFiles(),
  pageShell: createPageShellFetcher(),
  ...createHasher(),
  random: (bytes) => crypto.getRandomValues(bytes),
  describe: sentenceOf,
});

bindAppearance(workspace.settings);

const facts = createHostFacts();
const installing = watchInstallation((installation) => facts.setState(installation));
/** What this page started with names all its parts, so it says which version this page is of. */
const entry = document.querySelector<HTMLScriptElement>('script[type=module][src]')?.src ?? '';
const offline = import.meta.env.PROD
  ? startOffline(entry, {
      onUpdateReady: () => facts.setState({ reload: 'newVersion' }),
      onKept: (isNew) => {
        facts.setState({ kept: true });
        // Good to know, but never in the place of what somebody's key just did.
        if (isNew && workspace.session.getState().said.text === '') {
          workspace.say('Parallax now also works without a network.');
        }
      },
    })
  : null;
// A page that is older than the files of its host, or a network that has gone before everything was kept.
window.addEventListener('vite:preloadError', () =>
  facts.setState(({ reload }) => ({ reload: reload ?? 'missingPart' })),
);

const host: AppHost = {
  facts,
  async reload() {
    await workspace.settled();
    await offline?.update();
    if (await canComeBack()) location.reload();
    else workspace.say('There is no network just now, and the page would not come back', 'problem');
  },
  install: () => installing.install(),
  look: async () => (await offline?.look()) ?? 'impossible',
  deletesUnvisited: deletesUnvisited(),
  takeLaunchedFiles: (take) => takeLaunchedFiles(take),
};

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
createRoot(root).render(<App workspace={workspace} host={host} />);

void workspace.start();
