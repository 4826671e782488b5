import { acrossEngines } from './stories/across-engines.ts';
import { darkAndNarrow } from './stories/dark-and-narrow.ts';
import { findAndCompare } from './stories/find-and-compare.ts';
import { hostileFiles } from './stories/hostile-files.ts';
import { imports } from './stories/import.ts';
import { killed } from './stories/killed.ts';
import { leaving } from './stories/leaving.ts';
import { mainJob } from './stories/main-job.ts';
import { offline } from './stories/offline.ts';
import { oneFile } from './stories/one-file.ts';
import { rescue } from './stories/rescue.ts';
import { rightToLeft } from './stories/right-to-left.ts';
import { sessionFiles } from './stories/session-file.ts';
import { twoTabs } from './stories/two-tabs.ts';
import { undoAfterReload } from './stories/undo.ts';
import type { Story } from './story.ts';

/** What is told in every engine. */
export const STORIES: readonly Story[] = [
  ...mainJob,
  ...sessionFiles,
  ...undoAfterReload,
  ...twoTabs,
  ...imports,
  ...hostileFiles,
  ...findAndCompare,
  ...darkAndNarrow,
  ...rightToLeft,
  ...offline,
  ...rescue,
  ...leaving,
  ...killed,
  ...oneFile,
  ...acrossEngines,
];
