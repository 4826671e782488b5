import { codebookCommands } from '../../src/domain/codebook-commands.ts';
import { commandsOnMany } from '../../src/domain/commands-on-many.ts';
import { commands } from '../../src/domain/commands.ts';

/** Those at hand and those that are fetched when they are needed. */
export const everyCommand = { ...commands, ...codebookCommands, ...commandsOnMany } as const;
