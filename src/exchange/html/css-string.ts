/**
 * A text as a string in a style sheet: every sign that is no plain letter, digit or blank is named by its code point, so
 * that nothing in it can end the string, the sheet or the element.
 */
export const cssString = (text: string): string =>
  `"${Array.from(text, (sign) => (/^[A-Za-z0-9 ]$/u.test(sign) ? sign : named(sign))).join('')}"`;

/** CSS takes neither the null character nor half of a surrogate pair. */
function named(sign: string): string {
  const point = sign.codePointAt(0) ?? 0;
  const isLone = point >= 0xd800 && point <= 0xdfff;
  return `\\${(point === 0 || isLone ? 0xfffd : point).toString(16)} `;
}
