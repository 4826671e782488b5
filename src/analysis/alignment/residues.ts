import { LONGEST_GAP } from './chains.ts';
import { longestCommon } from './longest-common.ts';
import type { Piece } from './pieces.ts';
import type { Tokens } from './tokens.ts';
import { at } from './typed-arrays.ts';

/** Which tokens belong to a piece already. */
interface Taken {
  readonly a: Uint8Array;
  readonly b: Uint8Array;
}

/**
 * Lets the pieces take in the words around them that belong to no other, up to the edges of their paragraphs, when
 * these are few: no more than the longest gap, and no more than the piece has equal words. So the sentence dropped at
 * the end of a paragraph is an edit of its passage.
 *
 * @param chains the pieces of each chain, in order
 */
export function withResidues(chains: readonly (readonly Piece[])[], a: Tokens, b: Tokens): Piece[][] {
  const taken: Taken = { a: new Uint8Array(a.count), b: new Uint8Array(b.count) };
  for (const piece of chains.flat()) take(piece, taken);
  return chains.map((chain) => {
    const grown = splitBetween(chain, a, b, taken);
    return grown.map((piece) => {
      const wider = grow(piece, taken);
      take(wider, taken);
      return wider;
    });
  });
}

const take = ({ fromA, toA, fromB, toB }: Piece, taken: Taken): void => {
  taken.a.fill(1, fromA, toA);
  taken.b.fill(1, fromB, toB);
};

function grow(piece: Piece, taken: Taken): Piece {
  const { paragraphA, paragraphB, fromA, toA, fromB, toB, equal } = piece;
  const most = Math.min(LONGEST_GAP, equal);
  const headFits =
    fromA - paragraphA.first <= most &&
    fromB - paragraphB.first <= most &&
    areFree(taken.a, paragraphA.first, fromA) &&
    areFree(taken.b, paragraphB.first, fromB);
  const tailFits =
    paragraphA.end - toA <= most &&
    paragraphB.end - toB <= most &&
    areFree(taken.a, toA, paragraphA.end) &&
    areFree(taken.b, toB, paragraphB.end);
  return {
    ...piece,
    ...(headFits && { fromA: paragraphA.first, fromB: paragraphB.first }),
    ...(tailFits && { toA: paragraphA.end, toB: paragraphB.end }),
  };
}

/**
 * Where one text makes two paragraphs of what is one in the other, the words between two pieces are one gap there and
 * an end and a beginning here. The gap is cut where both parts then have most in common.
 */
function splitBetween(chain: readonly Piece[], a: Tokens, b: Tokens, taken: Taken): Piece[] {
  const pieces = [...chain];
  for (let index = 0; index + 1 < pieces.length; index += 1) {
    const [piece, next] = [pieces[index], pieces[index + 1]];
    if (!piece || !next) continue;
    const sameA = piece.paragraphA === next.paragraphA;
    const sameB = piece.paragraphB === next.paragraphB;
    if (sameA === sameB) continue;
    const gap = sameA ? { from: piece.toA, to: next.fromA } : { from: piece.toB, to: next.fromB };
    const tail = sameA
      ? { from: piece.toB, to: piece.paragraphB.end }
      : { from: piece.toA, to: piece.paragraphA.end };
    const head = sameA
      ? { from: next.paragraphB.first, to: next.fromB }
      : { from: next.paragraphA.first, to: next.fromA };
    const [whole, broken] = sameA ? [a, b] : [b, a];
    const [takenWhole, takenBroken] = sameA ? [taken.a, taken.b] : [taken.b, taken.a];
    const isFree =
      [gap, tail, head].every(({ from, to }) => to - from <= LONGEST_GAP) &&
      areFree(takenWhole, gap.from, gap.to) &&
      areFree(takenBroken, tail.from, tail.to) &&
      areFree(takenBroken, head.from, head.to);
    if (!isFree) continue;
    const cut = bestCut(whole, gap, broken, tail, head);
    pieces[index] = sameA ? { ...piece, toA: cut, toB: tail.to } : { ...piece, toB: cut, toA: tail.to };
    pieces[index + 1] = sameA
      ? { ...next, fromA: cut, fromB: head.from }
      : { ...next, fromB: cut, fromA: head.from };
  }
  for (const piece of pieces) take(piece, taken);
  return pieces;
}

interface Stretch {
  readonly from: number;
  readonly to: number;
}

function bestCut(whole: Tokens, gap: Stretch, broken: Tokens, tail: Stretch, head: Stretch): number {
  const between = tail.to - tail.from + (head.to - head.from);
  const share = between === 0 ? 1 : (tail.to - tail.from) / between;
  const natural = Math.round(gap.from + (gap.to - gap.from) * share);
  let best = natural;
  let most = -1;
  for (let cut = gap.from; cut <= gap.to; cut += 1) {
    const common =
      longestCommon(whole, { from: gap.from, to: cut }, broken, tail).length +
      longestCommon(whole, { from: cut, to: gap.to }, broken, head).length;
    const closer = Math.abs(cut - natural) < Math.abs(best - natural);
    if (common > most || (common === most && closer)) [best, most] = [cut, common];
  }
  return best;
}

function areFree(taken: Uint8Array, from: number, to: number): boolean {
  for (let token = from; token < to; token += 1) if (at(taken, token) === 1) return false;
  return true;
}
