/**
 * A word has a form and a key. Words of one form are the same word, whatever apostrophes, hyphens and invisible joiners
 * were typed; words of one key are the same word perhaps written otherwise (US, U.S.; Leader, leader).
 */

const APOSTROPHES = /[’‘ʼʻ＇]/g;
const HYPHENS = /[‐‑]/g;
/** Soft hyphens, zero-width spaces and joiners. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060]/g;
/** Arabic tatweel and short vowels, Hebrew points: most writers leave them out. */
const VOWEL_SIGNS = /[\u0640\u064b-\u065f\u0670\u0591-\u05bd\u05bf\u05c1\u05c2\u05c4\u05c5\u05c7]/g;
/** The dots of U.S., not those of 3.5. */
const DOTS =
  /(?<![\d\u0660-\u0669\u06f0-\u06f9\u0966-\u096f])\.|\.(?![\d\u0660-\u0669\u06f0-\u06f9\u0966-\u096f])/g;
const THOUSANDS = /(?<=\d),(?=\d{3}(?!\d))/g;
const PLAIN = /^[A-Za-z0-9]+$/;

/** The word as written, in NFC, with one kind of apostrophe and hyphen. */
export const formOf = (word: string): string =>
  PLAIN.test(word)
    ? word
    : word.normalize('NFC').replace(APOSTROPHES, "'").replace(HYPHENS, '-').replace(INVISIBLE, '');

/** What words are compared by: NFKC, lower case, dots of acronyms and commas of thousands left out. Never empty. */
export function keyOf(word: string): string {
  if (PLAIN.test(word)) return word.toLowerCase();
  const form = formOf(word.normalize('NFKC')).toLowerCase();
  return form.replace(VOWEL_SIGNS, '').replace(DOTS, '').replace(THOUSANDS, '') || form;
}
