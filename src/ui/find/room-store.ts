import { createStore } from 'zustand/vanilla';
import type { FoundIn } from '../../analysis/finding/corpus-messages.ts';
import type { RecordHit } from '../../analysis/finding/find-in-records.ts';
import type { FindProblem, FindQuery } from '../../analysis/finding/query.ts';
import type { SessionId } from '../../domain/ids.ts';
import type { SessionState } from '../../domain/session-state.ts';
import { NO_FACETS, type Facets } from './facets.ts';

/** What the Find room has found; it stays while one reads a hit in its text. */
export interface FoundInSession {
  readonly sessionId: SessionId | null;
  /** What was looked for to find this; while one types it is the query before. */
  readonly query: FindQuery | null;
  /** Articles that have a later version were looked through as well. */
  readonly alsoEarlier: boolean;
  readonly found: readonly FoundIn[];
  readonly records: readonly RecordHit[];
  /** The session as it was when these records were looked through. */
  readonly lookedIn: SessionState | null;
  /** All hits in texts; more than are listed where there are very many. */
  readonly count: number;
  readonly articles: number;
  readonly searched: number;
  readonly total: number;
  readonly isPending: boolean;
  readonly problem: FindProblem | null;
  readonly facets: Facets;
  /** The row of the list one was at; -1 while nobody went into the list. */
  readonly row: number;
  /** One has gone to a hit and comes back to its row. */
  readonly comesBack: boolean;
}

export const NOTHING_FOUND: FoundInSession = {
  sessionId: null,
  query: null,
  alsoEarlier: false,
  found: [],
  records: [],
  lookedIn: null,
  count: 0,
  articles: 0,
  searched: 0,
  total: 0,
  isPending: false,
  problem: null,
  facets: NO_FACETS,
  row: -1,
  comesBack: false,
};

export const roomStore = createStore<FoundInSession>(() => NOTHING_FOUND);
