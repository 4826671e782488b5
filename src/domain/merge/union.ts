import { keyOf, type AnyRecord, type RecordKey, type UnknownRecord } from '../records.ts';
import { joinOf } from './join.ts';
import { mended } from './mend.ts';
import { unmended } from './unmended.ts';

type Value = AnyRecord | UnknownRecord;

/** One record of two copies. */
export interface Joined {
  readonly key: RecordKey;
  readonly mine: Value | null;
  readonly theirs: Value | null;
  /** The same two as somebody made them. */
  readonly myRaw: Value | null;
  readonly theirRaw: Value | null;
  /** The winner as somebody made it. */
  readonly raw: Value;
  /** The winner as it is shown: mended where the union would else be broken. */
  readonly result: Value;
}

/** Everything that is in one copy or the other. */
export function unionOf(mine: Iterable<Value>, theirs: Iterable<Value>): readonly Joined[] {
  const pairs = new Map<RecordKey, Omit<Joined, 'key' | 'result'>>();
  for (const record of mine) {
    const raw = unmended(record);
    pairs.set(keyOf(record), { mine: record, myRaw: raw, theirs: null, theirRaw: null, raw });
  }
  for (const record of theirs) {
    const key = keyOf(record);
    const { mine = null, myRaw = null } = pairs.get(key) ?? {};
    const theirRaw = unmended(record);
    const raw = myRaw ? joinOf(myRaw, theirRaw) : theirRaw;
    pairs.set(key, { mine, myRaw, theirs: record, theirRaw, raw });
  }
  const results = mended([...pairs.values()].map(({ raw }) => raw));
  return [...pairs].map(([key, pair], index) => ({ key, ...pair, result: results[index] ?? pair.raw }));
}
