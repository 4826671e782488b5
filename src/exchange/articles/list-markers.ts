import { attributeOf, type MarkupNode } from './markup-node.ts';

const A = 'a'.codePointAt(0) ?? 0;
const LETTERS = 26;
const ROMAN: readonly (readonly [value: number, letters: string])[] = [
  [1000, 'm'],
  [900, 'cm'],
  [500, 'd'],
  [400, 'cd'],
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];
/** Numbers beyond are written in digits, as browsers do. */
const MOST_ROMAN = 3999;

/** What a browser draws before each item of an ordered list: counted from `start`, backwards when `reversed`, by `type`. */
export function listMarkers(list: MarkupNode): ReadonlyMap<MarkupNode, string> {
  const items = (list.childNodes ?? []).filter(({ tagName }) => tagName === 'li');
  const isReversed = attributeOf(list, 'reversed') !== null;
  const type = attributeOf(list, 'type') ?? '1';
  let number = numberIn(list, 'start') ?? (isReversed ? items.length : 1);
  return new Map(
    items.map((item) => {
      number = numberIn(item, 'value') ?? number;
      const marker = `${numberAs(attributeOf(item, 'type') ?? type, number)}.`;
      number += isReversed ? -1 : 1;
      return [item, marker];
    }),
  );
}

function numberIn(node: MarkupNode, name: string): number | null {
  const digits = /^\s*([+-]?\d{1,9})/u.exec(attributeOf(node, name) ?? '')?.[1];
  return digits === undefined ? null : Number(digits);
}

function numberAs(type: string, number: number): string {
  switch (type) {
    case 'a':
      return lettersOf(number);
    case 'A':
      return lettersOf(number).toUpperCase();
    case 'i':
      return romanOf(number);
    case 'I':
      return romanOf(number).toUpperCase();
    default:
      return String(number);
  }
}

/** a to z, then aa. */
function lettersOf(number: number): string {
  if (number < 1) return String(number);
  let letters = '';
  for (let rest = number; rest > 0; rest = Math.floor((rest - 1) / LETTERS)) {
    letters = String.fromCodePoint(A + ((rest - 1) % LETTERS)) + letters;
  }
  return letters;
}

function romanOf(number: number): string {
  if (number < 1 || number > MOST_ROMAN) return String(number);
  let letters = '';
  let rest = number;
  for (const [value, sign] of ROMAN) {
    while (rest >= value) {
      letters += sign;
      rest -= value;
    }
  }
  return letters;
}
