import { UNSPACED as WRITTEN_UNSPACED } from '../../domain/text/scripts.ts';

/**
 * Fuzzy matching of one typed word with a label, after the subsequence matchers of fzf and VS Code, made stricter. The
 * letters must come in order, and each of them
 *
 * - goes on where the one before stopped (5), or
 * - begins a word (8), or
 * - stands later in the word of the one before (1, and 1 less for each letter passed over, at most 3 less).
 *
 * The first letter may also stand inside a word (1). So `tcl` finds "Tag as Claim" and `frmng` "Framing", but letters
 * strewn over a long title find nothing. A jump to a further word costs 4; a match at the very beginning of the label
 * gets 3 more, and so does one that ends with a word. Case and accents don't matter.
 */
const RUN = 5;
const WORD_START = 8;
const INSIDE = 1;
const MOST_PASSED = 3;
const JUMP = -4;
const AT_THE_BEGINNING = 3;
const AT_A_WORD_END = 3;

const NEVER = -1e6;

/** A label as it is compared. */
export interface Folded {
  /** Small letters without accents. */
  readonly letters: string;
  /** For each of `letters`, the UTF-16 offset in the label it comes from; null: the same offset. */
  readonly from: readonly number[] | null;
  /** What each of `letters` is, see `Kind`. */
  readonly kinds: Uint8Array;
  /** Which letters occur, a bit each, so that most labels are passed over at once. */
  readonly mask: number;
}

const GAP = 0;
const WITHIN = 1;
const START = 2;

export function folded(label: string): Folded {
  const { letters, from } = isPlain(label) ? { letters: label.toLowerCase(), from: null } : byLetter(label);
  return { letters, from, kinds: kindsOf(label, letters, from), mask: maskOf(letters) };
}

/** Small letters without accents, apostrophes all alike: the same folding without the places. */
export const foldedText = (text: string): string =>
  isPlain(text) ? text.toLowerCase() : byLetter(text).letters;

const LAST_PLAIN = 0x7f;

function isPlain(text: string): boolean {
  for (let at = 0; at < text.length; at += 1) if (text.charCodeAt(at) > LAST_PLAIN) return false;
  return true;
}

function byLetter(label: string): { readonly letters: string; readonly from: readonly number[] } {
  let letters = '';
  const from: number[] = [];
  let at = 0;
  for (const letter of label) {
    const plain = letter.charCodeAt(0) <= LAST_PLAIN ? letter.toLowerCase() : withoutMarks(letter);
    letters += plain;
    for (let unit = 0; unit < plain.length; unit += 1) from.push(at);
    at += letter.length;
  }
  return { letters, from };
}

const withoutMarks = (letter: string): string =>
  letter
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[’‘ʼ]/gu, "'")
    .toLowerCase();

const SIGN = 0;
const SMALL = 1;
const CAPITAL = 2;
const NUMBER = 3;
/** Of scripts written without spaces: any letter may begin a word. */
const UNSPACED = 4;
const PLAIN = Uint8Array.from({ length: LAST_PLAIN + 1 }, (_, code) =>
  classOfLetter(String.fromCharCode(code)),
);

function classOfLetter(letter: string): number {
  if (WRITTEN_UNSPACED.test(letter)) return UNSPACED;
  if (/\p{N}/u.test(letter)) return NUMBER;
  if (/\p{Lu}/u.test(letter)) return CAPITAL;
  return /[\p{L}\p{M}\uD800-\uDFFF]/u.test(letter) ? SMALL : SIGN;
}

function kindsOf(label: string, letters: string, from: readonly number[] | null): Uint8Array {
  const kinds = new Uint8Array(letters.length);
  let before = SIGN;
  for (let at = 0; at < letters.length; at += 1) {
    const place = from ? (from[at] ?? 0) : at;
    const code = label.charCodeAt(place);
    const now = code <= LAST_PLAIN ? (PLAIN[code] ?? SIGN) : classOfLetter(label.charAt(place));
    const begins =
      before === SIGN || now === UNSPACED || (now !== before && (now === CAPITAL || now === NUMBER));
    kinds[at] = now === SIGN ? GAP : begins ? START : WITHIN;
    before = now;
  }
  return kinds;
}

function maskOf(letters: string): number {
  let mask = 0;
  for (let at = 0; at < letters.length; at += 1) mask |= 1 << (letters.charCodeAt(at) & 31);
  return mask;
}

/** Typed words are folded in the same way. */
export const foldedWords = (typed: string): readonly string[] =>
  foldedText(typed).split(/\s+/u).filter(Boolean);

/** How well a word fits, and which letters of `letters` it stands on. */
export interface Match {
  readonly score: number;
  readonly at: readonly number[];
}

/** The score of the best way to find the word in the label; null when there is none. */
export const scoreOf = (word: string, label: Folded): number | null => best(word, label, null);

/** The same with the places of its letters, for showing them. */
export function matchOf(word: string, label: Folded): Match | null {
  const path: Int32Array[] = [];
  const score = best(word, label, path);
  if (score === null) return null;
  const at: number[] = [];
  let place = path.at(-1)?.[label.letters.length] ?? 0;
  for (let row = word.length - 1; row >= 0; row -= 1) {
    at.unshift(place);
    place = path[row]?.[place] ?? 0;
  }
  return { score, at };
}

/** Scores of two rows, kept for the next label: thousands are looked at between two key presses. */
let rows: readonly [Float64Array, Float64Array] = [new Float64Array(256), new Float64Array(256)];

/**
 * Row by row, one a letter of the word: the best score with that letter at each place, from the scores of the row
 * before. Takes word length times label length steps.
 *
 * @param path filled with a row a letter: where the letter before stands; at the end of the last row the last place
 */
function best(word: string, { letters, kinds, mask }: Folded, path: Int32Array[] | null): number | null {
  const length = letters.length;
  if (word === '' || (maskOf(word) & ~mask) !== 0 || !isSubsequence(word, letters)) return null;
  if (rows[0].length < length) rows = [new Float64Array(length * 2), new Float64Array(length * 2)];
  let [before, now] = rows;
  for (let row = 0; row < word.length; row += 1) {
    const letter = word.charCodeAt(row);
    const isLast = row === word.length - 1;
    const back = new Int32Array(path ? length + 1 : 0);
    path?.push(back);
    // Of the row before: the best that ends two or more letters earlier, and the best in the same word.
    let anywhere = NEVER;
    let anywhereAt = 0;
    let inside = NEVER;
    let insideAt = 0;
    let passed = 0;
    for (let at = 0; at < length; at += 1) {
      const kind = kinds[at];
      if (kind !== WITHIN) inside = NEVER;
      let score = NEVER;
      let from = 0;
      if (letters.charCodeAt(at) === letter) {
        if (row === 0) score = (kind === START ? WORD_START : INSIDE) + (at === 0 ? AT_THE_BEGINNING : 0);
        else {
          if (at > 0) {
            score = (before[at - 1] ?? NEVER) + (kind === START ? WORD_START : RUN);
            from = at - 1;
          }
          const jumped =
            kind === START ? anywhere + WORD_START + JUMP : inside + INSIDE - Math.min(passed, MOST_PASSED);
          if (jumped > score) {
            score = jumped;
            from = kind === START ? anywhereAt : insideAt;
          }
        }
        if (isLast && kinds[at + 1] !== WITHIN) score += AT_A_WORD_END;
      }
      now[at] = score;
      if (path) back[at] = from;
      if (row === 0) continue;
      passed += 1;
      if (at > 0 && (before[at - 1] ?? NEVER) > anywhere) {
        anywhere = before[at - 1] ?? NEVER;
        anywhereAt = at - 1;
      }
      const here = before[at] ?? NEVER;
      if (kind !== GAP && here > NEVER / 2 && here >= inside - Math.min(passed, MOST_PASSED)) {
        inside = here;
        insideAt = at;
        passed = 0;
      }
    }
    [before, now] = [now, before];
  }
  let score = NEVER;
  let place = 0;
  for (let at = 0; at < length; at += 1) {
    const one = before[at] ?? NEVER;
    if (one > score) [score, place] = [one, at];
  }
  const last = path?.at(-1);
  if (last) last[length] = place;
  return score < NEVER / 2 ? null : score;
}

/** Letters in order, wherever they stand: quickly said, and no for most labels. */
function isSubsequence(word: string, letters: string): boolean {
  let at = -1;
  for (let row = 0; row < word.length; row += 1) {
    at = letters.indexOf(word.charAt(row), at + 1);
    if (at < 0) return false;
  }
  return true;
}
