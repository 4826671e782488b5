import type { Change } from '../domain/change.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { inverseOf, redoTop, undoTop, type StackTop } from '../domain/undo.ts';
import { commitStep, readOlderLog } from './commit.ts';
import { isUnsaved, say, tellingDelay, type Core } from './core.ts';
import type { Failure } from './workspace.ts';

const KINDS = {
  undo: { top: undoTop, done: 'Undone', none: 'Nothing to undo.' },
  redo: { top: redoTop, done: 'Redone', none: 'Nothing to redo.' },
} as const;

/** Undo is the inverse of a change, committed as a new change; redo is the inverse of an undo. */
export async function stepBack(core: Core, intent: 'undo' | 'redo'): Promise<void> {
  const { done, none } = KINDS[intent];
  const outcome = await tellingDelay(
    core,
    core.enqueue(() => commitInverse(core, intent)),
  );
  if (!outcome.ok) {
    say(core, core.ports.describe(outcome.reason), 'problem');
    if (isUnsaved(core, outcome.reason)) core.retry = () => stepBack(core, intent);
  } else if (outcome.value) {
    const { change, skipped } = outcome.value;
    const rest = skipped > 0 ? ` ${skipped} of it was changed since and stays as it is.` : '';
    say(core, `${done}: ${change.title}.${rest}`);
  } else say(core, none);
}

interface Inverted {
  readonly change: Change;
  /** How many of its entries were edited since and stay. */
  readonly skipped: number;
}

/** Null when there is nothing to take back. Another tab may take the same step back first: then it is the next one. */
async function commitInverse(core: Core, intent: 'undo' | 'redo'): Promise<Result<Inverted | null, Failure>> {
  for (;;) {
    const top = await findTop(core, intent);
    if (!top.ok) return top;
    const change = top.value;
    if (!change) return ok(null);
    let skipped = 0;
    let overtaken = false;
    const committed = await commitStep(core, {
      command: change.command,
      intent,
      of: change.rev,
      keepsRevisions: change.keepsRevisions,
      effect: (state) => {
        const now = topOf(core, intent);
        overtaken = now?.kind !== 'found' || now.change.rev !== change.rev;
        if (overtaken) return fail({ kind: 'nothingToDo' });
        const inverse = inverseOf(change, state);
        skipped = inverse.skipped.length;
        return ok({ title: change.title, entries: inverse.entries });
      },
    });
    if (committed.ok) return ok({ change: committed.value, skipped });
    if (!overtaken) return committed;
  }
}

const topOf = ({ open, ports }: Core, intent: 'undo' | 'redo'): StackTop | null =>
  open && KINDS[intent].top(open.log, ports.identity.clientId, open.logComplete);

async function findTop(core: Core, intent: 'undo' | 'redo'): Promise<Result<Change | null, Failure>> {
  const { open } = core;
  if (!open) return fail({ kind: 'notFound' });
  for (;;) {
    const top = topOf(core, intent);
    if (top?.kind === 'found') return ok(top.change);
    if (top?.kind === 'empty') return ok(null);
    const older = await readOlderLog(core, open);
    if (!older.ok) return older;
  }
}
