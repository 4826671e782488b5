import { useEffect, useState } from 'react';
import type { Exporter } from '../../workspace/workspace.ts';
import { useWorkspace } from './workspace-context.tsx';

/**
 * Every format, none while their code is still on its way. Not by React's `use`: a dialog that is opened as a transition
 * while this waits would never come up (seen with React 19.3 in the frame's own test).
 */
export function useExporters(): readonly Exporter[] {
  const workspace = useWorkspace();
  const [exporters, setExporters] = useState<readonly Exporter[]>([]);
  useEffect(() => {
    let isGone = false;
    void workspace.exporters().then((known) => {
      if (!isGone) setExporters(known);
    });
    return () => {
      isGone = true;
    };
  }, [workspace]);
  return exporters;
}
