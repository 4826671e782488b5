import { useEffect, useEffectEvent } from 'react';
import { useAppHost } from './app-host.tsx';

/** Files that the system opens with Parallax come in as if they had been dropped: read, checked and looked at first. */
export function LaunchedFiles({ onFiles }: { readonly onFiles: (files: readonly File[]) => void }) {
  const host = useAppHost();
  const take = useEffectEvent(onFiles);
  useEffect(() => host.takeLaunchedFiles((files) => take(files)), [host]);
  return null;
}
