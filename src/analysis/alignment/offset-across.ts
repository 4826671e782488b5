import type { Alignment, Passage, Side } from '../../domain/alignment.ts';
import { across } from './carried.ts';

/** An offset of one text and the one in the other that it corresponds to. */
interface Anchor {
  readonly from: number;
  readonly to: number;
}

const known = new WeakMap<Alignment, { readonly [side in Side]?: readonly Anchor[] }>();

/**
 * Where in the other text an offset (UTF-16 units) would stand: the very place inside equal words, in proportion
 * between them; beyond the first and last passage in proportion to the beginnings and ends of the texts. It never runs
 * backwards, except into passages that moved. Null when the texts share nothing.
 */
export function offsetAcross(alignment: Alignment, side: Side, offset: number): number | null {
  const moved = alignment.passages.find(
    (passage) => passage.moved && passage[side].start <= offset && offset < passage[side].end,
  );
  const anchors = moved ? anchorsIn(moved, side) : anchorsOf(alignment, side);
  return anchors.length > 1 ? between(anchors, offset) : null;
}

/** The same within one passage or shared quote, for an offset in it or at its ends. */
export const offsetInPassage = (passage: Passage, side: Side, offset: number): number =>
  between(anchorsIn(passage, side), offset);

function anchorsOf(alignment: Alignment, side: Side): readonly Anchor[] {
  const read = known.get(alignment);
  const before = read?.[side];
  if (before) return before;
  const anchors = allAnchors(alignment, side);
  known.set(alignment, { ...read, [side]: anchors });
  return anchors;
}

function allAnchors({ passages, sharedQuotes, paragraphs }: Alignment, side: Side): readonly Anchor[] {
  const other = across(side);
  const shared = (passages.length > 0 ? passages : sharedQuotes).filter(({ moved }) => !moved);
  if (shared.length === 0) return [];
  const edge = (place: 'start' | 'end'): Anchor => ({
    from: paragraphs[side].at(place === 'start' ? 0 : -1)?.range[place] ?? 0,
    to: paragraphs[other].at(place === 'start' ? 0 : -1)?.range[place] ?? 0,
  });
  return rising([
    edge('start'),
    ...shared
      .toSorted((one, two) => one[side].start - two[side].start)
      .flatMap((passage) => anchorsIn(passage, side)),
    edge('end'),
  ]);
}

function anchorsIn(passage: Passage, side: Side): readonly Anchor[] {
  const other = across(side);
  return rising([
    { from: passage[side].start, to: passage[other].start },
    ...passage.equal.flatMap((run) => [
      { from: run[side].start, to: run[other].start },
      { from: run[side].end, to: run[other].end },
    ]),
    { from: passage[side].end, to: passage[other].end },
  ]);
}

/** Without those that would make the map run backwards. */
const rising = (anchors: readonly Anchor[]): readonly Anchor[] => {
  const kept: Anchor[] = [];
  for (const anchor of anchors) {
    const last = kept.at(-1);
    if (!last || (anchor.from >= last.from && anchor.to >= last.to)) kept.push(anchor);
  }
  return kept;
};

function between(anchors: readonly Anchor[], offset: number): number {
  let low = 0;
  let high = anchors.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((anchors[middle]?.from ?? Infinity) <= offset) low = middle + 1;
    else high = middle;
  }
  const before = anchors[low - 1];
  const after = anchors[low];
  if (!before) return after?.to ?? 0;
  if (!after || after.from === before.from) return before.to;
  const share = (offset - before.from) / (after.from - before.from);
  return Math.round(before.to + share * (after.to - before.to));
}
