import type { Command } from '../domain/command.ts';
import { commands, type CommandInput, type CommandName } from '../domain/commands.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';

/** The command of this name. Those on the codebook and on many records are fetched when the first of them is run. */
export async function commandNamed<Name extends CommandName>(
  name: Name,
): Promise<Result<Command<CommandInput<Name>>, StorageFailure>> {
  const known: Partial<Record<CommandName, unknown>> = commands;
  try {
    const found =
      known[name] ??
      (await import('../domain/codebook-commands.ts')).codebookCommands[name as never] ??
      (await import('../domain/commands-on-many.ts')).commandsOnMany[name as never];
    return ok(found as Command<CommandInput<Name>>);
  } catch (error) {
    return fail({ kind: 'failed', detail: error instanceof Error ? error.message : String(error) });
  }
}
