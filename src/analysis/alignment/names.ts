import { FUNCTION_WORDS } from './function-words.ts';
import { isTitle } from './titles.ts';
import { formAt, keyAt, type Tokens } from './tokens.ts';
import { at } from './typed-arrays.ts';

/** How a text uses capitals: what a capital proves depends on it. */
interface Capitals {
  /** Keys that stand somewhere in small letters. */
  readonly small: ReadonlySet<number>;
  /** For each paragraph, whether it has words in small letters at all. */
  readonly mixed: Uint8Array;
}

const known = new WeakMap<Tokens, Capitals>();

function capitalsOf(tokens: Tokens): Capitals {
  const before = known.get(tokens);
  if (before) return before;
  const small = new Set<number>();
  const mixed = new Uint8Array(tokens.paragraphs.length);
  for (let token = 0; token < tokens.count; token += 1) {
    if (!beginsSmall(formAt(tokens, token))) continue;
    small.add(at(tokens.keys, token));
    mixed[at(tokens.blocks, token)] = 1;
  }
  const capitals = { small, mixed };
  known.set(tokens, capitals);
  return capitals;
}

/**
 * Whether a word looks like a name: it begins with a capital, its paragraph does not consist of capitals only, and
 * neither this text nor `other` writes it small anywhere. Never true in scripts without capitals.
 */
export function looksLikeName(tokens: Tokens, token: number, other: Tokens): boolean {
  if (!beginsWithCapital(formAt(tokens, token))) return false;
  const { small, mixed } = capitalsOf(tokens);
  const key = at(tokens.keys, token);
  return at(mixed, at(tokens.blocks, token)) === 1 && !small.has(key) && !capitalsOf(other).small.has(key);
}

/** Whether a word says something: no function word, no title, no name. Both texts must have the same lexicon. */
export function isContentWord(tokens: Tokens, token: number, other: Tokens): boolean {
  const key = keyAt(tokens, token);
  return !FUNCTION_WORDS.has(key) && !isTitle(key) && !looksLikeName(tokens, token, other);
}

/** By the first letter. Letters without case are neither. */
export function beginsWithCapital(word: string): boolean {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  return first !== first.toLowerCase();
}

function beginsSmall(word: string): boolean {
  const first = String.fromCodePoint(word.codePointAt(0) ?? 0);
  return first !== first.toUpperCase();
}
