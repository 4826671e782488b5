import type { Change, ChangeDraft } from '../domain/change.ts';
import type { Effect, Refusal } from '../domain/command.ts';
import type { Result } from '../domain/result.ts';
import type { CanonicalText } from '../domain/records/article.ts';
import { fail, ok } from '../domain/result.ts';
import type { SessionState } from '../domain/session-state.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';
import { applyCommitted, show, undoNames, type Core } from './core.ts';
import { LOG_PAGE, type OpenSession } from './open-session.ts';

export interface Step {
  readonly command: string;
  readonly intent: ChangeDraft['intent'];
  readonly of: ChangeDraft['of'];
  /** Runs again on newer records when another tab was quicker. */
  readonly effect: (state: SessionState) => Result<Effect, Refusal>;
  /** Texts to write with the change, given its entries. */
  readonly texts?: (effect: Effect) => readonly CanonicalText[];
}

/** Another tab may be quicker a few times in a row; more often than this something else is wrong. */
const ATTEMPTS = 8;

/**
 * Commit, then show. Runs the step on the newest records, writes it in one transaction, and only then changes memory.
 * Call inside `enqueue`.
 */
export async function commitStep(
  core: Core,
  step: Step,
): Promise<Result<Change, Refusal | StorageFailure>> {
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { state } = core.session.getState();
    const { open } = core;
    if (!state || !open) return fail({ kind: 'notFound' });
    const effect = step.effect(state);
    if (!effect.ok) return effect;
    const texts = step.texts?.(effect.value) ?? [];
    show(core, { save: { kind: 'saving' } });
    const committed = await open.storage.commit(draftOf(core, state, step, effect.value), texts);
    if (committed.ok) {
      core.retry = null;
      if (committed.value.seq === state.seq + 1) applyCommitted(core, [committed.value], texts);
      else await catchUp(core, texts);
      show(core, { save: core.kept });
      core.ports.doorbell.ring(open.storage.sessionId);
      return committed;
    }
    if (committed.reason.kind !== 'stale') return refused(core, committed.reason);
    const caughtUp = await catchUp(core);
    if (!caughtUp.ok) return refused(core, caughtUp.reason);
  }
  return refused(core, { kind: 'failed', detail: 'other tabs keep changing the same record' });
}

/** Reads what other tabs have committed since, and shows it. */
export async function catchUp(
  core: Core,
  texts: readonly CanonicalText[] = [],
): Promise<Result<void, StorageFailure>> {
  const { state } = core.session.getState();
  const { open } = core;
  if (!state || !open) return ok(undefined);
  const newer = await open.storage.changesAfter(state.seq);
  if (!newer.ok) return newer;
  if (newer.value.length > 0 || texts.length > 0) applyCommitted(core, newer.value, texts);
  return ok(undefined);
}

/** Reads a page of older rows of the log, for an Undo that reaches further back than memory does. */
export async function readOlderLog(
  core: Core,
  open: OpenSession,
): Promise<Result<void, StorageFailure>> {
  const oldest = open.log[0]?.seq ?? Number.MAX_SAFE_INTEGER;
  const older = await open.storage.changesBefore(oldest, LOG_PAGE);
  if (!older.ok) return older;
  open.log = [...older.value, ...open.log];
  open.logComplete = older.value.length < LOG_PAGE;
  show(core, undoNames(core, open));
  return ok(undefined);
}

function refused(core: Core, failure: StorageFailure): Result<never, StorageFailure> {
  show(core, { save: { kind: 'notSaved', failure } });
  return fail(failure);
}

const draftOf = (core: Core, state: SessionState, step: Step, effect: Effect): ChangeDraft => ({
  sessionId: state.session.id,
  actorId: core.actorId,
  clientId: core.ports.identity.clientId,
  at: core.ports.clock.now(),
  command: step.command,
  title: effect.title,
  intent: step.intent,
  of: step.of,
  entries: effect.entries,
});
