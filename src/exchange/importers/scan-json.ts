export type JsonScan =
  | { readonly kind: 'json' }
  | { readonly kind: 'notJson'; readonly offset: number }
  | { readonly kind: 'tooDeep' };

const NUMBER = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const LITERAL = /true|false|null/y;
const ESCAPE = /["\\/bfnrt]|u[0-9a-fA-F]{4}/y;

const TAB = 9;
const LINE_FEED = 10;
const CARRIAGE_RETURN = 13;
const SPACE = 32;
const QUOTE = 34;
const COMMA = 44;
const COLON = 58;
const OPEN_LIST = 91;
const BACKSLASH = 92;
const CLOSE_LIST = 93;
const OPEN_OBJECT = 123;
const CLOSE_OBJECT = 125;

/**
 * Whether a text is JSON (RFC 8259) and how deep it nests, before anything is built from it. Engines place syntax
 * errors differently or not at all and recurse to different depths; this finds the first offending UTF-16 offset
 * everywhere. Without recursion, in one pass.
 */
export function scanJson(text: string, depthLimit: number): JsonScan {
  /** The closing bracket each open value waits for. */
  const open: number[] = [];
  let at = 0;
  /** What may stand here: a value, a key, or what follows a value. */
  let expected: 'value' | 'valueOrClose' | 'key' | 'keyOrClose' | 'afterValue' = 'value';

  const take = (pattern: RegExp): boolean => {
    pattern.lastIndex = at;
    const found = pattern.test(text);
    if (found) at = pattern.lastIndex;
    return found;
  };
  /** Passes a string whose opening quote stands at `at`; false leaves `at` on what is wrong. */
  const takeString = (): boolean => {
    at += 1;
    while (at < text.length) {
      const unit = text.charCodeAt(at);
      if (unit < SPACE) return false;
      at += 1;
      if (unit === QUOTE) return true;
      if (unit === BACKSLASH && !take(ESCAPE)) return false;
    }
    return false;
  };
  const skipBlanks = (): void => {
    for (; at < text.length; at += 1) {
      const unit = text.charCodeAt(at);
      if (unit !== SPACE && unit !== LINE_FEED && unit !== CARRIAGE_RETURN && unit !== TAB) return;
    }
  };

  for (skipBlanks(); at < text.length; skipBlanks()) {
    const unit = text.charCodeAt(at);
    const mayClose = expected === 'afterValue' || expected === 'valueOrClose' || expected === 'keyOrClose';
    if (mayClose && open.length > 0 && unit === open.at(-1)) {
      open.pop();
      at += 1;
      expected = 'afterValue';
    } else if (expected === 'afterValue') {
      if (unit !== COMMA || open.length === 0) return { kind: 'notJson', offset: at };
      at += 1;
      expected = open.at(-1) === CLOSE_OBJECT ? 'key' : 'value';
    } else if (expected === 'key' || expected === 'keyOrClose') {
      if (unit !== QUOTE || !takeString()) return { kind: 'notJson', offset: at };
      skipBlanks();
      if (text.charCodeAt(at) !== COLON) return { kind: 'notJson', offset: at };
      at += 1;
      expected = 'value';
    } else if (unit === OPEN_OBJECT || unit === OPEN_LIST) {
      if (open.length === depthLimit) return { kind: 'tooDeep' };
      open.push(unit === OPEN_OBJECT ? CLOSE_OBJECT : CLOSE_LIST);
      at += 1;
      expected = unit === OPEN_OBJECT ? 'keyOrClose' : 'valueOrClose';
    } else {
      if (!(unit === QUOTE ? takeString() : take(NUMBER) || take(LITERAL)))
        return { kind: 'notJson', offset: at };
      expected = 'afterValue';
    }
  }
  return expected === 'afterValue' && open.length === 0 ? { kind: 'json' } : { kind: 'notJson', offset: at };
}

/** Line and column, both from 1, of a UTF-16 offset; the column counts code points. */
export function lineAndColumn(
  text: string,
  offset: number,
): { readonly line: number; readonly column: number } {
  let line = 1;
  let column = 1;
  for (let at = 0; at < offset; at += 1) {
    const unit = text.charCodeAt(at);
    const isSecondHalf = unit >= 0xdc00 && unit <= 0xdfff;
    if (unit === LINE_FEED || unit === CARRIAGE_RETURN) {
      if (unit === CARRIAGE_RETURN && text.charCodeAt(at + 1) === LINE_FEED) at += 1;
      line += 1;
      column = 1;
    } else if (!isSecondHalf) column += 1;
  }
  return { line, column };
}
