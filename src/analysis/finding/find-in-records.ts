import type { SessionState } from '../../domain/session-state.ts';
import { findWordsIn, LOOSE, needleOf } from './find-words.ts';
import { fold, type Folded } from './fold.ts';
import { inContext, type InContext } from './in-context.ts';
import type { FindQuery } from './query.ts';
import { wordsOfSession, type WrittenWords } from './session-words.ts';

/** The first hit in something that somebody wrote. */
export interface RecordHit extends WrittenWords {
  readonly line: InContext;
}

/** What was written already folded, by its text: the same names and values stand in thousands of annotations. */
const known = new Map<string, Folded>();
const MOST_KNOWN = 50_000;
/** Longer ones are seldom and would fill the memory. */
const SHORT = 200;

function foldedOf(text: string): Folded {
  const folded = known.get(text) ?? fold(text, LOOSE);
  if (text.length <= SHORT) {
    if (known.size > MOST_KNOWN) known.clear();
    known.set(text, folded);
  }
  return folded;
}

/** So many records are looked at between two looks at the clock. */
const STEP = 200;

/**
 * The notes, comments, values, names and titles that hold the words. Yields undefined now and then, so that whoever asks can
 * let keys and paint go first. Patterns are not run here, on the page, where nobody could end them: see `recordHits`.
 */
export function* findInRecords(state: SessionState, query: FindQuery): Generator<RecordHit | undefined> {
  const needle = query.isPattern ? null : needleOf(query);
  if (!needle) return;
  let looked = 0;
  for (const words of wordsOfSession(state)) {
    looked += 1;
    if (looked % STEP === 0) yield undefined;
    const haystack = { text: words.text, folded: foldedOf(words.text), language: null };
    const [start, end] = findWordsIn(haystack, needle);
    if (start !== undefined && end !== undefined) yield { ...words, line: inContext(words.text, start, end) };
  }
}

/** What a pattern has found elsewhere in some words, given by threes: number, start and end (UTF-16). */
export function recordHits(written: readonly WrittenWords[], found: readonly number[]): readonly RecordHit[] {
  const hits: RecordHit[] = [];
  for (let at = 0; at < found.length; at += 3) {
    const words = written[found[at] ?? -1];
    if (words) hits.push({ ...words, line: inContext(words.text, found[at + 1] ?? 0, found[at + 2] ?? 0) });
  }
  return hits;
}
