import type { Command } from '../command.ts';
import { revision } from '../entries.ts';
import { fail, ok } from '../result.ts';

export const renameSession: Command<{ readonly title: string }> = {
  name: 'renameSession',
  run(state, { title }) {
    const clean = title.trim();
    if (clean === '') return fail({ kind: 'emptyName' });
    if (clean === state.session.title) return fail({ kind: 'nothingToDo' });
    return ok({ title: 'rename session', entries: [revision(state.session, { title: clean })] });
  },
};
