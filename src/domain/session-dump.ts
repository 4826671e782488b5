import type { Change } from './change.ts';
import type { AnyRecord, UnknownRecord } from './records.ts';
import type { CanonicalText } from './records/article.ts';

/** A whole session as plain data: what a session file holds and what a new database starts from. */
export interface SessionDump {
  readonly records: readonly AnyRecord[];
  readonly unknown: readonly UnknownRecord[];
  readonly texts: readonly CanonicalText[];
  readonly changes: readonly Change[];
}
