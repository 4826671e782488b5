import type { Change } from '../domain/change.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { inverseOf, redoTop, undoTop } from '../domain/undo.ts';
import { commitStep, readOlderLog } from './commit.ts';
import { say, type Core } from './core.ts';
import type { Failure } from './workspace.ts';

const KINDS = {
  undo: { top: undoTop, done: 'Undone', none: 'Nothing to undo.' },
  redo: { top: redoTop, done: 'Redone', none: 'Nothing to redo.' },
} as const;

/** Undo is the inverse of a change, committed as a new change; redo is the inverse of an undo. */
export async function stepBack(core: Core, intent: 'undo' | 'redo'): Promise<void> {
  const { done, none } = KINDS[intent];
  const outcome = await core.enqueue(async () => {
    const top = await findTop(core, intent);
    if (!top.ok || !top.value) return top;
    const change = top.value;
    let skipped = 0;
    const committed = await commitStep(core, {
      command: change.command,
      intent,
      of: change.rev,
      effect: (state) => {
        const inverse = inverseOf(change, state);
        skipped = inverse.skipped.length;
        return ok({ title: change.title, entries: inverse.entries });
      },
    });
    return committed.ok ? ok({ change: committed.value, skipped }) : committed;
  });
  if (!outcome.ok) say(core, core.ports.describe(outcome.reason), 'problem');
  else if (!outcome.value) say(core, none);
  else if ('skipped' in outcome.value) {
    const { change, skipped } = outcome.value;
    const rest = skipped > 0 ? ` ${skipped} of it was changed since and stays as it is.` : '';
    say(core, `${done}: ${change.title}.${rest}`);
  }
}

async function findTop(
  core: Core,
  intent: 'undo' | 'redo',
): Promise<Result<Change | null, Failure>> {
  const { open } = core;
  if (!open) return fail({ kind: 'notFound' });
  for (;;) {
    const top = KINDS[intent].top(open.log, core.ports.identity.clientId, open.logComplete);
    if (top.kind === 'found') return ok(top.change);
    if (top.kind === 'empty') return ok(null);
    const older = await readOlderLog(core, open);
    if (!older.ok) return older;
  }
}
