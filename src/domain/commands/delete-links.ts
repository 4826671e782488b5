import type { Command } from '../command.ts';
import { deletion } from '../entries.ts';
import type { LinkId } from '../ids.ts';
import { fail, ok } from '../result.ts';

/** Takes links away in one step; the annotations stay. */
export const deleteLinks: Command<{ readonly ids: readonly LinkId[] }> = {
  name: 'deleteLinks',
  run(state, { ids }) {
    const found = [...new Set(ids)].flatMap((id) => state.links.get(id) ?? []);
    if (found.length === 0) return fail({ kind: 'missing', what: 'link' });
    const noun = found.length === 1 ? 'link' : `${found.length} links`;
    return ok({ title: `delete ${noun}`, entries: found.map(deletion) });
  },
};
