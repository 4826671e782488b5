import type { AnyRecord, UnknownRecord } from '../records.ts';
import { joinOf } from './join.ts';
import { mended } from './mend.ts';
import { unmended } from './unmended.ts';

type Value = AnyRecord | UnknownRecord;

/** One record of two copies. */
export interface Joined {
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
  // Two levels of maps, because joining type and id to one key costs more than all the rest.
  const types = new Map<string, Map<string, Pair>>();
  const pairs: Pair[] = [];
  for (const record of mine) {
    const raw = unmended(record);
    const pair: Pair = { mine: record, myRaw: raw, theirs: null, theirRaw: null, raw };
    pairs.push(pair);
    pairsOf(types, record.type).set(record.id, pair);
  }
  for (const record of theirs) {
    const ofType = pairsOf(types, record.type);
    const theirRaw = unmended(record);
    const pair = ofType.get(record.id);
    if (pair) {
      pair.theirs = record;
      pair.theirRaw = theirRaw;
      pair.raw = joinOf(pair.raw, theirRaw);
    } else {
      const added: Pair = { mine: null, myRaw: null, theirs: record, theirRaw, raw: theirRaw };
      pairs.push(added);
      ofType.set(record.id, added);
    }
  }
  const results = mended(pairs.map(({ raw }) => raw));
  /* v8 ignore next -- there is a result for each, but a list may be shorter for the type */
  return pairs.map((pair, index) => Object.assign(pair, { result: results[index] ?? pair.raw }));
}

type Pair = { -readonly [Field in Exclude<keyof Joined, 'result'>]: Joined[Field] };

function pairsOf(types: Map<string, Map<string, Pair>>, type: string): Map<string, Pair> {
  const known = types.get(type);
  if (known) return known;
  const fresh = new Map<string, Pair>();
  types.set(type, fresh);
  return fresh;
}
