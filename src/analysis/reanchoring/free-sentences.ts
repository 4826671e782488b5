import type { Atoms, AtomSpan } from './atoms.ts';
import type { VersionDiff } from './version-diff.ts';

/** What the new text says anew, sentence by sentence, and in which of the sentences a word stands. */
interface FreeSentences {
  readonly sentences: readonly AtomSpan[];
  /** By the word's key; rising, each sentence once. */
  readonly holding: ReadonlyMap<number, readonly number[]>;
}

const known = new WeakMap<VersionDiff, FreeSentences>();

/** Made once for a pair of texts: looking through a text of 1 MB for each annotation would take minutes. */
export function freeSentencesOf(diff: VersionDiff): FreeSentences {
  const before = known.get(diff);
  if (before) return before;
  const { next, free } = diff;
  const sentences = [...cutFree(next, free)];
  const holding = new Map<number, number[]>();
  for (const [index, { first, end }] of sentences.entries()) {
    for (let atom = first; atom < end; atom += 1) {
      if (next.words[atom] !== 1) continue;
      const key = next.keys[atom] ?? -1;
      const there = holding.get(key);
      if (!there) holding.set(key, [index]);
      else if (there.at(-1) !== index) there.push(index);
    }
  }
  const made = { sentences, holding };
  known.set(diff, made);
  return made;
}

const SENTENCE_END = /^[.!?。！？؟\n\r]/u;

function* cutFree(next: Atoms, free: Uint8Array): Generator<AtomSpan> {
  let first = -1;
  for (let atom = 0; atom <= next.count; atom += 1) {
    const inside = atom < next.count && free[atom] === 1;
    if (inside && first < 0) first = atom;
    const ends =
      inside && next.words[atom] !== 1 && SENTENCE_END.test(next.text.charAt(next.starts[atom] ?? 0));
    if (first >= 0 && (!inside || ends)) {
      yield { first, end: inside ? atom + 1 : atom };
      first = -1;
    }
  }
}
