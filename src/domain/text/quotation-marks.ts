import { isBlank } from './blanks.ts';
import { UNSPACED } from './scripts.ts';

/** Every character that may be a quotation mark; apostrophes are told apart by their surroundings. */
export const MARKS = /["“”„‟«»‹›'‘’‚「」『』《》〈〉״]/g;

/** For an opening mark, the marks that may close it. Curly and straight ones may pair up: outlets mix them. */
export const CLOSERS: Readonly<Record<string, string>> = {
  '"': '"”',
  '“': '”"',
  '‟': '”"',
  '„': '“”"',
  // Swedish and Finnish have ” at both ends; some Arabic outlets open with it and close with “.
  '”': '”“',
  '«': '»',
  '»': '«»',
  '‹': '›',
  '›': '‹›',
  '「': '」',
  '『': '』',
  '《': '》',
  '〈': '〉',
  '״': '״',
  "'": "'’",
  '‘': "’'",
  '‚': "‘’'",
};

const SINGLE = new Set(["'", '‘', '’', '‚']);

/** Whether the mark also serves as apostrophe or comma, so that a lone one proves nothing. */
export const isSingleMark = (mark: string): boolean => SINGLE.has(mark);

/** Chinese and Korean marks of titles: words between them are named, not necessarily said. */
export const isTitleMark = (mark: string): boolean => /^[《》〈〉]$/.test(mark);

const WORD = /[\p{L}\p{N}\p{M}]/u;
const OPENING_BEFORE = /[([{<:/¿¡|،؛：，。、；！？（「『《〈]/;
const DASH = /[-–—]/;
const AFTER_OPENER = /[\p{L}\p{N}\p{M}\p{S}…¿¡([{#@&*.–—（-]/u;
const AFTER_CLOSER = /[.,;:!?…)\]}>/|–—،؛؟۔，。、；：！？）」』》〉-]/;
const ANY_MARK = new RegExp(MARKS.source);

export const isWordCharacter = (char: string): boolean => WORD.test(char);

/** What stands around a mark. `opened`: the unit just before is a mark that was read as an opening one. */
export interface Surroundings {
  readonly mayOpen: boolean;
  readonly mayClose: boolean;
  /** Letters or digits on both sides: an apostrophe. */
  readonly insideWord: boolean;
  readonly afterDigit: boolean;
}

/** Looks at the two characters around the mark at `at`, within its paragraph `[start, end)`. */
export function surroundingsOf(
  text: string,
  at: number,
  start: number,
  end: number,
  opened: boolean,
  insideSameKind: boolean,
): Surroundings {
  const before = at > start ? characterBefore(text, at) : '';
  const after = at + 1 < end ? String.fromCodePoint(text.codePointAt(at + 1) ?? 0) : '';
  const blankBefore = before === '' || isBlank(before.charCodeAt(0));
  const blankAfter = after === '' || isBlank(after.charCodeAt(0));
  const markAfter = ANY_MARK.test(after);
  const unspaced = UNSPACED.test(before) || UNSPACED.test(after);
  return {
    mayOpen:
      (blankBefore ||
        opened ||
        OPENING_BEFORE.test(before) ||
        (DASH.test(before) && !insideSameKind) ||
        UNSPACED.test(before)) &&
      !blankAfter &&
      (markAfter || AFTER_OPENER.test(after)),
    mayClose:
      !blankBefore &&
      !opened &&
      (blankAfter || markAfter || AFTER_CLOSER.test(after) || UNSPACED.test(after)),
    insideWord: !unspaced && isWordCharacter(before) && isWordCharacter(after),
    afterDigit: /\p{Nd}/u.test(before),
  };
}

function characterBefore(text: string, at: number): string {
  const pair = text.codePointAt(at - 2) ?? 0;
  return pair > 0xffff ? String.fromCodePoint(pair) : (text[at - 1] ?? '');
}

/** Feet and inches such as 5'11": the last mark is no quotation mark. */
export const endsFeetAndInches = (text: string, at: number): boolean =>
  /\d['’′]\s?\d{1,2}$/.test(text.slice(Math.max(0, at - 6), at));

const NOT_HEBREW = /\P{Script=Hebrew}/u;
/** Words such as "the" and "in" are single letters, written before what they belong to: ב"הארץ". */
const HEBREW_PREFIX = /^[והבכלמש]{1,3}$/;

/** Whether a double mark inside a Hebrew word makes it an abbreviation (ארה"ב) and quotes nothing. */
export function isGershayim(text: string, at: number, mark: string): boolean {
  if (mark !== '"' && mark !== '״') return false;
  const before =
    text
      .slice(Math.max(0, at - 12), at)
      .split(NOT_HEBREW)
      .at(-1) ?? '';
  const after = text.slice(at + 1, at + 13).split(NOT_HEBREW)[0] ?? '';
  return before !== '' && after !== '' && !(HEBREW_PREFIX.test(before) && after.length > 1);
}

const ELISION = /^(?:tis|twas|twere|twill|em|til|cos|coz|nuff|neath|tween|n|\d\ds)(?![\p{L}\p{N}])/iu;
const PERHAPS_ELISION = /^(?:cause|round|till|bout|kay|ere|\d\d)(?![\p{L}\p{N}])/iu;

/** Whether letters have been left out at an apostrophe before a word: 'tis, '90s, and in doubt 'cause. */
export function elisionAfter(text: string, at: number): 'surely' | 'perhaps' | 'no' {
  const word = text.slice(at + 1, at + 8);
  if (ELISION.test(word)) return 'surely';
  return PERHAPS_ELISION.test(word) ? 'perhaps' : 'no';
}

/** Whether an apostrophe at `at` may end a plural possessive: the Iranians’ plan. */
export const mayBePossessive = (text: string, at: number): boolean =>
  /[sSxzXZ]/.test(text[at - 1] ?? '') && /^\s\p{L}/u.test(text.slice(at + 1, at + 4));

const FAR = 1000;
const SINGLE_MARK = /['‘’]/g;

/**
 * Whether a single mark that can only be a closing one (punctuation on one of its sides) comes before the next
 * opening one: then the doubtful mark before it is not the closing one.
 */
export function surelyClosedAfter(text: string, at: number, end: number): boolean {
  const search = new RegExp(SINGLE_MARK);
  search.lastIndex = at + 1;
  const limit = Math.min(end, at + FAR);
  for (let match = search.exec(text); match && match.index < limit; match = search.exec(text)) {
    const { insideWord, mayOpen, mayClose } = surroundingsOf(text, match.index, at, end, false, false);
    if (insideWord) continue;
    if (mayOpen && !mayClose) {
      if (elisionAfter(text, match.index) === 'no') return false;
      continue;
    }
    if (!mayClose || match[0] === '‘') continue;
    const next = text[match.index + 1] ?? '';
    if (/[.,;!?…]/.test(text[match.index - 1] ?? '') || match.index + 1 >= end) return true;
    if (AFTER_CLOSER.test(next) || ANY_MARK.test(next)) return true;
  }
  return false;
}
