/** An element of a page of which something is wanted. Offsets are in bytes. */
export interface PageTag {
  readonly name: 'meta' | 'script';
  /** Names in lower case; of two that are alike the first. */
  readonly attributes: ReadonlyMap<string, string>;
  /** What stands between its tags, for a script. */
  readonly content: { readonly start: number; readonly end: number };
  /** False for a script that the file ends in. */
  readonly closed: boolean;
}

const LESS = 0x3c;
const GREATER = 0x3e;
const DASH = 0x2d;
const SLASH = 0x2f;
const QUOTES: ReadonlySet<number> = new Set([0x22, 0x27]);

/** Elements in which a `<` is text, up to their own closing tag. */
const RAW = new Set(['script', 'style', 'title', 'textarea', 'xmp', 'iframe', 'noembed', 'noframes']);
/** Longer names are of no interest. */
const LONGEST_NAME = 20;
const NAME = /^[a-z][^\s/>]{0,19}/iu;
const ATTRIBUTE = /([^\s"'<>/=]+)(?:\s*=\s*(?:"([^"]*)"|'([^']*)'|([^\s"'=<>`]+)))?/gu;
/** A longer tag is none of those that are looked for. */
const LONGEST_TAG = 2000;

/**
 * The `meta` and `script` elements of a page in order, by its bytes: what stands in comments, scripts, styles and quoted
 * attributes is passed over as a browser would. No tree is built and nothing is run; every byte is looked at about once,
 * most of them by the engine's own search.
 */
export function* pageTags(bytes: Uint8Array): Generator<PageTag> {
  let at = bytes.indexOf(LESS);
  while (at >= 0) {
    const next = bytes[at + 1] ?? 0;
    if (next === 0x21) {
      at = bytes.indexOf(LESS, afterDeclaration(bytes, at));
      continue;
    }
    if (!isLetter(next)) {
      at = bytes.indexOf(LESS, at + 1);
      continue;
    }
    const name = NAME.exec(latin1(bytes, at + 1, at + 1 + LONGEST_NAME))?.[0].toLowerCase() ?? '';
    const end = endOfTag(bytes, at);
    if (end < 0) return;
    const close = RAW.has(name) ? closingTag(bytes, end, name) : end;
    if (name === 'meta' || name === 'script') {
      const tag = end - at > LONGEST_TAG ? '' : latin1(bytes, at + 1 + name.length, end - 1);
      yield {
        name,
        attributes: attributesIn(tag),
        content: { start: end, end: close < 0 ? bytes.length : close },
        closed: close >= 0,
      };
    }
    if (close < 0) return;
    at = bytes.indexOf(LESS, close);
  }
}

const DECODER = new TextDecoder('latin1');
const latin1 = (bytes: Uint8Array, start: number, end: number): string =>
  DECODER.decode(bytes.subarray(start, end));

const inLowerCase = (byte: number): number => byte | 0x20;
const isLetter = (byte: number): boolean => inLowerCase(byte) >= 0x61 && inLowerCase(byte) <= 0x7a;

/** Behind a comment or a doctype; behind everything where it does not end. */
function afterDeclaration(bytes: Uint8Array, at: number): number {
  const isComment = bytes[at + 2] === DASH && bytes[at + 3] === DASH;
  for (let end = bytes.indexOf(GREATER, at); end >= 0; end = bytes.indexOf(GREATER, end + 1)) {
    if (!isComment || (bytes[end - 1] === DASH && bytes[end - 2] === DASH && end >= at + 4)) return end + 1;
  }
  return bytes.length;
}

/** Behind the `>` of the tag that starts here; -1 where it does not end. A `>` in quotes is part of a value. */
function endOfTag(bytes: Uint8Array, start: number): number {
  for (let at = start; at < bytes.length; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte === GREATER) return at + 1;
    if (!QUOTES.has(byte)) continue;
    at = bytes.indexOf(byte, at + 1);
    if (at < 0) return -1;
  }
  return -1;
}

/** Where `</name` stands behind this place; -1 where it does not. */
function closingTag(bytes: Uint8Array, from: number, name: string): number {
  for (let at = bytes.indexOf(LESS, from); at >= 0; at = bytes.indexOf(LESS, at + 1)) {
    if (bytes[at + 1] === SLASH && isNamed(bytes, at + 2, name)) return at;
  }
  return -1;
}

function isNamed(bytes: Uint8Array, at: number, name: string): boolean {
  for (let index = 0; index < name.length; index += 1) {
    if (inLowerCase(bytes[at + index] ?? 0) !== name.charCodeAt(index)) return false;
  }
  const behind = bytes[at + name.length];
  return behind === undefined || behind === SLASH || behind === GREATER || behind <= 0x20;
}

function attributesIn(tag: string): ReadonlyMap<string, string> {
  const attributes = new Map<string, string>();
  for (const [, name = '', double, single, bare] of tag.matchAll(ATTRIBUTE)) {
    const known = name.toLowerCase();
    if (!attributes.has(known)) attributes.set(known, double ?? single ?? bare ?? '');
  }
  return attributes;
}
