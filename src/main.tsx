import { createRoot } from 'react-dom/client';
import * as z from 'zod/mini';
import { alignClient } from './analysis/alignment/align-client.ts';
import { importClient } from './exchange/import-client.ts';
import { createClock } from './platform/clock.ts';
import { createDiskWhenNeeded } from './platform/disk-when-needed.ts';
import { createDoorbell } from './platform/doorbell.ts';
import { createFileSaver } from './platform/file-saver.ts';
import { createIdentity } from './platform/identity.ts';
import { createLocks } from './platform/locks.ts';
import { startOffline } from './platform/offline.ts';
import { createPreferences } from './platform/preferences.ts';
import { createSampleFiles } from './platform/sample-files.ts';
import { createStoragePermission } from './platform/storage-permission.ts';
import { createTiming } from './platform/timing.ts';
import { installTrustedTypes } from './platform/trusted-types.ts';
import { openCatalog } from './storage/catalog.ts';
import { createMemoryCatalog } from './storage/memory-catalog.ts';
import { App } from './ui/app.tsx';
import { sentenceOf } from './ui/sentences/failure.ts';
import { bindAppearance } from './ui/theme/appearance.ts';
import { createWorkspace } from './workspace/create-workspace.ts';

/** The composition root: makes the parts, wires them, mounts React. The only file that sees everything. */

installTrustedTypes();
// Schemas may be compiled with `new Function`, which the policy refuses and reports.
z.config({ jitless: true });

const workspace = createWorkspace({
  catalog: openCatalog(),
  memoryCatalog: createMemoryCatalog(),
  clock: createClock(),
  identity: createIdentity(),
  doorbell: createDoorbell(),
  preferences: createPreferences(),
  permission: createStoragePermission(),
  files: createFileSaver(),
  disk: createDiskWhenNeeded(),
  locks: createLocks(),
  timing: createTiming(),
  importer: importClient(
    () => new Worker(new URL('./import.worker.ts', import.meta.url), { type: 'module' }),
  ),
  aligner: alignClient(() => new Worker(new URL('./align.worker.ts', import.meta.url), { type: 'module' })),
  samples: createSampleFiles(),
  describe: sentenceOf,
});

bindAppearance(workspace.settings);

const root = document.getElementById('root');
if (!root) throw new Error('index.html has no #root');
const reactRoot = createRoot(root);
const render = (onUpdate: (() => void) | null): void =>
  reactRoot.render(<App workspace={workspace} onUpdate={onUpdate} />);
render(null);

void workspace.start();

if (import.meta.env.PROD) {
  const offline = startOffline({
    beforeReload: () => workspace.settled(),
    onUpdateReady: () => render(() => offline.update()),
    onOfflineReady: () => workspace.say('Parallax now also works without a network.'),
  });
}
