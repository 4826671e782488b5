import * as z from 'zod/mini';
import { createFileSaver } from './platform/file-saver.ts';
import { createHasher } from './platform/hash.ts';
import { createSnapshotsWhenNeeded } from './platform/snapshots-when-needed.ts';
import { showCopies } from './rescue/copies.ts';
import { showRescue } from './rescue/page.ts';
import { fileNameOf } from './workspace/file-name.ts';

/**
 * The composition root of `rescue.html`, which is built by itself: it shares no script with the workbench, so that
 * whatever keeps that one from starting leaves this one whole. No React, no Dexie.
 */

z.config({ jitless: true });

const files = createFileSaver();

void showRescue({
  document,
  factory: () => indexedDB,
  memory: () => localStorage,
  files,
  fileNameOf,
  ...createHasher(),
});
void showCopies({ document, files, fileNameOf, snapshots: createSnapshotsWhenNeeded() });
