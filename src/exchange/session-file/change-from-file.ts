import type * as z from 'zod/mini';
import type { Change } from '../../domain/change.ts';
import { isKnownType, type AnyRecord, type UnknownRecord } from '../../domain/records.ts';
import { fail, ok, type Result } from '../../domain/result.ts';
import type { OffsetsOf } from './offsets.ts';
import { recordFromFile } from './record-from-file.ts';
import { fileRecordSchemas, type FileChange } from './schema.ts';

/** What a record's schema refused, and where in the file the record stands. */
export interface BadRecord {
  readonly issues: readonly z.core.$ZodIssue[];
  readonly data: unknown;
  readonly path: readonly PropertyKey[];
}

/** @param index the change's place in the file; rows of the new database's log count from 1 */
export function changeFromFile(
  change: FileChange,
  index: number,
  offsetsOf: OffsetsOf,
): Result<Change, BadRecord> {
  const entries: Change['entries'][number][] = [];
  for (const [entryIndex, entry] of change.entries.entries()) {
    const path = ['changes', index, 'entries', entryIndex] as const;
    const before = entry.before && loggedRecord(entry.before, [...path, 'before'], offsetsOf);
    if (before && !before.ok) return before;
    const after = loggedRecord(entry.after, [...path, 'after'], offsetsOf);
    if (!after.ok) return after;
    entries.push({ ...entry, before: before && before.value, after: after.value });
  }
  return ok({ ...change, seq: index + 1, entries });
}

/** The log holds records of every type, so each is decoded by the schema its type names. */
function loggedRecord(
  record: UnknownRecord,
  path: readonly PropertyKey[],
  offsetsOf: OffsetsOf,
): Result<AnyRecord | UnknownRecord, BadRecord> {
  if (!isKnownType(record.type)) return ok(record);
  const parsed = fileRecordSchemas[record.type].safeParse(record);
  return parsed.success
    ? ok(recordFromFile(parsed.data, offsetsOf))
    : fail({ issues: parsed.error.issues, data: record, path });
}
