import type { Atoms, AtomSpan } from './atoms.ts';
import { hashOf } from './unique-in-order.ts';

/** So many atoms: four words and the blanks between them, the shortest run that is trusted. */
export const ROW = 7;
/** Slots an atom: so that few rows share one by chance. */
const SLOTS = 4;

/** Which rows of atoms stand in a text but once: so many times at most two by the row's hash. Plain data, so a worker can send it. */
export type RowCounts = Uint8Array<ArrayBuffer>;

/**
 * Counts rows by their hashes, so that not each run of equal words has to be looked for in a whole text. Two rows of one
 * hash only make that necessary again.
 */
export function rowCounts({ keys, count }: Atoms): RowCounts {
  const size = Math.max(64, count * SLOTS);
  const counted = new Uint8Array(size);
  for (let atom = 0; atom + ROW <= count; atom += 1) {
    const slot = hashOf(keys, atom, ROW) % size;
    if ((counted[slot] ?? 0) < 2) counted[slot] = (counted[slot] ?? 0) + 1;
  }
  return counted;
}

/**
 * Whether any row of the atoms `[first, end)`, which stand in the counted text too, stands there but once: then all of them
 * do. False may mean that it is not known.
 */
export function holdsSingleRow(counted: RowCounts, { keys }: Atoms, { first, end }: AtomSpan): boolean {
  for (let atom = first; atom + ROW <= end; atom += 1) {
    if (counted[hashOf(keys, atom, ROW) % counted.length] === 1) return true;
  }
  return false;
}
