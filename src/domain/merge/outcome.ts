import { equal } from '../content.ts';
import type { AnyRecord, UnknownRecord } from '../records.ts';
import { WITHDRAWN } from '../revision.ts';
import { descendsFrom } from './descends.ts';
import type { MergeOutcome } from './report.ts';
import type { Joined } from './union.ts';

type Value = AnyRecord | UnknownRecord;

/** What a merge does to a record as a person would say it; null where they would notice nothing. */
export function outcomeOf({ myRaw, theirRaw, raw, mine, result }: Joined): MergeOutcome | null {
  if (!theirRaw) return null;
  if (!mine || !myRaw || mine.deletedRev === WITHDRAWN) return result.deletedRev === null ? 'added' : null;
  const wins = raw !== myRaw;
  if (!wins && theirRaw.rev === myRaw.rev) return null;
  const isRevived = raw.deletedRev !== null && result.deletedRev === null;
  // Among the mends it is said that a deletion did not hold.
  if (isRevived) return null;
  if (mine.deletedRev !== null) return outcomeForDeleted(myRaw, theirRaw, wins);
  if (theirRaw.deletedRev !== null) return outcomeOfDeletion(myRaw, theirRaw, wins);
  if (saysTheSame(myRaw, theirRaw)) return null;
  if (wins) return descendsFrom(theirRaw, myRaw) ? 'changed' : 'overwritten';
  return descendsFrom(myRaw, theirRaw) ? null : 'kept';
}

function outcomeForDeleted(mine: Value, theirs: Value, wins: boolean): MergeOutcome | null {
  if (theirs.deletedRev !== null) return null;
  if (wins) return 'restored';
  return descendsFrom(mine, theirs) ? null : 'kept';
}

function outcomeOfDeletion(mine: Value, theirs: Value, wins: boolean): MergeOutcome | null {
  if (wins) return descendsFrom(theirs, mine) ? 'deleted' : 'overwritten';
  return theirs.deletedRev === WITHDRAWN || descendsFrom(mine, theirs) ? null : 'kept';
}

/**
 * Fields that nobody sees: who was first, and how versions hang together. Two people who add one article each give it a
 * letter of their own; which one it gets is said among the mends.
 */
function saysTheSame(a: Value, b: Value): boolean {
  return equal(visibleIn(a), visibleIn(b));
}

function visibleIn(record: Value): unknown {
  const { rev: _rev, seen: _seen, editedBy: _editor, createdBy: _by, createdAt: _at, ...content } = record;
  return content.type === 'article' ? { ...content, letter: undefined } : content;
}
