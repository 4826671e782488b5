import type { EqualRun } from '../../domain/alignment.ts';
import type { WordPair } from './longest-common.ts';
import type { Tokens } from './tokens.ts';
import { at } from './typed-arrays.ts';

/**
 * The runs of words that are written the same. Inside a run every word has the same distance from its start in both
 * texts, so that offsets may be carried over by addition; where a blank or a mark more stands in one text, the next run
 * begins. A word of two lengths (a soft hyphen in one text) is a run by itself.
 */
export function equalRunsOf(pairs: readonly WordPair[], a: Tokens, b: Tokens): EqualRun[] {
  const runs: EqualRun[] = [];
  let last: WordPair | undefined;
  for (const pair of pairs) {
    if (at(a.forms, pair.a) !== at(b.forms, pair.b)) {
      last = undefined;
      continue;
    }
    const word = {
      a: { start: at(a.starts, pair.a), end: at(a.ends, pair.a) },
      b: { start: at(b.starts, pair.b), end: at(b.ends, pair.b) },
    };
    const run = runs.at(-1);
    const goesOn =
      run !== undefined &&
      last !== undefined &&
      last.a + 1 === pair.a &&
      last.b + 1 === pair.b &&
      word.a.start - run.a.start === word.b.start - run.b.start &&
      isSameLength(run) &&
      isSameLength(word);
    if (goesOn) {
      runs[runs.length - 1] = {
        a: { start: run.a.start, end: word.a.end },
        b: { start: run.b.start, end: word.b.end },
      };
    } else runs.push(word);
    last = pair;
  }
  return runs;
}

const isSameLength = ({ a, b }: EqualRun): boolean => a.end - a.start === b.end - b.start;
