import { unmended } from './merge/unmended.ts';
import type { SessionState } from './session-state.ts';

/** 0 -> A, 25 -> Z, 26 -> AA: how spreadsheets count columns. */
export function letterAt(index: number): string {
  const rest = index % 26;
  const letter = String.fromCharCode(65 + rest);
  return index < 26 ? letter : letterAt((index - rest) / 26 - 1) + letter;
}

/**
 * Letters for new articles, in order. A letter is never given twice, not even after its article was removed: notes
 * and exports may still speak of it.
 */
export function* freeLetters(state: SessionState): Generator<string, never> {
  const taken = new Set<string>();
  for (const record of [...state.articles.values(), ...state.deleted.values()]) {
    // The one an article had before a merge gave it another is somebody else's by now.
    if (record.type === 'article') taken.add(record.letter).add(unmended(record).letter);
  }
  for (let index = 0; ; index += 1) {
    const letter = letterAt(index);
    if (!taken.has(letter)) yield letter;
  }
}
