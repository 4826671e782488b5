import { applyChange } from '../../src/domain/apply-change.ts';
import { checkSession } from '../../src/domain/check-session.ts';
import type { Change, Entry } from '../../src/domain/change.ts';
import type { CommandInput, CommandName } from '../../src/domain/commands.ts';
import { everyCommand } from './every-command.ts';
import type { Command, CommandContext, Effect, Refusal } from '../../src/domain/command.ts';
import type { ActorId, ClientId, Id, Instant, Rev } from '../../src/domain/ids.ts';
import type { Result } from '../../src/domain/result.ts';
import { laterRevision, nextRevision, UNCOMMITTED } from '../../src/domain/revision.ts';
import { latestOf, stampedEntries } from '../../src/storage/stamp.ts';
import type { SessionState } from '../../src/domain/session-state.ts';

export const ME = 'actor-me' as ActorId;
const CLIENT = 'client' as ClientId;
const START = Date.parse('2025-03-22T12:00:00.000Z');

/** One of several people, each in a browser of their own. */
export interface Person {
  readonly client: ClientId;
  readonly actorId: ActorId;
  /** How far this computer's clock is ahead, in milliseconds. */
  readonly ahead?: number;
}

/** Runs commands on a state as the workspace would, without storage: revisions are stamped, the log is kept. */
export class CommandRunner {
  readonly log: Change[] = [];
  private rev: Rev = UNCOMMITTED;
  private ids = 0;

  readonly context: CommandContext;

  constructor(
    public state: SessionState,
    private readonly person?: Person,
  ) {
    const prefix = person ? `${person.client}-` : '';
    this.context = {
      now: new Date(START).toISOString() as Instant,
      actorId: person?.actorId ?? ME,
      newId: <Kind extends string>(kind: Kind) => `${kind}-${prefix}${(this.ids += 1)}` as Id<Kind>,
    };
  }

  /** Asks a command without doing what it wants. */
  ask<Name extends CommandName>(name: Name, input: CommandInput<Name>): Result<Effect, Refusal> {
    const command = everyCommand[name] as unknown as Command<CommandInput<Name>>;
    const now = new Date(START + this.passed()).toISOString() as Instant;
    return command.run(this.state, input, this.person ? { ...this.context, now } : this.context);
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
    keepsRevisions?: true,
  ): Change {
    const clientId = this.person?.client ?? CLIENT;
    const kept = keepsRevisions && { keepsRevisions };
    const clock = laterRevision(this.rev, latestOf({ entries, ...kept }));
    this.rev = nextRevision(clock, START + this.passed(), clientId);
    const change: Change = {
      seq: this.state.seq + 1,
      rev: this.rev,
      sessionId: this.state.session.id,
      actorId: this.context.actorId,
      clientId,
      at: this.context.now,
      command,
      title,
      intent,
      of,
      entries: stampedEntries({ entries, actorId: this.context.actorId, ...kept }, this.rev),
      ...kept,
    };
    this.log.push(change);
    this.state = applyChange(this.state, change);
    const problems = checkSession(this.state);
    if (problems.length > 0) throw new Error(problems.join('\n'));
    return change;
  }

  /** A millisecond a step, on a clock that may be wrong. */
  private passed(): number {
    return this.log.length + (this.person?.ahead ?? 0);
  }
}
