/** A letter of a script written without blanks between words: there words are found by dictionary (UAX #29, ICU). */
export const UNSPACED =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;

/** A letter of a script that runs from right to left. */
export const RIGHT_TO_LEFT =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;

/** How much of a text is looked at, in UTF-16 units: news begins in the language it goes on in. */
const SAMPLE = 600;
const NOT_LATIN = /[\u0370-\u1dff\u2070-\uffff]/;

/** The first that is found decides, so that letters which only one language has come before those it shares. */
const LANGUAGES: readonly (readonly [letters: RegExp, language: string])[] = [
  [/[\p{Script=Hiragana}\p{Script=Katakana}]/u, 'ja'],
  [/\p{Script=Hangul}/u, 'ko'],
  [/\p{Script=Han}/u, 'zh'],
  [/\p{Script=Thai}/u, 'th'],
  [/\p{Script=Lao}/u, 'lo'],
  [/\p{Script=Khmer}/u, 'km'],
  [/\p{Script=Myanmar}/u, 'my'],
  [/\p{Script=Hebrew}/u, 'he'],
  [/[ٹڈڑںےۓ]/u, 'ur'],
  [/[پچژگکی]/u, 'fa'],
  [/\p{Script=Arabic}/u, 'ar'],
  [/\p{Script=Greek}/u, 'el'],
];
const LETTER = /\p{L}/gu;

/**
 * The language (BCP 47) that a text's script gives away, for an article whose language nobody has set. Most of the
 * letters at its beginning must be of that script, so that a foreign name decides nothing. Null for scripts that many
 * languages share: Latin, Cyrillic, Devanagari.
 */
export function guessLanguage(text: string): string | null {
  const sample = text.slice(0, SAMPLE);
  if (!NOT_LATIN.test(sample)) return null;
  const letters = sample.match(LETTER) ?? [];
  const foreign = letters.filter((letter) => NOT_LATIN.test(letter)).join('');
  if (foreign.length * 2 < letters.length) return null;
  return LANGUAGES.find(([own]) => own.test(foreign))?.[1] ?? null;
}
