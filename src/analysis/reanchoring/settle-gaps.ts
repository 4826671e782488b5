import { at } from '../alignment/typed-arrays.ts';
import type { Atoms } from './atoms.ts';

interface Run {
  a: number;
  b: number;
  length: number;
}

/** Further than that nothing is looked for. */
const FARTHEST = 64;

/**
 * Where a gap of inserted or deleted words can slide without changing either text, it is put where a person would: between
 * paragraphs, else between sentences. Else the last sentence would lose its full stop to one deleted behind it.
 * After M. Haggerty's note on diff sliders in git's `xdl_change_compact`.
 */
export function settleGaps(runs: readonly Run[], a: Atoms, b: Atoms): void {
  const all = [{ a: 0, b: 0, length: 0 }, ...runs, { a: a.count, b: b.count, length: 0 }];
  for (const [index, right] of all.entries()) {
    const left = all[index - 1];
    if (!left) continue;
    const inA = right.a - left.a - left.length;
    const inB = right.b - left.b - left.length;
    if (inA > 0 === inB > 0) continue;
    const text = inA > 0 ? a : b;
    const start = (inA > 0 ? left.a : left.b) + left.length;
    const shift = bestShift(text, start, inA + inB, left.length, right.length);
    left.length += shift;
    right.a += shift;
    right.b += shift;
    right.length -= shift;
  }
}

function bestShift(text: Atoms, start: number, size: number, toLeft: number, toRight: number): number {
  let [best, score] = [0, scoreOf(text, start, start + size)];
  const look = (shift: number): void => {
    const other = scoreOf(text, start + shift, start + shift + size);
    if (other > score) [best, score] = [shift, other];
  };
  const { keys } = text;
  for (let step = 1; step <= Math.min(toLeft, FARTHEST); step += 1) {
    if (at(keys, start - step) !== at(keys, start + size - step)) break;
    look(-step);
  }
  for (let step = 1; step <= Math.min(toRight, FARTHEST); step += 1) {
    if (at(keys, start + step - 1) !== at(keys, start + size + step - 1)) break;
    look(step);
  }
  return best;
}

const scoreOf = (text: Atoms, start: number, end: number): number =>
  borderAt(text, start) + borderAt(text, end);

const LINE_END = /[\n\r\u2028\u2029]/u;
const SENTENCE_END = /[.!?。！？؟…"”»』」）)]/u;

/** How natural a border is before an atom: 3 at a line, 2 after a sentence, 1 at a blank. */
function borderAt({ text, starts, count }: Atoms, atom: number): number {
  if (atom === 0 || atom === count) return 3;
  const wordAt = (index: number): string => text.slice(starts[index], starts[index + 1]);
  const [before, after] = [wordAt(atom - 1), wordAt(atom)];
  if (LINE_END.test(before)) return 3;
  if (LINE_END.test(after)) return 2.5;
  const isBlank = before.trim() === '';
  const last = isBlank ? (atom > 1 ? wordAt(atom - 2) : '') : before;
  if (SENTENCE_END.test(last)) return 2;
  return isBlank || after.trim() === '' ? 1 : 0;
}
