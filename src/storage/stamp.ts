import type { ChangeDraft, Entry } from '../domain/change.ts';
import type { ActorId, Rev } from '../domain/ids.ts';
import type { AnyRecord, UnknownRecord } from '../domain/records.ts';
import { clientOf, laterRevision, UNCOMMITTED, WITHDRAWN } from '../domain/revision.ts';

type Value = AnyRecord | UnknownRecord;

/** The entries as they are written: with the change's revision, or as they are when they keep the ones they bring. */
export const stampedEntries = (
  { entries, keepsRevisions, actorId }: Pick<ChangeDraft, 'entries' | 'keepsRevisions' | 'actorId'>,
  rev: Rev,
): readonly Entry[] => (keepsRevisions ? entries : entries.map((entry) => stamped(entry, rev, actorId)));

/**
 * A deletion names the revision it deletes, as found in the database; an edit of a tombstone leaves that name alone.
 * Whatever a merge had mended is the editor's own from now on. What is withdrawn gets no revision: nobody deleted it.
 */
export function stamped({ before, after }: Entry, rev: Rev, actorId: ActorId): Entry {
  if (after.deletedRev === WITHDRAWN) return { before, after };
  const { seen: _seen, beforeMending: _old, editedBy: _editor, ...said } = after;
  const fields = isJustCarried(before, after) ? said : withoutCarrying(said);
  const deletes = after.deletedRev !== null && before !== null && before.deletedRev === null;
  const editor = after.createdBy === actorId ? {} : { editedBy: actorId };
  const deletedRev = deletes ? before.rev : after.deletedRev;
  return { before, after: { ...fields, ...seenFrom(before, rev), ...editor, rev, deletedRev } as Value };
}

/** An edit after the carrying, and Undo of one, are work like any other. */
const isJustCarried = (before: Value | null, after: Value): boolean =>
  before !== null && 'carriedRev' in after && after.carriedRev === before.rev;

function withoutCarrying<Fields extends object>(fields: Fields): Fields {
  if (!('carriedRev' in fields)) return fields;
  const { carriedRev: _carried, ...rest } = fields;
  return rest as Fields;
}

/** The revisions of other clients that this one is built on: for each the last that it had made of this record. */
function seenFrom(before: Value | null, rev: Rev): { readonly seen?: Readonly<Record<string, Rev>> } {
  if (before === null) return {};
  const seen = new Map<string, Rev>(Object.entries(before.seen ?? {}));
  const last = clientOf(before.rev);
  if (before.rev !== UNCOMMITTED) seen.set(last, laterRevision(seen.get(last) ?? UNCOMMITTED, before.rev));
  seen.delete(clientOf(rev));
  return seen.size > 0 ? { seen: Object.fromEntries(seen) } : {};
}

/** The greatest revision that comes with entries which keep theirs: the clock must not fall behind it. */
export function latestOf({ entries, keepsRevisions }: Pick<ChangeDraft, 'entries' | 'keepsRevisions'>): Rev {
  let latest = UNCOMMITTED;
  if (!keepsRevisions) return latest;
  for (const { after } of entries) {
    latest = laterRevision(latest, after.rev);
    if (after.deletedRev !== null) latest = laterRevision(latest, after.deletedRev);
  }
  return latest;
}
