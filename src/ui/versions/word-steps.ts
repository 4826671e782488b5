import type { TextRange } from '../../domain/records/range.ts';

const WORD = /[\p{L}\p{N}\p{M}]+(?:['’][\p{L}\p{M}]+)*/gu;

/** How far a step looks, in UTF-16 units: no word is longer that anybody would step over. */
const REACH = 400;

/** Moves one edge of a range by a word of the text, outwards or inwards; it never becomes empty. */
export function stepEdge(text: string, range: TextRange, edge: 'start' | 'end', step: 1 | -1): TextRange {
  const at = range[edge];
  const borders = bordersAround(text, at, edge);
  const next = step === 1 ? borders.find((border) => border > at) : borders.findLast((border) => border < at);
  const moved = { ...range, [edge]: next ?? at };
  return moved.start < moved.end ? moved : range;
}

/** Where words begin, for a start, or end, for an end; and the text's own. */
function bordersAround(text: string, at: number, edge: 'start' | 'end'): readonly number[] {
  const from = Math.max(0, at - REACH);
  const borders = [...text.slice(from, at + REACH).matchAll(WORD)].map(
    ({ 0: word, index }) => from + index + (edge === 'end' ? word.length : 0),
  );
  return edge === 'start' ? borders : [...borders, text.length];
}

/** Where words stand in a text, whatever their case; the one after `from` first, then again from the beginning. */
export function findWords(text: string, words: string, from: number): TextRange | null {
  const wanted = words.trim();
  if (wanted === '') return null;
  const pattern = wanted.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`).replace(/\s+/gu, String.raw`\s+`);
  const found = [...text.matchAll(new RegExp(pattern, 'giu'))];
  const hit = found.find(({ index }) => index >= from) ?? found[0];
  return hit ? { start: hit.index, end: hit.index + hit[0].length } : null;
}
