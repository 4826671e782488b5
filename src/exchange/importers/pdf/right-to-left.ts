import type { Piece } from './piece.ts';
import { RIGHT_TO_LEFT_LETTER } from './scripts.ts';

/**
 * Letters from right to left among which others run from left to right, put into the order in which they are read: the
 * Unicode bidirectional algorithm (UAX #9) the other way round. pdf.js does it within one piece and knows nothing of the
 * pieces beside it; a number or a foreign name in a font of its own comes as it is seen, its full stop before it.
 * Patterns are bounded: a hostile file may hold one piece of millions of letters.
 */

const ARABIC = /[\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}]/u;
const RTL = RIGHT_TO_LEFT_LETTER;
const LTR = String.raw`(?!${RTL})\p{L}`;
/** A name or several: other letters from the first to the last of them, with a number that goes on behind ("F-16"). */
const FOREIGN = String.raw`${LTR}(?:(?:(?!${RTL})[^]){0,400}(?:${LTR}|\p{M}|\p{N}))?`;
const OWN = String.raw`${RTL}(?:[^\p{L}]{0,40}${RTL}){0,400}\p{M}*`;
/** Signs of currency and degree, per cent. */
const SIGN = String.raw`[#$%\u00a2-\u00a5\u00b0\u00b1\u2030\u20a0-\u20cf]{0,3}`;

/** What keeps its own order. Behind Arabic letters neither signs nor a hyphen belong to a number (UAX #9, W2, W4, W5). */
const TOKENS = {
  arabic: new RegExp(String.raw`${OWN}|${FOREIGN}|\p{Nd}+(?:[.,:/\u060c]\p{Nd}+)*|[^]`, 'gu'),
  other: new RegExp(String.raw`${OWN}|${FOREIGN}|${SIGN}\p{Nd}+(?:[.,:/+\-]\p{Nd}+)*${SIGN}|[^]`, 'gu'),
};

type Rules = keyof typeof TOKENS;

const turned = (text: string, rules: Rules): string =>
  (text.match(TOKENS[rules]) ?? []).toReversed().join('');

/**
 * The text of a line, or a column's share of it, that runs from right to left.
 *
 * @param pieces from left to right
 * @param needsBlank whether two pieces, in reading order, are words of their own
 */
export function readBackwards(
  pieces: readonly Piece[],
  needsBlank: (before: Piece, after: Piece) => boolean,
): string {
  const rules: Rules = pieces.some(({ text }) => ARABIC.test(text)) ? 'arabic' : 'other';
  let text = '';
  let before: Piece | null = null;
  for (const run of runsOf(pieces)) {
    const [leftmost] = run;
    const rightmost = run.at(-1);
    if (!leftmost || !rightmost) continue;
    const more = textOfRun(run, rules, needsBlank);
    if (before && !/\s$/u.test(text.slice(-1)) && !/^\s/u.test(more) && needsBlank(before, rightmost))
      text += ' ';
    text += more;
    before = leftmost;
  }
  return facing(text);
}

/** From right to left, each run from left to right: a piece that pdf.js has turned by itself, or several that it has not. */
function runsOf(pieces: readonly Piece[]): readonly (readonly Piece[])[] {
  const runs: Piece[][] = [];
  let open: Piece[] | null = null;
  for (const piece of pieces.toReversed()) {
    if (open && !piece.isRightToLeft) {
      open.push(piece);
      continue;
    }
    const run = [piece];
    runs.push(run);
    open = piece.isRightToLeft ? null : run;
  }
  return runs.map((run) => run.toReversed());
}

function textOfRun(
  run: readonly Piece[],
  rules: Rules,
  needsBlank: (before: Piece, after: Piece) => boolean,
): string {
  const [first] = run;
  if (first?.isRightToLeft) return rules === 'arabic' ? withTail(first.text) : first.text;
  let seen = '';
  for (const [at, piece] of run.entries()) {
    const before = run[at - 1];
    seen += (before && needsBlank(before, piece) ? ' ' : '') + piece.text;
  }
  return turned(seen, rules);
}

/** pdf.js begins on the left, where it has not met an Arabic letter yet: "2019-2020" at a line's end came out turned. */
function withTail(text: string): string {
  let end = text.length;
  while (end > 0 && !/[\p{L}\p{M}]/u.test(text.charAt(end - 1))) end -= 1;
  return text.slice(0, end) + turned(turned(text.slice(end), 'other'), 'arabic');
}

const MIRRORED: Readonly<Record<string, string>> = {
  '(': ')',
  ')': '(',
  '[': ']',
  ']': '[',
  '{': '}',
  '}': '{',
  '«': '»',
  '»': '«',
};
const OPENS_RIGHT = /(?<![^\s])[([{«](?=[\p{L}\p{N}])/gu;
const CLOSES_RIGHT = /(?<=[\p{L}\p{N}.!?…؟])[)\]}»](?=$|[\s.,;:!?…،؛؟])/gu;
const OPENS_WRONG = /(?<![^\s])[)\]}»](?=[\p{L}\p{N}])/gu;
const CLOSES_WRONG = /(?<=[\p{L}\p{N}.!?…؟])[([{«](?=$|[\s.,;:!?…،؛؟])/gu;

/**
 * Brackets are drawn by the sign for the other one, and a file may name either. They are right when they open before a
 * word and close behind one; where more of a line's brackets do the opposite, those are turned.
 */
function facing(text: string): string {
  const count = (...patterns: readonly RegExp[]): number =>
    patterns.reduce((sum, pattern) => sum + (text.match(pattern)?.length ?? 0), 0);
  if (count(OPENS_WRONG, CLOSES_WRONG) <= count(OPENS_RIGHT, CLOSES_RIGHT)) return text;
  const other = (sign: string): string => MIRRORED[sign] ?? sign;
  return text.replace(OPENS_WRONG, other).replace(CLOSES_WRONG, other);
}
