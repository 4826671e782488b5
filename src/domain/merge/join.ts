import { equal } from '../content.ts';
import type { AnyRecord, UnknownRecord } from '../records.ts';
import { canonicalJson } from './canonical-json.ts';

type Value = AnyRecord | UnknownRecord;

/**
 * The winner of two versions of one record, as nobody mended them: the greater in a total order, so that neither the
 * order nor the number of merges matters. A live record stands at its revision, a tombstone just after the revision it
 * deleted: an edit that the deleter never saw is later than the deletion, whenever that was made. In the same way what was
 * only carried to a later version of its article stands just after the revision that was carried.
 * @returns `a` itself where both say the same
 */
export function joinOf(a: Value, b: Value): Value {
  if (a === b) return a;
  const order =
    compare(placeOf(a), placeOf(b)) ||
    Number(a.deletedRev !== null) - Number(b.deletedRev !== null) ||
    compare(a.rev, b.rev);
  if (order !== 0) return order > 0 ? a : b;
  // One revision, two contents: no Parallax writes that, but a file may have been edited by hand.
  return equal(a, b) || canonicalJson(a) >= canonicalJson(b) ? a : b;
}

const placeOf = ({ rev, deletedRev, carriedRev }: Value & { readonly carriedRev?: unknown }): string =>
  deletedRev ?? (typeof carriedRev === 'string' && carriedRev < rev ? carriedRev : rev);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
