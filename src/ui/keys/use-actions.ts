import { useMemo } from 'react';
import { tagsInOrder } from '../../domain/session-state.ts';
import type { Tag } from '../../domain/records/codebook.ts';
import { readingStore } from '../reading/reading-store.ts';
import { useSession, useSettings, useWorkspace } from '../shared/workspace-context.tsx';
import type { Action, ActionContext } from './action.ts';
import { actionsFor } from './actions.ts';
import { useAppCommands } from './app-commands.tsx';
import { keysOf } from './key-map.ts';
import { platform } from './platform.ts';

/** The codebook's tags in their order. The same array until a tag changes. */
export function useTags(): readonly Tag[] {
  const tags = useSession(({ state }) => state?.tags);
  const codebookId = useSession(({ state }) => state?.session.codebookId);
  const session = useWorkspace().session;
  return useMemo(() => {
    const { state } = session.getState();
    return state && tags && codebookId ? tagsInOrder(state) : [];
  }, [session, tags, codebookId]);
}

export function useActions(): readonly Action[] {
  const tags = useTags();
  return useMemo(() => actionsFor(tags), [tags]);
}

/** What `available` and `run` of an action work with. */
export function useActionContext(): ActionContext {
  const workspace = useWorkspace();
  const app = useAppCommands();
  return useMemo(() => ({ workspace, app, reading: readingStore }), [workspace, app]);
}

/** The keys an action has now, as this person mapped them. */
export function useKeysOf(): (action: Action) => readonly string[] {
  const keys = useSettings((settings) => settings.keys);
  const singleKeys = useSettings((settings) => settings.singleKeys);
  return useMemo(() => (action) => keysOf(action, { keys, singleKeys }, platform), [keys, singleKeys]);
}
