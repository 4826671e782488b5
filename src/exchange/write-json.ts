/** A line holds a whole value up to this many characters, so that a small change shows as one changed line. */
const LINE = 110;

export type KeyOrder = (keys: readonly string[]) => readonly string[];

const asGiven: KeyOrder = (keys) => keys;

/**
 * JSON made for reading and for diffs: what fits on a line stands on one, everything else one member a line.
 * The same value gives the same text. Lone surrogates, which only a broken clipboard makes, become U+FFFD; fields that
 * are undefined are left out. Ends with a line break.
 */
export const writeJson = (value: unknown, orderKeys: KeyOrder = asGiven): string =>
  `${render(value, '', orderKeys)}\n`;

/** A list that is worked out while it is written, so that a large file need not be in memory twice. */
export interface Stream {
  readonly [STREAMED]: Iterable<unknown>;
}
const STREAMED = Symbol('streamed');

export const streamed = (items: Iterable<unknown>): Stream => ({ [STREAMED]: items });
const isStream = (value: unknown): value is Stream =>
  typeof value === 'object' && value !== null && STREAMED in value;

/**
 * The same text as `writeJson` gives, in pieces: one for each member of an object whose fields may be streams, so that
 * a page can breathe while it writes 100,000 records.
 */
export function* jsonPieces(
  fields: Readonly<Record<string, unknown>>,
  orderKeys: KeyOrder = asGiven,
): Generator<string> {
  let before = '{\n ';
  for (const key of orderKeys(Object.keys(fields))) {
    const value = fields[key];
    if (value === undefined) continue;
    yield before + labelOf(key);
    if (isStream(value)) yield* listPieces(value[STREAMED], orderKeys);
    else yield render(value, ' ', orderKeys);
    before = ',\n ';
  }
  yield '\n}\n';
}

/** A list that stands on one line is known only when it is written: until the line is full its members wait. */
function* listPieces(items: Iterable<unknown>, orderKeys: KeyOrder): Generator<string> {
  let waiting: string[] | null = [];
  let length = ' '.length + 2;
  for (const item of items) {
    const part = render(item, '  ', orderKeys);
    if (waiting === null) {
      yield `,\n  ${part}`;
      continue;
    }
    waiting.push(part);
    length += part.length + 2;
    if (length <= LINE && !part.includes('\n')) continue;
    yield `[\n  ${waiting.join(',\n  ')}`;
    waiting = null;
  }
  yield waiting === null ? '\n ]' : laidOut('[', waiting, ']', ' ', '');
}

/**
 * Keys of `leading` first and in that order, then all others by code unit. Records of one type have the same keys, so
 * the order of a set of keys is worked out once.
 */
export function leadingKeys(leading: readonly string[]): KeyOrder {
  const ranks = new Map(leading.map((key, rank) => [key, rank]));
  const rankOf = (key: string): number => ranks.get(key) ?? leading.length;
  const ordered = (keys: readonly string[]): readonly string[] =>
    keys.toSorted((a, b) => rankOf(a) - rankOf(b) || (a < b ? -1 : 1));
  const none: Shape = { ordered: [], longer: new Map() };
  let known = 0;
  return (keys) => {
    let shape = none;
    for (const key of keys) {
      let longer = shape.longer.get(key);
      if (longer === undefined) {
        if (known === SHAPES_KNOWN) return ordered(keys);
        known += 1;
        longer = { ordered: null, longer: new Map() };
        shape.longer.set(key, longer);
      }
      shape = longer;
    }
    return (shape.ordered ??= ordered(keys));
  };
}

/** Keys as they follow each other in an object: found key by key, which is quicker than making a name of them all. */
interface Shape {
  ordered: readonly string[] | null;
  readonly longer: Map<string, Shape>;
}

/** More shapes than records have; user-made keys in attributes must not grow it for ever. */
const SHAPES_KNOWN = 4000;

function render(value: unknown, indent: string, orderKeys: KeyOrder): string {
  if (typeof value === 'string') return quoted(value);
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  const inner = `${indent} `;
  const parts: string[] = [];
  if (Array.isArray(value)) {
    for (const item of value) parts.push(render(item, inner, orderKeys));
    return laidOut('[', parts, ']', indent, '');
  }
  const fields = value as Readonly<Record<string, unknown>>;
  for (const key of orderKeys(Object.keys(fields))) {
    if (fields[key] !== undefined) parts.push(labelOf(key) + render(fields[key], inner, orderKeys));
  }
  return laidOut('{', parts, '}', indent, ' ');
}

const labels = new Map<string, string>();

/** What stands before the value of this key. */
function labelOf(key: string): string {
  const known = labels.get(key);
  if (known !== undefined) return known;
  const label = `${quoted(key)}: `;
  if (labels.size < LABELS_KNOWN) labels.set(key, label);
  return label;
}

/** More than records have; keys in attributes are made by people. */
const LABELS_KNOWN = 1000;

/** `JSON.stringify` escapes lone surrogates, and only them, as `\ud…`. */
function quoted(text: string): string {
  const json = JSON.stringify(text);
  return json.includes('\\ud') ? JSON.stringify(text.replace(/\p{Surrogate}/gu, '\uFFFD')) : json;
}

function laidOut(
  open: string,
  parts: readonly string[],
  close: string,
  indent: string,
  padding: string,
): string {
  if (parts.length === 0) return open + close;
  let length = indent.length + 2;
  let fits = true;
  for (const part of parts) {
    length += part.length + 2;
    fits &&= length <= LINE && !part.includes('\n');
  }
  return fits
    ? `${open}${padding}${parts.join(', ')}${padding}${close}`
    : `${open}\n${indent} ${parts.join(`,\n${indent} `)}\n${indent}${close}`;
}
