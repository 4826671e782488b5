import type { AnnotationId } from '../domain/ids.ts';
import { graphemeFloor } from '../domain/text/graphemes.ts';

/** Where an annotation starts: the middle of its first line, in pixels below the top of its section. */
export interface Start {
  readonly id: AnnotationId;
  readonly y: number;
  /** The block runs against the article's own direction, so its margin is the other one. */
  readonly opposite: boolean;
}

/** The badges beside one line of text: those with room, and the rest behind "+n"; where only one has room, all of them. */
export interface BadgeLine {
  readonly y: number;
  readonly opposite: boolean;
  readonly shown: readonly AnnotationId[];
  readonly more: readonly AnnotationId[];
}

/** Pixels that a badge, or "+n", takes; a few less can still be read. */
export const BADGE_WIDTH = 24;
const SQUEEZED = 21;
/** The other margin is only as wide as the article's inset; and a badge with a label takes the place of two. */
const ROOM = { own: 2, opposite: 1, labelled: 1 } as const;
/** Starts whose middles differ by less stand on one line, even where a smaller script lifts one of them. */
const SAME_LINE = 8;

/**
 * Groups starts, given in reading order, by the line they stand on.
 *
 * @param isLabelled whether a label stands beside the badge of an annotation
 * @param width pixels for a line in the article's own margin
 */
export function badgeLines(
  starts: readonly Start[],
  isLabelled: (id: AnnotationId) => boolean = () => false,
  width = Infinity,
): readonly BadgeLine[] {
  const lines: { y: number; opposite: boolean; ids: AnnotationId[] }[] = [];
  for (const { id, y, opposite } of starts) {
    const line = lines.findLast((known) => known.opposite === opposite && Math.abs(known.y - y) < SAME_LINE);
    if (line) line.ids.push(id);
    else lines.push({ y, opposite, ids: [id] });
  }
  const places = Math.max(1, Math.floor(width / SQUEEZED));
  return lines.map(({ y, opposite, ids }) => {
    const own = ids.slice(0, ROOM.own).some(isLabelled) ? ROOM.labelled : ROOM.own;
    // "+n" takes a place as well.
    const fitting = ids.length > Math.min(own, places) ? Math.min(own, places - 1) : own;
    const room = opposite ? ROOM.opposite : fitting;
    return { y, opposite, shown: ids.slice(0, room), more: ids.slice(room) };
  });
}

/** The first words of a passage on one line, at most about 40 characters, for a name to be spoken. */
export function firstWords(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  if (line.length <= 40) return line;
  const lastBlank = line.lastIndexOf(' ', 40);
  return `${line.slice(0, lastBlank >= 20 ? lastBlank : graphemeFloor(line, 40))}…`;
}
