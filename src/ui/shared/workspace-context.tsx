import { createContext, useContext, type ReactNode } from 'react';
import { useStore } from 'zustand';
import type { SessionView } from '../../state/session-store.ts';
import type { Settings } from '../../state/settings-store.ts';
import type { ViewState } from '../../state/view-store.ts';
import type { Workspace } from '../../workspace/workspace.ts';

const WorkspaceContext = createContext<Workspace | null>(null);

export function WorkspaceProvider({ workspace, children }: { workspace: Workspace; children: ReactNode }) {
  return <WorkspaceContext value={workspace}>{children}</WorkspaceContext>;
}

export function useWorkspace(): Workspace {
  const workspace = useContext(WorkspaceContext);
  if (!workspace) throw new Error('useWorkspace needs a WorkspaceProvider above it');
  return workspace;
}

/** What the workspace knows. A selector that builds a new object needs `useShallow`. */
export const useSession = <Slice,>(selector: (view: SessionView) => Slice): Slice =>
  useStore(useWorkspace().session, selector);

/** What this tab looks at. */
export const useView = <Slice,>(selector: (view: ViewState) => Slice): Slice =>
  useStore(useWorkspace().view, selector);

/** How this person likes the workbench. */
export const useSettings = <Slice,>(selector: (settings: Settings) => Slice): Slice =>
  useStore(useWorkspace().settings, selector);
