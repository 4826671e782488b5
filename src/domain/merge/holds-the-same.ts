import { keyOf, type AnyRecord, type UnknownRecord } from '../records.ts';
import { WITHDRAWN } from '../revision.ts';
import type { SessionDump } from '../session-dump.ts';
import { recordsOf, type SessionState } from '../session-state.ts';

/** Whether a file is this session exactly as it is now: every record in the same revision, none more and none less. */
export function holdsTheSame(state: SessionState, dump: SessionDump): boolean {
  const theirs = new Map([...dump.records, ...dump.unknown].map((record) => [keyOf(record), record]));
  let count = 0;
  for (const record of recordsOf(state)) {
    // What a merge brought and was taken back is in no file.
    if (record.deletedRev === WITHDRAWN) continue;
    if (!isSameVersion(record, theirs.get(keyOf(record)))) return false;
    count += 1;
  }
  return count === theirs.size;
}

const isSameVersion = (
  mine: AnyRecord | UnknownRecord,
  theirs: AnyRecord | UnknownRecord | undefined,
): boolean => theirs !== undefined && theirs.rev === mine.rev && theirs.deletedRev === mine.deletedRev;
