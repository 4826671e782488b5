import type { ActorId, ClientId, Instant, Rev, SessionId } from './ids.ts';
import type { AnyRecord, UnknownRecord } from './records.ts';

/**
 * One record before and after. `before` is null for a new record; a deletion has an `after` whose `deletedRev` is the
 * revision that was deleted. Undo, log, tabs, merge and audit all speak this one value.
 */
export interface Entry {
  readonly before: AnyRecord | UnknownRecord | null;
  readonly after: AnyRecord | UnknownRecord;
}

/** `setup` is bookkeeping that Undo passes over, such as a new annotator joining a session. */
export const intents = ['do', 'undo', 'redo', 'import', 'merge', 'setup'] as const;
export type Intent = (typeof intents)[number];

/** What a command wants to happen. Storage stamps `rev` on every `after` inside the commit transaction. */
export interface ChangeDraft {
  readonly sessionId: SessionId;
  readonly actorId: ActorId;
  readonly clientId: ClientId;
  readonly at: Instant;
  /** The command's name, `createAnnotation`. */
  readonly command: string;
  /** What was done in words, "create quote": Undo and History show it. */
  readonly title: string;
  readonly intent: Intent;
  /** For undo and redo: the `rev` of the change they invert or repeat. */
  readonly of: Rev | null;
  readonly entries: readonly Entry[];
  /**
   * A merge takes records over as they are, and taking it back leaves no trace that another merge would spread: the
   * commit stamps nothing and only moves the clock. See `WITHDRAWN` in `revision.ts`.
   */
  readonly keepsRevisions?: true;
}

/** A committed change: one row of the log. `seq` counts the rows of this database; `rev` names the change everywhere. */
export interface Change extends ChangeDraft {
  readonly seq: number;
  readonly rev: Rev;
}
