import type { TextRange } from '../../domain/records/range.ts';

/**
 * A text cut into atoms, without a rest: words, runs of blanks, and every other character by itself. In scripts
 * without blanks between words each letter is one, so that no dictionary decides what is equal.
 */
const ATOM =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|(?:(?![\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}])[\p{L}\p{N}\p{M}])+|\p{White_Space}+|[^]/gu;
const LETTER = /[\p{L}\p{N}]/u;

/** Atom `n` stands at `[starts[n], starts[n + 1])`, UTF-16 units; equal atoms of both texts have equal keys. */
export interface Atoms {
  readonly text: string;
  readonly count: number;
  /** One more than atoms: the last is the text's length. */
  readonly starts: Int32Array;
  readonly keys: Int32Array;
  /** 1 where the atom is a word. */
  readonly words: Uint8Array;
}

/** Both texts with one numbering of what is written, letter for letter: nothing is folded. */
export function atomsOfBoth(old: string, next: string): readonly [Atoms, Atoms] {
  const numbers = new Map<string, number>();
  const isWord: boolean[] = [];
  const cut = (text: string): Atoms => {
    const starts: number[] = [];
    const keys: number[] = [];
    for (const { 0: atom, index } of text.matchAll(ATOM)) {
      let key = numbers.get(atom);
      if (key === undefined) {
        key = numbers.size;
        numbers.set(atom, key);
        isWord.push(LETTER.test(atom));
      }
      starts.push(index);
      keys.push(key);
    }
    starts.push(text.length);
    return {
      text,
      count: keys.length,
      starts: Int32Array.from(starts),
      keys: Int32Array.from(keys),
      words: Uint8Array.from(keys, (key) => (isWord[key] ? 1 : 0)),
    };
  };
  return [cut(old), cut(next)];
}

/** Atoms `[first, end)`. */
export interface AtomSpan {
  readonly first: number;
  readonly end: number;
}

/** The atoms that a range touches, and whether it begins and ends at their borders. */
export function atomsTouched(
  { starts }: Atoms,
  { start, end }: TextRange,
): AtomSpan & { readonly whole: boolean } {
  const first = lastNotAfter(starts, start);
  const last = lastNotAfter(starts, end - 1);
  return { first, end: last + 1, whole: starts[first] === start && starts[last + 1] === end };
}

/** UTF-16 units of a span of atoms. */
export const rangeOfAtoms = ({ starts }: Atoms, { first, end }: AtomSpan): TextRange => ({
  start: starts[first] ?? 0,
  end: starts[end] ?? 0,
});

/** The keys of the words of a span, in order. */
export function wordKeysOf({ keys, words }: Atoms, { first, end }: AtomSpan): readonly number[] {
  const found: number[] = [];
  for (let atom = first; atom < end; atom += 1) if (words[atom] === 1) found.push(keys[atom] ?? -1);
  return found;
}

/** Index of the last start that is not greater than the offset; binary search. */
function lastNotAfter(starts: Int32Array, offset: number): number {
  let [low, high] = [0, starts.length - 1];
  while (high - low > 1) {
    const middle = (low + high) >>> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle;
  }
  return low;
}
