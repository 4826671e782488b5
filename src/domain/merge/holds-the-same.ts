import { keyOf, type AnyRecord, type UnknownRecord } from '../records.ts';
import { WITHDRAWN } from '../revision.ts';
import type { SessionDump } from '../session-dump.ts';
import { recordsOf, type SessionState } from '../session-state.ts';

/** Whether a file is this session exactly as it is now: every record in the same revision, none more and none less. */
export function holdsTheSame(state: SessionState, dump: SessionDump): boolean {
  const theirs = new Map(
    [...dump.records, ...dump.unknown].filter(isThere).map((record) => [keyOf(record), record]),
  );
  let count = 0;
  for (const record of recordsOf(state)) {
    if (!isThere(record)) continue;
    if (!isSameVersion(record, theirs.get(keyOf(record)))) return false;
    count += 1;
  }
  return count === theirs.size;
}

/** What a merge brought and was taken back is in a file only where something points at it. */
const isThere = ({ deletedRev }: AnyRecord | UnknownRecord): boolean => deletedRev !== WITHDRAWN;

const isSameVersion = (
  mine: AnyRecord | UnknownRecord,
  theirs: AnyRecord | UnknownRecord | undefined,
): boolean => theirs !== undefined && theirs.rev === mine.rev && theirs.deletedRev === mine.deletedRev;
