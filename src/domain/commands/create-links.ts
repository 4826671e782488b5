import type { Command } from '../command.ts';
import { fail, ok } from '../result.ts';
import { linkRefusal, type CreateLinkInput } from './create-link.ts';
import { linkEntry } from './link-entry.ts';

/** Makes several links in one step. Those that are there already are passed over; one that can't be refuses all. */
export const createLinks: Command<{ readonly links: readonly CreateLinkInput[] }> = {
  name: 'createLinks',
  run(state, { links }, context) {
    for (const link of links) {
      const refusal = linkRefusal(state, link);
      if (refusal) return fail(refusal);
    }
    const made = links.flatMap((link) => linkEntry(state, link, link.attributes ?? {}, context) ?? []);
    // The same link asked for twice is one.
    const entries = [...new Map(made.map((entry) => [entry.after.id, entry])).values()];
    if (entries.length === 0) return fail({ kind: 'nothingToDo' });
    return ok({ title: entries.length === 1 ? 'create link' : `create ${entries.length} links`, entries });
  },
};
