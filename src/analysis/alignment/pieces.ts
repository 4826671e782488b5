import type { Chain } from './chains.ts';
import type { Match } from './exact-matches.ts';
import type { TokenBlock, Tokens } from './tokens.ts';
import { at } from './typed-arrays.ts';

/** What a chain has in one paragraph of each text. Spans in tokens; they begin and end with a match, until they grow. */
export interface Piece {
  readonly matches: readonly Match[];
  readonly paragraphA: TokenBlock;
  readonly paragraphB: TokenBlock;
  /** Tokens `[fromA, toA)` and `[fromB, toB)`. */
  readonly fromA: number;
  readonly toA: number;
  readonly fromB: number;
  readonly toB: number;
  /** Number of equal words. */
  readonly equal: number;
}

/** As many equal words make a piece, whatever else its paragraphs say. */
const ENOUGH = 8;
/** So many are enough where they are half of a paragraph. */
const FEW = 4;

/**
 * A chain cut where either text begins a new paragraph. What is left of a match behind a paragraph's end may be a word
 * or two; a piece must have eight equal words or be half of a paragraph.
 */
export function piecesOf(chain: Chain, a: Tokens, b: Tokens): Piece[] {
  const pieces: Match[][] = [];
  let last: Match | undefined;
  for (const match of chain.flatMap((whole) => cutAtParagraphs(whole, a, b))) {
    const together =
      last !== undefined &&
      at(a.blocks, last.a) === at(a.blocks, match.a) &&
      at(b.blocks, last.b) === at(b.blocks, match.b);
    if (together) pieces.at(-1)?.push(match);
    else pieces.push([match]);
    last = match;
  }
  return pieces.flatMap((matches) => pieceOf(matches, a, b) ?? []).filter(isWorthwhile);
}

function cutAtParagraphs({ a, b, length }: Match, tokensA: Tokens, tokensB: Tokens): Match[] {
  const parts: Match[] = [];
  let from = 0;
  while (from < length) {
    const endA = tokensA.paragraphs[at(tokensA.blocks, a + from)]?.end ?? a + length;
    const endB = tokensB.paragraphs[at(tokensB.blocks, b + from)]?.end ?? b + length;
    const to = Math.min(length, endA - a, endB - b);
    parts.push({ a: a + from, b: b + from, length: to - from });
    from = to;
  }
  return parts;
}

function pieceOf(matches: readonly Match[], a: Tokens, b: Tokens): Piece | null {
  const [first] = matches;
  const last = matches.at(-1);
  if (!first || !last) return null;
  const paragraphA = a.paragraphs[at(a.blocks, first.a)];
  const paragraphB = b.paragraphs[at(b.blocks, first.b)];
  if (!paragraphA || !paragraphB) return null;
  return {
    matches,
    paragraphA,
    paragraphB,
    fromA: first.a,
    toA: last.a + last.length,
    fromB: first.b,
    toB: last.b + last.length,
    equal: matches.reduce((sum, { length }) => sum + length, 0),
  };
}

function isWorthwhile({ equal, paragraphA, paragraphB }: Piece): boolean {
  const wordsA = paragraphA.end - paragraphA.first;
  const wordsB = paragraphB.end - paragraphB.first;
  if (equal >= ENOUGH || 2 * equal >= Math.max(wordsA, wordsB)) return true;
  return equal >= FEW && 2 * equal >= Math.min(wordsA, wordsB);
}
