import { Suspense, type Ref } from 'react';
import { ProgressStrip } from '../frame/progress-strip.tsx';
import { later } from '../shared/later.tsx';
import { lazyPart } from '../shared/lazy-part.tsx';
import { DropTarget } from './drop-target.tsx';
import { FilePickers, type FilePickersHandle } from './file-pickers.tsx';
import type { Incoming } from './use-incoming.ts';
import { useOutsidePaste } from './use-outside-paste.ts';

const IncomingSteps = lazyPart(async () => (await import('./incoming-steps.tsx')).IncomingSteps);
const LaunchedFiles = later(async () => (await import('../install/launched-files.tsx')).LaunchedFiles);

interface IncomingPartsProps {
  readonly incoming: Incoming;
  readonly pickers: Ref<FilePickersHandle>;
  readonly onPick: () => void;
  readonly onPickFolder: () => void;
}

/** All ways in, and whatever they open. */
export function IncomingParts({ incoming, pickers, onPick, onPickFolder }: IncomingPartsProps) {
  const { step, reading, report } = incoming;
  useOutsidePaste(
    (copied) => void incoming.takeCopied(copied),
    (files) => void incoming.takeFiles(files),
  );
  const onFiles = (files: readonly File[]) => void incoming.takeFiles(files);
  return (
    <>
      <LaunchedFiles onFiles={onFiles} />
      <FilePickers ref={pickers} onFiles={onFiles} onFolder={(files) => void incoming.takeFolder(files)} />
      <DropTarget onFiles={onFiles} onEntries={(entries) => void incoming.takeEntries(entries)} />
      {reading !== null && step.kind !== 'preview' && (
        <ProgressStrip label={reading.label} cancel={reading.cancel} />
      )}
      {(step.kind !== 'idle' || report !== null) && (
        <Suspense>
          <IncomingSteps incoming={incoming} onPick={onPick} onPickFolder={onPickFolder} />
        </Suspense>
      )}
    </>
  );
}
