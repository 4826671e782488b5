import type { Rev } from '../ids.ts';
import type { AnyRecord, UnknownRecord } from '../records.ts';
import { clientOf } from '../revision.ts';

type Value = AnyRecord | UnknownRecord;

/**
 * Whether a version was made on top of another of the same record, rather than beside it. Where neither noted what it
 * was built on, as in an old file, two people's versions count as made beside each other.
 */
export function descendsFrom(version: Value, from: Value): boolean {
  if (version.rev === from.rev) return true;
  const client = clientOf(from.rev);
  const reaches = (rev: Rev | null | undefined): boolean =>
    typeof rev === 'string' && clientOf(rev) === client && rev >= from.rev;
  const { seen } = version;
  return (
    reaches(version.rev) ||
    reaches(version.deletedRev) ||
    (seen !== undefined && Object.hasOwn(seen, client) && reaches(seen[client]))
  );
}
