import type { Block } from '../domain/records/article.ts';
import type { TextRange } from '../domain/records/range.ts';
import { blocksTouched } from '../domain/text/blocks.ts';
import type { Hairline } from './surface-props.ts';

/** Where a lane of hairlines lies in the margin, in pixels from its outer edge. */
export interface MarginLane {
  readonly line: number;
  /** Where the 24 px target of a letter begins; the letter stands on the line, not in the target's middle. */
  readonly target: number;
}

/** A hairline with its lane, counted from the text outward, and those that found no lane beside it. */
export interface LanedHairline {
  readonly hairline: Hairline;
  readonly lane: number;
  readonly folded: readonly Hairline[];
}

/** More UTF-16 units than a line of the widest measure holds: passages further apart share no line. */
const LINE_UNITS = 100;

/**
 * The lanes that a margin has room for. A wide one keeps them outside the caret's tick, 16 px from the text, and with
 * targets of which the first and the third may stand side by side; a narrow one has room for one lane inside the tick.
 * @param inset width of the margin in pixels
 */
export function marginLanes(inset: number): readonly MarginLane[] {
  if (inset < 20) return [];
  if (inset < 44) return [{ line: inset - 10, target: inset - 24 }];
  const lanes = [
    { line: inset - 26, target: inset - 32 },
    { line: inset - 38, target: Math.max(0, inset - 50) },
    { line: inset - 50, target: Math.max(0, inset - 56) },
  ];
  return inset < 56 ? lanes.slice(0, 2) : lanes;
}

/**
 * Each hairline into the lowest lane that is free along its lines, those that begin first and longer ones before. What
 * finds none of `room` lanes is folded into the hairline in the last lane beside it.
 */
export function lanedHairlines(
  hairlines: readonly Hairline[],
  blocks: readonly Block[],
  room: number,
): readonly LanedHairline[] {
  if (room === 0) return [];
  const laned: { hairline: Hairline; lane: number; folded: Hairline[] }[] = [];
  const lanes: { end: number; last: { folded: Hairline[] } }[] = [];
  const inOrder = hairlines.toSorted(
    ({ range: a }, { range: b }) => a.start - b.start || b.end - b.start - (a.end - a.start),
  );
  for (const hairline of inOrder) {
    const { start, end } = withinLines(hairline.range, blocks);
    const free = lanes.findIndex((lane) => lane.end <= start);
    const lane = free < 0 ? lanes.length : free;
    if (lane >= room) {
      lanes[room - 1]?.last.folded.push(hairline);
      continue;
    }
    const last = { hairline, lane, folded: [] };
    laned.push(last);
    lanes[lane] = { end, last };
  }
  return laned;
}

/** The range with everything that could stand on its lines. */
function withinLines({ start, end }: TextRange, blocks: readonly Block[]): TextRange {
  const touched = blocksTouched(blocks, { start, end });
  const first = touched && blocks[touched.first]?.range;
  const last = touched && blocks[touched.last]?.range;
  return {
    start: Math.max(first?.start ?? start, start - LINE_UNITS),
    end: Math.min(last?.end ?? end, end + LINE_UNITS),
  };
}
