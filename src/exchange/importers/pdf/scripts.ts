/** Scripts that are written without blanks between words. */
const WITHOUT_BLANKS =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\u3000-\u303f\uff01-\uff60\uff9e\uff9f]/u;

/** Whether no blank belongs between the end of one stretch and the beginning of the next. */
export const runOn = (before: string, after: string): boolean =>
  WITHOUT_BLANKS.test(lastLetter(before)) && WITHOUT_BLANKS.test(firstLetter(after));

export const writesWithoutBlanks = (text: string): boolean => WITHOUT_BLANKS.test(firstLetter(text));

const firstLetter = (text: string): string => String.fromCodePoint(text.codePointAt(0) ?? 0x20);

/** A whole surrogate pair when the text ends in one. */
const lastLetter = (text: string): string =>
  /[\uD800-\uDBFF][\uDC00-\uDFFF]$|.$/su.exec(text.slice(-2))?.[0] ?? ' ';

/** One letter of a script that runs from right to left, as a part of a pattern with the flag `u`. */
export const RIGHT_TO_LEFT_LETTER = String.raw`[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]`;
const RIGHT_TO_LEFT = new RegExp(RIGHT_TO_LEFT_LETTER, 'gu');

/** How many letters run from right to left, and how many there are. */
const directions = (text: string): { readonly backwards: number; readonly letters: number } => ({
  backwards: text.match(RIGHT_TO_LEFT)?.length ?? 0,
  letters: text.match(/\p{L}/gu)?.length ?? 0,
});

/** Whether more than half of the letters run from right to left. */
export function isRightToLeft(text: string): boolean {
  const { backwards, letters } = directions(text);
  return backwards * 2 > letters;
}

/** In a page that does, a line of mostly foreign names does so too, and one of numbers only. */
export function runsWithPage(text: string, isBackwardsPage: boolean): boolean {
  const { backwards, letters } = directions(text);
  return isBackwardsPage ? backwards > 0 || letters === 0 : isRightToLeft(text);
}
