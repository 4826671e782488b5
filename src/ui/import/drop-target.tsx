import { useEffect, useEffectEvent, useState } from 'react';
import classes from './drop-target.module.css';

interface DropTargetProps {
  readonly onFiles: (files: readonly File[]) => void;
  /** A folder is among them. */
  readonly onEntries: (entries: readonly FileSystemEntry[]) => void;
}

const bringsFiles = (event: DragEvent): boolean => event.dataTransfer?.types.includes('Files') ?? false;

/** The whole window takes files and folders; an overlay says so while they are above it. */
export function DropTarget({ onFiles, onEntries }: DropTargetProps) {
  const [over, setOver] = useState(false);
  const take = useEffectEvent((event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    // Both are there only as long as the event lasts.
    const entries = [...(event.dataTransfer?.items ?? [])].flatMap((item) => item.webkitGetAsEntry?.() ?? []);
    const files = [...(event.dataTransfer?.files ?? [])];
    if (entries.some(({ isDirectory }) => isDirectory)) onEntries(entries);
    else onFiles(files);
  });

  useEffect(() => {
    // Entering a child comes before leaving its parent, so that a count tells when the pointer is really gone.
    let depth = 0;
    const enter = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      depth += 1;
      setOver(true);
    };
    const leave = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      depth = Math.max(0, depth - 1);
      if (depth === 0) setOver(false);
    };
    const hover = (event: DragEvent) => {
      if (!bringsFiles(event)) return;
      event.preventDefault();
      if (event.dataTransfer) event.dataTransfer.dropEffect = 'copy';
    };
    const drop = (event: DragEvent) => {
      depth = 0;
      if (bringsFiles(event)) take(event);
    };
    const listeners = { dragenter: enter, dragleave: leave, dragover: hover, drop } as const;
    for (const [name, listener] of Object.entries(listeners))
      window.addEventListener(name as 'drop', listener, true);
    return () => {
      for (const [name, listener] of Object.entries(listeners))
        window.removeEventListener(name as 'drop', listener, true);
    };
  }, []);

  if (!over) return null;
  return (
    <div className={classes['overlay']}>
      <p className={classes['words']}>
        Drop articles or whole folders to look at them, or a session file to open it
      </p>
    </div>
  );
}
