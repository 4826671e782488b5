import { graphemeSegmenter } from '../text/segmenters.ts';

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** A letter for a new tag: one of its name, else two of them, else any; the first again where all are taken. */
export function freshLetter(name: string, taken: Iterable<string>): string {
  const used = new Set([...taken].map((letter) => letter.toLowerCase()));
  const own = [...graphemeSegmenter().segment(name)]
    .map(({ segment }) => segment.toUpperCase())
    .filter((segment) => /[\p{L}\p{N}]/u.test(segment) && [...segment].length === 1);
  const [first = 'T', ...others] = own;
  const pairs = others.map((other) => `${first}${other.toLowerCase()}`);
  const offered = [first, ...others, ...pairs, ...ALPHABET];
  return offered.find((letter) => !used.has(letter.toLowerCase())) ?? first;
}
