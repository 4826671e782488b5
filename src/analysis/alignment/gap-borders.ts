import type { WordPair } from './longest-common.ts';
import type { Piece } from './pieces.ts';
import { startsSentence } from './sentence-borders.ts';
import type { Tokens } from './tokens.ts';
import { at } from './typed-arrays.ts';

type Span = Pick<Piece, 'fromA' | 'toA' | 'fromB' | 'toB'>;

/**
 * Where words that one text lacks begin like the words behind them, several stretches could be the missing one:
 * "[He left.] He came", "He [left. He] came". Taken is the one that begins and ends with a sentence, else one behind a
 * comma, else the first found.
 */
export function withGapsAtBorders(pairs: readonly WordPair[], span: Span, a: Tokens, b: Tokens): WordPair[] {
  const slid = [...pairs];
  for (let index = 0; index <= slid.length; index += 1) {
    const before = slid[index - 1] ?? { a: span.fromA - 1, b: span.fromB - 1 };
    const after = slid[index] ?? { a: span.toA, b: span.toB };
    const onlyInA = after.a - before.a - 1;
    const onlyInB = after.b - before.b - 1;
    if (onlyInA > 0 && onlyInB === 0)
      slide(slid, span, index, 'a', { from: before.a + 1, length: onlyInA }, a);
    if (onlyInB > 0 && onlyInA === 0)
      slide(slid, span, index, 'b', { from: before.b + 1, length: onlyInB }, b);
  }
  return slid;
}

/** Moves the gap before `pairs[index]` to its best place: the pairs it passes get other words on its side. */
function slide(
  pairs: WordPair[],
  span: Span,
  index: number,
  side: 'a' | 'b',
  { from, length }: { readonly from: number; readonly length: number },
  tokens: Tokens,
): void {
  const same = (token: number): boolean => at(tokens.forms, token) === at(tokens.forms, token + length);
  const touches = (place: number): boolean => {
    const before = pairs[place - 1] ?? { a: span.fromA - 1, b: span.fromB - 1 };
    const after = pairs[place] ?? { a: span.toA, b: span.toB };
    return before.a + 1 === after.a && before.b + 1 === after.b;
  };
  let lowest = 0;
  while (index + lowest > 0 && touches(index + lowest - 1) && same(from + lowest - 1)) lowest -= 1;
  let highest = 0;
  while (index + highest < pairs.length && touches(index + highest + 1) && same(from + highest)) highest += 1;
  if (lowest === highest) return;

  let [best, most] = [0, worthOfGap(tokens, from, length)];
  for (let shift = lowest; shift <= highest; shift += 1) {
    const worth = worthOfGap(tokens, from + shift, length);
    if (worth > most) [best, most] = [shift, worth];
  }
  const moved = best < 0 ? length : -length;
  for (let place = index + Math.min(0, best); place < index + Math.max(0, best); place += 1) {
    const pair = pairs[place];
    if (pair) pairs[place] = { ...pair, [side]: pair[side] + moved };
  }
}

const SENTENCE = 2;
const COMMA = /[,;:(–—]/u;

function worthOfGap(tokens: Tokens, from: number, length: number): number {
  const between = tokens.source.text.slice(at(tokens.ends, from - 1), at(tokens.starts, from));
  return (
    (startsSentence(tokens, from) ? SENTENCE : 0) +
    (startsSentence(tokens, from + length) ? SENTENCE : 0) +
    (COMMA.test(between) ? 1 : 0)
  );
}
