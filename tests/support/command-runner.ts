import { applyChange } from '../../src/domain/apply-change.ts';
import { checkSession } from '../../src/domain/check-session.ts';
import type { Change, Entry } from '../../src/domain/change.ts';
import { commands, type CommandInput, type CommandName } from '../../src/domain/commands.ts';
import type { Command, CommandContext, Effect, Refusal } from '../../src/domain/command.ts';
import type { ActorId, ClientId, Id, Instant, Rev } from '../../src/domain/ids.ts';
import type { Result } from '../../src/domain/result.ts';
import { nextRevision, UNCOMMITTED } from '../../src/domain/revision.ts';
import { stampedEntries } from '../../src/storage/stamp.ts';
import type { SessionState } from '../../src/domain/session-state.ts';

export const ME = 'actor-me' as ActorId;
const CLIENT = 'client' as ClientId;
const START = Date.parse('2025-03-22T12:00:00.000Z');

/** Runs commands on a state as the workspace would, without storage: revisions are stamped, the log is kept. */
export class CommandRunner {
  readonly log: Change[] = [];
  private rev: Rev = UNCOMMITTED;
  private ids = 0;

  constructor(public state: SessionState) {}

  readonly context: CommandContext = {
    now: new Date(START).toISOString() as Instant,
    actorId: ME,
    newId: <Kind extends string>(kind: Kind) => `${kind}-${(this.ids += 1)}` as Id<Kind>,
  };

  /** Asks a command without doing what it wants. */
  ask<Name extends CommandName>(name: Name, input: CommandInput<Name>): Result<Effect, Refusal> {
    const command = commands[name] as unknown as Command<CommandInput<Name>>;
    return command.run(this.state, input, this.context);
  }

  /** Runs a command that must succeed. */
  do<Name extends CommandName>(name: Name, input: CommandInput<Name>): Change {
    const effect = this.ask(name, input);
    if (!effect.ok) throw new Error(`${name} refused: ${JSON.stringify(effect.reason)}`);
    return this.commit(name, 'do', effect.value.title, effect.value.entries, null);
  }

  commit(
    command: string,
    intent: Change['intent'],
    title: string,
    entries: readonly Entry[],
    of: Rev | null,
  ): Change {
    this.rev = nextRevision(this.rev, START + this.log.length, CLIENT);
    const change: Change = {
      seq: this.state.seq + 1,
      rev: this.rev,
      sessionId: this.state.session.id,
      actorId: ME,
      clientId: CLIENT,
      at: this.context.now,
      command,
      title,
      intent,
      of,
      entries: stampedEntries({ entries }, this.rev),
    };
    this.log.push(change);
    this.state = applyChange(this.state, change);
    const problems = checkSession(this.state);
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return change;
  }
}
