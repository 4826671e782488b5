import { useMemo } from 'react';
import { tagsInOrder, type SessionState } from '../../domain/session-state.ts';
import type { Tag } from '../../domain/records/codebook.ts';
import { readingStore } from '../reading/reading-store.ts';
import { useSession, useSettings, useWorkspace } from '../shared/workspace-context.tsx';
import type { Action, ActionContext } from './action.ts';
import { actionsFor } from './actions.ts';
import { useAppCommands } from './app-commands.tsx';
import { keysOf } from './key-map.ts';
import { platform } from './platform.ts';

const NO_TAGS: readonly Tag[] = [];
const ordered = new WeakMap<
  SessionState['tags'],
  { readonly codebookId: string; readonly tags: readonly Tag[] }
>();

/** The codebook's tags in their order. The same array for all who ask, until a tag changes. */
export const useTags = (): readonly Tag[] => useSession(({ state }) => (state ? tagsOf(state) : NO_TAGS));

function tagsOf(state: SessionState): readonly Tag[] {
  const { codebookId } = state.session;
  const known = ordered.get(state.tags);
  if (known?.codebookId === codebookId) return known.tags;
  const tags = tagsInOrder(state);
  ordered.set(state.tags, { codebookId, tags });
  return tags;
}

/** Every part that names or runs an action asks for all of them: they are made once for the same tags. */
const made = new WeakMap<readonly Tag[], readonly Action[]>();

export function useActions(): readonly Action[] {
  const tags = useTags();
  const actions = made.get(tags) ?? actionsFor(tags);
  made.set(tags, actions);
  return actions;
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
