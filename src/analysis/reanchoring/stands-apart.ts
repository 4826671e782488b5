import { atomsTouched, rangeOfAtoms, type Atoms } from './atoms.ts';
import type { TextRange } from '../../domain/records/range.ts';
import { holdsSingleRow } from './row-counts.ts';
import { lastBeginningBy, type TrustedRun, type VersionDiff } from './version-diff.ts';

/** So many atoms on either side tell one place from another: some eight words. */
const AROUND = 16;

/**
 * Whether a range inside an equal run is told from every other place by what stands around it there, or else has as many
 * likes in the new text as in the old one: where one of several likes came or went, nobody can tell which.
 */
export function standsApart(diff: VersionDiff, run: TrustedRun, range: TextRange): boolean {
  const { old, next, rows } = diff;
  const { first, end } = atomsTouched(old, range);
  if (isRepeatedBeside(diff, run, range)) return false;
  const from = Math.max(run.a, first - AROUND);
  const to = Math.min(run.a + run.length, end + AROUND);
  if (rows.every((row) => holdsSingleRow(row, old, { first: from, end: to }))) return true;
  const { start, end: stop } = rangeOfAtoms(old, { first: from, end: to });
  const words = old.text.slice(start, stop);
  return timesIn(old, words) === timesIn(next, words);
}

function timesIn({ text }: Atoms, words: string): number {
  let times = 0;
  for (let at = text.indexOf(words); at >= 0; at = text.indexOf(words, at + 1)) times += 1;
  return times;
}

/**
 * Whether what stands from a range to the border of its run stands in the gap behind that border, too, in either text: then
 * the range may as well be the one in the gap.
 */
function isRepeatedBeside(
  { old, next, runs }: VersionDiff,
  run: TrustedRun,
  { start, end }: TextRange,
): boolean {
  const index = lastBeginningBy(runs, run.a);
  let [earlier, later] = [index - 1, index + 1];
  while (earlier >= 0 && !runs[earlier]?.isUnique) earlier -= 1;
  while (later < runs.length && !runs[later]?.isUnique) later += 1;
  const [before, after] = [runs[earlier], runs[later]];
  const own = rangeOfAtoms(old, { first: run.a, end: run.a + run.length });
  const [head, tail] = [old.text.slice(own.start, end).trim(), old.text.slice(start, own.end).trim()];
  const gaps = (side: 'a' | 'b', text: Atoms): boolean => {
    const [from, to] = [before ? before[side] + before.length : 0, after ? after[side] : text.count];
    const stretch = (first: number, last: number): string => {
      const place = rangeOfAtoms(text, { first, end: last });
      return text.text.slice(place.start, place.end);
    };
    const holds = (gap: string, words: string): boolean => words !== '' && gap.includes(words);
    return holds(stretch(from, run[side]), head) || holds(stretch(run[side] + run.length, to), tail);
  };
  return gaps('a', old) || gaps('b', next);
}
