import type { Entry } from '../change.ts';
import type { CommandContext } from '../command.ts';
import { creation, newBase, revision } from '../entries.ts';
import type { AttributeValues } from '../records/annotation.ts';
import { linkIdOf, sameLink, type Link, type LinkEnds } from '../records/link.ts';
import { linksOf } from '../links-of.ts';
import { findRecord, type SessionState } from '../session-state.ts';

/**
 * The entry that makes a link, or brings back the one that was deleted; null where there is one. Only a file that was
 * made by hand gives the id of this link to another.
 */
export function linkEntry(
  state: SessionState,
  { kind, from, to }: LinkEnds,
  attributes: AttributeValues,
  context: CommandContext,
): Entry | null {
  const ends = { kind, from, to };
  if (linksOf(state, from).some((link) => sameLink(link, ends))) return null;
  const id = linkIdOf(ends);
  const taken = findRecord(state, { type: 'link', id }) as Link | undefined;
  if (taken && taken.deletedRev !== null && sameLink(taken, ends)) {
    return revision(taken, { ...ends, attributes, deletedRev: null });
  }
  return creation({
    ...newBase('link', taken ? context.newId('link') : id, context),
    ...ends,
    attributes,
  });
}
