import { useState } from 'react';
import type { SessionState } from '../../domain/session-state.ts';
import type { SessionView } from '../../state/session-store.ts';
import { useSession } from './workspace-context.tsx';

const RECORDS = [
  'session',
  'actors',
  'codebooks',
  'tags',
  'entities',
  'articles',
  'articleCodings',
  'annotations',
  'comments',
  'deleted',
] as const satisfies readonly (keyof SessionState)[];

/**
 * The session as it was when a record last changed. Of thousands of articles the texts come one by one for a while after
 * the session was opened: who lists articles must not begin anew with each.
 */
export function useRecords(): SessionState | null {
  const [select] = useState(recordsSelector);
  return useSession(select);
}

function recordsSelector(): (view: SessionView) => SessionState | null {
  let kept: SessionState | null = null;
  return ({ state }) => {
    if (!state || !kept || RECORDS.some((field) => state[field] !== kept?.[field])) kept = state;
    return kept;
  };
}
