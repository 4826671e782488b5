import { useDeferredValue } from 'react';
import { codersOf, type Coder } from '../../state/coders.ts';
import { useSession } from '../shared/workspace-context.tsx';

const NOBODY: readonly Coder[] = [];

/** Everybody whose work is in the session. Counted when what was done is on screen. */
export function useCoders(): readonly Coder[] {
  const state = useDeferredValue(useSession((session) => session.state));
  return state ? codersOf(state) : NOBODY;
}
