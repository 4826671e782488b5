import type { Change, ChangeDraft } from '../domain/change.ts';
import type { Effect, Refusal } from '../domain/command.ts';
import type { Result } from '../domain/result.ts';
import type { CanonicalText } from '../domain/records/article.ts';
import { fail, ok } from '../domain/result.ts';
import { withoutLetterClash } from '../domain/letter-clash.ts';
import type { SessionState } from '../domain/session-state.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';
import { redoTop, undoTop } from '../domain/undo.ts';
import { applyCommitted, show, tellingDelay, undoNames, type Core } from './core.ts';
import { LOG_PAGE, type OpenSession } from './open-session.ts';
import type { Step } from './step.ts';
import { showText } from './texts.ts';

/** Another tab may be quicker a few times in a row; more often than this something else is wrong. */
const ATTEMPTS = 8;

/**
 * Commit, then show. Runs the step on the newest records, writes it in one transaction, and only then changes memory.
 * Call inside `enqueue`. Whatever goes wrong is told as "Not saved": an error that is thrown is no exception.
 */
export async function commitStep(core: Core, step: Step): Promise<Result<Change, Refusal | StorageFailure>> {
  try {
    return await tellingDelay(core, attempts(core, step), step.patienceMs);
  } catch (error) {
    return refused(core, { kind: 'failed', detail: error instanceof Error ? error.message : String(error) });
  }
}

async function attempts(core: Core, step: Step): Promise<Result<Change, Refusal | StorageFailure>> {
  const known = await savedAlready(core, step);
  if (!known.ok) return refused(core, known.reason);
  if (known.value) return saved(core, known.value);
  for (let attempt = 0; attempt < ATTEMPTS; attempt += 1) {
    const { state } = core.session.getState();
    const { open } = core;
    if (!state || !open) return fail({ kind: 'notFound' });
    const effect = step.effect(state);
    if (!effect.ok) {
      // Another tab has done or undone it: nothing is on its way any more.
      if (core.session.getState().save.kind === 'saving') show(core, { save: core.kept });
      return effect;
    }
    const texts = step.texts?.(effect.value) ?? [];
    show(core, { save: { kind: 'saving' } });
    const draft = draftOf(core, state, step, effect.value);
    core.sent = { step, draft };
    const committed = await open.storage.commit(draft, texts, step.history?.(), step.originals);
    if (committed.ok) {
      // On disk, whatever becomes of the screen here: the other tabs can show it.
      core.ports.doorbell.ring(open.storage.sessionId);
      if (committed.value.seq === state.seq + 1) apply(core, [committed.value], texts);
      else {
        // Committed, but not on the screen: called saved, it would look as if nothing had happened, and be done again.
        const caughtUp = await catchUp(core, texts);
        if (!caughtUp.ok) return refused(core, caughtUp.reason);
      }
      await lookBack(core, open);
      return saved(core, committed.value);
    }
    if (committed.reason.kind !== 'stale') return refused(core, committed.reason);
    core.sent = null;
    const caughtUp = await catchUp(core);
    if (!caughtUp.ok) return refused(core, caughtUp.reason);
  }
  return refused(core, { kind: 'failed', detail: 'other tabs keep changing the same record' });
}

/** A connection may break after a commit and before its answer. A step that is tried again is not done twice. */
async function savedAlready(core: Core, step: Step): Promise<Result<Change | null, StorageFailure>> {
  const { sent } = core;
  if (sent?.step !== step) return ok(null);
  const caughtUp = await catchUp(core);
  if (!caughtUp.ok) return caughtUp;
  const { clientId, at, command } = sent.draft;
  const change = core.open?.log.findLast(
    (row) => row.clientId === clientId && row.at === at && row.command === command,
  );
  return ok(change ?? null);
}

function saved(core: Core, change: Change): Result<Change, never> {
  core.retry = null;
  core.sent = null;
  show(core, { save: core.kept });
  return ok(change);
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
  if (newer.value.length > 0 || texts.length > 0) apply(core, newer.value, texts);
  return ok(undefined);
}

/** The view may have moved to another article, which must have its text. */
function apply(core: Core, changes: readonly Change[], texts: readonly CanonicalText[]): void {
  applyCommitted(core, changes, texts);
  const { articleId } = core.view.getState();
  if (articleId) void showText(core, articleId);
}

/** How many pages are read to name the next Undo; an Undo itself reads as far as it must. */
const LOOK_BACK = 5;

/** Reads back until the rows in memory tell what Undo and Redo would do. Costs nothing where they do. */
export async function lookBack(core: Core, open: OpenSession): Promise<void> {
  const { clientId } = core.ports.identity;
  const undecided = (): boolean =>
    [undoTop, redoTop].some((top) => top(open.log, clientId, open.logComplete).kind === 'needsOlderRows');
  for (let page = 0; page < LOOK_BACK && undecided(); page += 1) {
    const older = await readOlderLog(core, open);
    if (!older.ok) return;
  }
}

/** Reads a page of older rows of the log, for an Undo that reaches further back than memory does. */
export async function readOlderLog(core: Core, open: OpenSession): Promise<Result<void, StorageFailure>> {
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
  actorId: core.actorId(),
  clientId: core.ports.identity.clientId,
  at: core.ports.clock.now(),
  command: step.command,
  title: effect.title,
  intent: step.intent,
  of: step.of,
  entries: step.keepsRevisions ? effect.entries : withoutLetterClash(state, effect.entries),
  ...(step.keepsRevisions && { keepsRevisions: true }),
});
