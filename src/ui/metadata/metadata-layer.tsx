import { Suspense } from 'react';
import { useStore } from 'zustand';
import { lazyPart } from '../shared/lazy-part.tsx';
import { closeMetadata, metadataStore } from './metadata-store.ts';

const DetailsDialog = lazyPart(async () => (await import('./details-dialog.tsx')).DetailsDialog);
const FileDialog = lazyPart(async () => (await import('./file-dialog.tsx')).FileDialog);

/** The dialogs about what is known of articles; mounted once by the frame. */
export function MetadataLayer() {
  const task = useStore(metadataStore, (view) => view.task);
  return (
    <Suspense>
      {task?.kind === 'details' && <DetailsDialog ids={task.ids} onClose={closeMetadata} />}
      {task?.kind === 'file' && <FileDialog file={task.file} onClose={closeMetadata} />}
    </Suspense>
  );
}
