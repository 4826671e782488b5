import type { Entry } from '../domain/change.ts';
import type { Rev } from '../domain/ids.ts';

/** A deletion names the revision it deletes, as found in the database. An edit of a tombstone leaves that name alone. */
export function stamped({ before, after }: Entry, rev: Rev): Entry {
  const deletes = after.deletedRev !== null && before !== null && before.deletedRev === null;
  return { before, after: { ...after, rev, deletedRev: deletes ? before.rev : after.deletedRev } };
}
