/** A line holds a whole value up to this many characters, so that a small change shows as one changed line. */
const LINE = 110;

/** Half of a surrogate pair: no Unicode text, so no file may hold one. The `u` flag makes whole pairs not match. */
const LONE_SURROGATES = /\p{Surrogate}/gu;

export type KeyOrder = (keys: readonly string[]) => readonly string[];

const asGiven: KeyOrder = (keys) => keys;

/**
 * JSON made for reading and for diffs: what fits on a line stands on one, everything else one member a line.
 * The same value gives the same text. Lone surrogates, which only a broken clipboard makes, become U+FFFD; fields that
 * are undefined are left out. Ends with a line break.
 */
export const writeJson = (value: unknown, orderKeys: KeyOrder = asGiven): string =>
  `${render(value, '', orderKeys)}\n`;

/** Keys of `leading` first and in that order, then all others by code unit. */
export function leadingKeys(leading: readonly string[]): KeyOrder {
  const ranks = new Map(leading.map((key, rank) => [key, rank]));
  const rankOf = (key: string): number => ranks.get(key) ?? leading.length;
  return (keys) => keys.toSorted((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
}

function render(value: unknown, indent: string, orderKeys: KeyOrder): string {
  if (typeof value === 'string') return JSON.stringify(value.replace(LONE_SURROGATES, '\uFFFD'));
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent} `;
  if (Array.isArray(value)) {
    return laidOut(
      '[',
      value.map((item) => render(item, inner, orderKeys)),
      ']',
      indent,
      '',
    );
  }
  const fields = value as Readonly<Record<string, unknown>>;
  const members = orderKeys(Object.keys(fields))
    .filter((key) => fields[key] !== undefined)
    .map((key) => `${render(key, '', orderKeys)}: ${render(fields[key], inner, orderKeys)}`);
  return laidOut('{', members, '}', indent, ' ');
}

function laidOut(
  open: string,
  parts: readonly string[],
  close: string,
  indent: string,
  padding: string,
): string {
  if (parts.length === 0) return open + close;
  const line = indent.length + parts.reduce((length, part) => length + part.length + 2, 2);
  return line <= LINE && parts.every((part) => !part.includes('\n'))
    ? `${open}${padding}${parts.join(', ')}${padding}${close}`
    : `${open}\n${indent} ${parts.join(`,\n${indent} `)}\n${indent}${close}`;
}
