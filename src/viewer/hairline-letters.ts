import type { LanedHairline, MarginLane } from './hairline-lanes.ts';
import type { Hairline } from './surface-props.ts';

/** A hairline that begins in a block, and from where to where it runs there, in pixels below any one line. */
export interface HairlineStart extends LanedHairline {
  readonly top: number;
  readonly bottom: number;
}

/** A letter to draw: `y` is its upper edge. */
export interface HairlineLetter {
  readonly hairline: Hairline;
  readonly lane: number;
  readonly y: number;
  readonly folded: readonly Hairline[];
}

/** Side of a target and height of a letter in pixels. */
export const TARGET = 24;
const LETTER = 16;

/**
 * Places letters on the upper ends of their lines. Where a target would lie on another one the letter moves down its
 * line; where the line is too short for that it is folded into the letter that was in its way.
 */
export function hairlineLetters(
  starts: readonly HairlineStart[],
  lanes: readonly MarginLane[],
): readonly HairlineLetter[] {
  const placed: { hairline: Hairline; lane: number; x: number; y: number; folded: Hairline[] }[] = [];
  for (const { hairline, lane, folded, top, bottom } of starts.toSorted((a, b) => a.lane - b.lane)) {
    const x = lanes[lane]?.target ?? 0;
    for (let y = top; ;) {
      const other = placed.find((one) => Math.abs(one.x - x) < TARGET && Math.abs(one.y - y) < TARGET);
      if (!other) {
        placed.push({ hairline, lane, x, y, folded: [...folded] });
        break;
      }
      y = other.y + TARGET;
      if (y + LETTER > bottom) {
        other.folded.push(hairline, ...folded);
        break;
      }
    }
  }
  return placed;
}
