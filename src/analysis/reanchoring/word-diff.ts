import { atomsOfBoth, rangeOfAtoms, type Atoms } from './atoms.ts';
import { equalRunsOf } from './ordered-diff.ts';

/** A stretch of either text: in both, only in the earlier, or only in the later one. */
export interface DiffPiece {
  readonly kind: 'same' | 'gone' | 'new';
  readonly text: string;
}

/** What became of some words, as one reads it: first what is gone, then what took its place. */
export function wordDiff(old: string, next: string): readonly DiffPiece[] {
  const [a, b] = atomsOfBoth(old, next);
  const pieces: DiffPiece[] = [];
  const put = (kind: DiffPiece['kind'], atoms: Atoms, first: number, end: number): void => {
    if (first >= end) return;
    const { start, end: to } = rangeOfAtoms(atoms, { first, end });
    pieces.push({ kind, text: atoms.text.slice(start, to) });
  };
  let [fromA, fromB] = [0, 0];
  for (const run of [...equalRunsOf(a, b), { a: a.count, b: b.count, length: 0 }]) {
    put('gone', a, fromA, run.a);
    put('new', b, fromB, run.b);
    put('same', a, run.a, run.a + run.length);
    [fromA, fromB] = [run.a + run.length, run.b + run.length];
  }
  return pieces;
}
