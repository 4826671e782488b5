import type { Entry } from './change.ts';
import type { Refusal } from './command.ts';
import type { ActorId } from './ids.ts';
import type { SessionState } from './session-state.ts';

/**
 * Why this person may not make these changes: the work they took on asks everybody to code with the same codebook, and
 * an edit of theirs would come back with what they hand in. Commands only: a merge brings what the lead has changed.
 */
export function codebookLockRefusal(
  state: SessionState,
  entries: readonly Entry[],
  actorId: ActorId,
): Refusal | null {
  const touched = entries.some(({ after }) => PARTS.has(after.type));
  return touched && isCodebookLocked(state, actorId) ? { kind: 'codebookLocked' } : null;
}

/** What the codebook is made of: examples tell how to code as much as definitions do. */
const PARTS: ReadonlySet<string> = new Set(['codebook', 'tag', 'example']);

const isCodebookLocked = (state: SessionState, actorId: ActorId): boolean =>
  [...state.handOuts.values()].some((handOut) => handOut.codebookLocked && handOut.coderId === actorId);
