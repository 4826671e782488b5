import type { Change, ChangeDraft } from '../domain/change.ts';
import type { Effect, Refusal } from '../domain/command.ts';
import type { Original } from '../domain/original.ts';
import type { CanonicalText } from '../domain/records/article.ts';
import type { Result } from '../domain/result.ts';
import type { SessionState } from '../domain/session-state.ts';

/** One thing to commit. */
export interface Step {
  readonly command: string;
  readonly intent: ChangeDraft['intent'];
  readonly of: ChangeDraft['of'];
  /** Runs again on newer records when another tab was quicker. */
  readonly effect: (state: SessionState) => Result<Effect, Refusal>;
  /** Texts to write with the change, given its entries. */
  readonly texts?: (effect: Effect) => readonly CanonicalText[];
  /** What those texts were built from. */
  readonly originals?: readonly Original[];
  /** A merge and what takes it back: see `ChangeDraft.keepsRevisions`. */
  readonly keepsRevisions?: true | undefined;
  /** Rows of the merged copy's log. */
  readonly history?: () => readonly Change[];
  /** How long the commit may take before it is told, where that is longer than usual. */
  readonly patienceMs?: number;
}

/** A step that was handed to storage, which has not said for certain what became of it. */
export interface SentStep {
  readonly step: Step;
  readonly draft: ChangeDraft;
}
