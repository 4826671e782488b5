import { formOf, keyOf } from './word-keys.ts';

/**
 * Numbers for words, shared by the texts that are compared with each other: comparing words is then comparing numbers,
 * and each word is folded once. It grows with the texts and is thrown away with them.
 */
export interface Lexicon {
  /** By form number. */
  readonly forms: readonly string[];
  /** By key number. */
  readonly keys: readonly string[];
  readonly formNumber: (word: string) => number;
  readonly keyNumber: (form: number) => number;
  /** By key number: a hash of the key, 32 bits, the same in every lexicon. */
  readonly hashes: readonly number[];
}

export function createLexicon(): Lexicon {
  const forms: string[] = [];
  const keys: string[] = [];
  const keyOfForm: number[] = [];
  const formByWord = new Map<string, number>();
  const formByForm = new Map<string, number>();
  const keyByKey = new Map<string, number>();
  const hashes: number[] = [];

  const numberIn = <Value>(numbers: Map<Value, number>, value: Value): number => {
    const known = numbers.get(value);
    if (known !== undefined) return known;
    numbers.set(value, numbers.size);
    return numbers.size - 1;
  };

  return {
    forms,
    keys,
    formNumber(word) {
      const known = formByWord.get(word);
      if (known !== undefined) return known;
      const form = formOf(word);
      const number = numberIn(formByForm, form);
      if (number === forms.length) {
        forms.push(form);
        const key = keyOf(form);
        const keyNumber = numberIn(keyByKey, key);
        if (keyNumber === keys.length) {
          keys.push(key);
          hashes.push(hashOf(key));
        }
        keyOfForm.push(keyNumber);
      }
      formByWord.set(word, number);
      return number;
    },
    keyNumber: (form) => keyOfForm[form] ?? -1,
    hashes,
  };
}

/** FNV-1a (Fowler, Noll & Vo 1991) over UTF-16 units, 32 bits, signed. */
export function hashOf(key: string): number {
  let hash = 0x811c9dc5;
  for (let at = 0; at < key.length; at += 1) hash = Math.imul(hash ^ key.charCodeAt(at), 0x01000193);
  return hash;
}
