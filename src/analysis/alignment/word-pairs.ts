import { FUNCTION_WORDS } from './function-words.ts';
import { withGapsAtBorders } from './gap-borders.ts';
import { longestCommon, type Stretch, type WordPair } from './longest-common.ts';
import type { Piece } from './pieces.ts';
import { keyAt, type Tokens } from './tokens.ts';

/** Every pair of equal words of a piece, in order on both sides: its matches, and what the gaps between have in common. */
export function wordPairsOf(piece: Piece, a: Tokens, b: Tokens): WordPair[] {
  const pairs: WordPair[] = [];
  let [toA, toB] = [piece.fromA, piece.fromB];
  for (const match of [...piece.matches, { a: piece.toA, b: piece.toB, length: 0 }]) {
    pairs.push(...pairsInGap(a, { from: toA, to: match.a }, b, { from: toB, to: match.b }));
    for (let n = 0; n < match.length; n += 1) pairs.push({ a: match.a + n, b: match.b + n });
    [toA, toB] = [match.a + match.length, match.b + match.length];
  }
  return withGapsAtBorders(pairs, piece, a, b);
}

/** Chance is left out: a few function words that two rewritten stretches share say nothing. */
function pairsInGap(a: Tokens, inA: Stretch, b: Tokens, inB: Stretch): WordPair[] {
  const pairs = longestCommon(a, inA, b, inB);
  const runs: WordPair[][] = [];
  for (const pair of pairs) {
    const last = runs.at(-1)?.at(-1);
    if (last && last.a + 1 === pair.a && last.b + 1 === pair.b) runs.at(-1)?.push(pair);
    else runs.push([pair]);
  }
  return runs.flatMap((run, index) => {
    const before = runs[index - 1]?.at(-1);
    const after = runs[index + 1]?.[0];
    const [first, last] = [run[0], run.at(-1)];
    if (!first || !last || !run.every((pair) => FUNCTION_WORDS.has(keyAt(a, pair.a)))) return run;
    const changedBefore = Math.max(
      first.a - (before ? before.a + 1 : inA.from),
      first.b - (before ? before.b + 1 : inB.from),
    );
    const changedAfter = Math.max(
      (after ? after.a : inA.to) - last.a - 1,
      (after ? after.b : inB.to) - last.b - 1,
    );
    return changedBefore > run.length && changedAfter > run.length ? [] : run;
  });
}
