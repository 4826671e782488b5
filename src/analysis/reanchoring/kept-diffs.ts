import { versionDiffOf, type VersionDiff } from './version-diff.ts';

/** A text and what it is known by. */
export interface HashedText {
  readonly textHash: string;
  readonly text: string;
}

/** UTF-16 units of both texts together that are compared at once, in some 100 ms; of more a worker has to be asked. */
export const MOST_AT_ONCE = 100_000;
/** UTF-16 units of all texts of the kept pairs: about 100 MB. The last pair is kept in any case. */
const MOST_KEPT = 16_000_000;

const kept = new Map<string, { readonly diff: VersionDiff; readonly size: number }>();

const pairOf = (old: HashedText, next: HashedText): string => `${old.textHash} ${next.textHash}`;
const sizeOf = (old: HashedText, next: HashedText): number => old.text.length + next.text.length;

/** How two versions lie to each other, where that is known or found at once; null: it has to be asked of a worker. */
export function diffAtOnce(old: HashedText, next: HashedText): VersionDiff | null {
  const pair = pairOf(old, next);
  const known = kept.get(pair);
  if (known) {
    // What was asked for longest ago is forgotten first.
    kept.delete(pair);
    kept.set(pair, known);
    return known.diff;
  }
  if (sizeOf(old, next) > MOST_AT_ONCE) return null;
  const diff = versionDiffOf(old.text, next.text);
  keepDiff(old, next, diff);
  return diff;
}

/** A text never changes, so what was found is true as long as it is kept. */
export function keepDiff(old: HashedText, next: HashedText, diff: VersionDiff): void {
  const pair = pairOf(old, next);
  kept.delete(pair);
  kept.set(pair, { diff, size: sizeOf(old, next) });
  let total = [...kept.values()].reduce((sum, { size }) => sum + size, 0);
  for (const [oldest, { size }] of kept) {
    if (total <= MOST_KEPT || oldest === pair) break;
    kept.delete(oldest);
    total -= size;
  }
}
