import { at } from '../alignment/typed-arrays.ts';
import { holdsSingleRow, rowCounts, type RowCounts } from './row-counts.ts';
import { atomsOfBoth, rangeOfAtoms, type Atoms } from './atoms.ts';
import { equalRunsOf, type EqualRun } from './ordered-diff.ts';

/** How two versions of a text lie to each other. Made once for all annotations of an article. */
export interface VersionDiff {
  readonly old: Atoms;
  readonly next: Atoms;
  /** In order on both sides. */
  readonly runs: readonly TrustedRun[];
  /** 1 for each atom of the new text that is not, or not surely, what some atom of the old text became. */
  readonly free: Uint8Array;
  /** Which rows of atoms stand in each text but once. */
  readonly rows: readonly RowCounts[];
}

export interface TrustedRun extends EqualRun {
  /** How many atoms at its beginning and end could as well stand on the other side of the gap there. */
  readonly slidesAtStart: number;
  readonly slidesAtEnd: number;
  /** Whether its words stand once in each text and are enough of them to be sure. */
  readonly isUnique: boolean;
}

/** Fewer words in a row may meet by chance. */
const FEWEST_WORDS = 4;

export function versionDiffOf(oldText: string, newText: string): VersionDiff {
  const [old, next] = atomsOfBoth(oldText, newText);
  const plain = equalRunsOf(old, next);
  const rows = [rowCounts(old), rowCounts(next)] as const;
  const uniques = plain.filter(
    (run) =>
      hasEnoughWords(old, run) &&
      (rows.every((row) => holdsSingleRow(row, old, { first: run.a, end: run.a + run.length })) ||
        standsOnceInBoth(old, next, run)),
  );
  const known = new Set(uniques);
  // Between two runs that are sure, others that meet by chance may divide a gap: it is looked at both ways.
  let passed = 0;
  const runs = plain.map((run, index): TrustedRun => {
    const isUnique = known.has(run);
    if (isUnique) passed += 1;
    const before = [plain[index - 1], uniques[passed - (isUnique ? 2 : 1)]];
    const after = [plain[index + 1], uniques[passed]];
    return {
      ...run,
      slidesAtStart: Math.max(...before.map((other) => slideAtStart(old, next, other, run))),
      slidesAtEnd: Math.max(...after.map((other) => slideAtEnd(old, next, run, other))),
      isUnique,
    };
  });
  const free = new Uint8Array(next.count).fill(1);
  for (const { b, length, slidesAtStart, slidesAtEnd } of runs) {
    free.fill(0, Math.min(b + slidesAtStart, b + length), Math.max(b, b + length - slidesAtEnd));
  }
  return { old, next, runs, free, rows };
}

/** Index of the last run that begins at an atom of the old text or before it, by binary search; -1 where none does. */
export function lastBeginningBy(runs: readonly EqualRun[], atom: number): number {
  let [low, high] = [0, runs.length];
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((runs[middle]?.a ?? Infinity) <= atom) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * How far what was inserted or deleted in the gap before a run can be slid into it without changing either text: so many
 * atoms could as well be those at the gap's other side. Where words were replaced, each of the two can slide by itself.
 */
function slideAtStart(old: Atoms, next: Atoms, before: EqualRun | undefined, run: EqualRun): number {
  const gap = gapOf(before, run);
  const slide = ({ keys }: Atoms, from: number, size: number): number => {
    if (size === 0) return 0;
    let slides = 0;
    while (slides < run.length && at(keys, from + slides) === at(keys, from - size + slides)) slides += 1;
    return slides;
  };
  return Math.max(slide(old, run.a, gap.inA), slide(next, run.b, gap.inB));
}

/** The same at a run's end. */
function slideAtEnd(old: Atoms, next: Atoms, run: EqualRun, after: EqualRun | undefined): number {
  const gap = gapOf(run, after ?? { a: old.count, b: next.count, length: 0 });
  const slide = ({ keys }: Atoms, end: number, size: number): number => {
    if (size === 0) return 0;
    let slides = 0;
    while (slides < run.length && at(keys, end - 1 - slides) === at(keys, end - 1 - slides + size))
      slides += 1;
    return slides;
  };
  return Math.max(slide(old, run.a + run.length, gap.inA), slide(next, run.b + run.length, gap.inB));
}

const gapOf = (
  before: EqualRun | undefined,
  after: EqualRun,
): { readonly inA: number; readonly inB: number } => ({
  inA: after.a - (before ? before.a + before.length : 0),
  inB: after.b - (before ? before.b + before.length : 0),
});

/** A text may be shorter than that, and then it is all there is. */
function hasEnoughWords({ words, count }: Atoms, { a, length }: EqualRun): boolean {
  if (length === count) return true;
  let found = 0;
  for (let atom = a; atom < a + length && found < FEWEST_WORDS; atom += 1) found += words[atom] ?? 0;
  return found >= FEWEST_WORDS;
}

function standsOnceInBoth(old: Atoms, next: Atoms, { a, length }: EqualRun): boolean {
  const range = rangeOfAtoms(old, { first: a, end: a + length });
  const words = old.text.slice(range.start, range.end);
  return standsOnce(old.text, words) && standsOnce(next.text, words);
}

const standsOnce = (text: string, words: string): boolean => {
  const first = text.indexOf(words);
  return first >= 0 && text.indexOf(words, first + 1) < 0;
};
