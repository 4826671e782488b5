import type { Change } from '../domain/change.ts';
import { resultOf } from '../domain/change-words.ts';
import type { Command } from '../domain/command.ts';
import type { CommandInput, CommandName } from '../domain/commands.ts';
import { codebookLockRefusal } from '../domain/codebook-lock.ts';
import { annotatorCalledMe } from '../domain/new-session.ts';
import type { Annotation } from '../domain/records/annotation.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { UNCOMMITTED } from '../domain/revision.ts';
import { findRecord } from '../domain/session-state.ts';
import { commandNamed } from './command-named.ts';
import { actorFields, isKnownAs } from './actor-fields.ts';
import { commitStep } from './commit.ts';
import { contextOf, isUnsaved, say, tellingDelay, type Core } from './core.ts';
import { keepInSight } from './keep-in-sight.ts';
import type { Step } from './step.ts';
import type { Failure } from './workspace.ts';

/** Runs one command, after those before it, and says what came of it. */
export async function runCommand<Name extends CommandName>(
  core: Core,
  name: Name,
  input: CommandInput<Name>,
  brings: Pick<Step, 'texts' | 'originals' | 'patienceMs'> = {},
): Promise<Result<Change, Failure>> {
  const stepOf = (command: Command<CommandInput<Name>>): Step => ({
    command: name,
    intent: 'do',
    of: null,
    effect: (state) => {
      const effect = command.run(state, input, contextOf(core));
      const locked = effect.ok ? codebookLockRefusal(state, effect.value.entries, core.actorId()) : null;
      return locked ? fail(locked) : effect;
    },
    ...brings,
  });
  // One step, however often it is tried: see `savedAlready`.
  let step: Step | null = null;
  const attempt = (): Promise<Result<Change, Failure>> =>
    tellingDelay(
      core,
      core.enqueue(async () => {
        const command = await commandNamed(name);
        if (!command.ok) return command;
        const joined = await joinSession(core);
        return joined.ok ? commitStep(core, (step ??= stepOf(command.value))) : joined;
      }),
      brings.patienceMs,
    );
  const result = await attempt();
  if (result.ok) {
    say(core, [resultOf(result.value), ...keptInSight(core, result.value)].join('. '));
    if (name === 'createAnnotation') core.ports.permission.askToPersist();
  } else {
    // That nothing needed to change is an answer, not a problem.
    say(
      core,
      core.ports.describe(result.reason),
      result.reason.kind === 'nothingToDo' ? 'result' : 'problem',
    );
    if (isUnsaved(core, result.reason)) {
      core.retry = async () => {
        const again = await attempt();
        if (again.ok) say(core, [resultOf(again.value), ...keptInSight(core, again.value)].join('. '));
      };
    }
  }
  return result;
}

/** What was tagged or got another tag is to be seen, whatever was hidden. */
function keptInSight(core: Core, { entries }: Change): readonly string[] {
  const written = entries.flatMap(({ before, after }) =>
    after.type === 'annotation' &&
    after.deletedRev === null &&
    (before as Annotation | null)?.tagId !== (after as Annotation).tagId
      ? [after as Annotation]
      : [],
  );
  const said = keepInSight(core, written);
  return said === null ? [] : [said];
}

/**
 * A colleague's session has no record of this annotator yet, or has deleted it, or knows them by an earlier name: that is
 * set right before their next change, outside Undo. Call inside `enqueue`.
 */
export async function joinSession(core: Core): Promise<Result<unknown, Failure>> {
  const { state, annotators } = core.session.getState();
  const person = annotators.find(({ id }) => id === core.actorId());
  const known = state?.actors.get(core.actorId());
  if (!state || (known && (!person || isKnownAs(known, person)))) return ok(null);
  return commitStep(core, {
    command: known ? 'editActor' : 'joinSession',
    intent: 'setup',
    of: null,
    effect: (current) => {
      const { now, actorId } = contextOf(core);
      const base = { rev: UNCOMMITTED, createdBy: actorId, createdAt: now, deletedRev: null };
      const actor = { ...(known ?? annotatorCalledMe(actorId, base)), ...(person && actorFields(person)) };
      const before = findRecord(current, actor) ?? null;
      const title = known ? 'change annotator' : 'join session';
      return ok({ title, entries: [{ before, after: actor }] });
    },
  });
}
