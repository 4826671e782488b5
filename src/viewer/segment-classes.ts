import { LANES } from './tag-sheet.ts';

/** One annotation on a segment, as far as it shows there. */
export interface Stroke {
  /** The tag's name in class names. */
  readonly tag: string;
  readonly lane: number;
  /** Whether the annotation's first character, or the last one of one of its ranges, stands at the segment's end. */
  readonly starts: boolean;
  readonly ends: boolean;
}

/**
 * Classes of a segment: the fill of the shortest annotation and a line for each of the first four lanes.
 * @param strokes what covers the segment, shortest first; at least one
 */
export function segmentClass(strokes: readonly Stroke[]): string {
  const classes = ['segment'];
  if (strokes[0]) classes.push(`fill-${strokes[0].tag}`);
  for (const { tag, lane, starts, ends } of strokes) {
    if (lane >= LANES) continue;
    classes.push(`lane-${lane}-${tag}`);
    if (starts) classes.push(`start-${lane}-${tag}`);
    if (ends) classes.push(`end-${lane}`);
  }
  return classes.join(' ');
}

/** Classes that strengthen one annotation's line and, when it is the active one, give its words the active fill. */
export function emphasisClass(tag: string, lane: number, filled: boolean): string {
  const classes: string[] = [];
  if (filled) classes.push(`active-${tag}`);
  if (lane < LANES) classes.push(`strong-${lane}`);
  return classes.join(' ');
}

/** Classes of the words that would be tagged; a segment below keeps its lines. */
export const PREVIEW_CLASS = 'segment preview';
