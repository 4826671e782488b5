import type { Tag } from '../../domain/records/codebook.ts';

/** As many as a person takes in at a glance, and as stand in one row above a column of text. */
const MOST = 6;
/** Of a large codebook, whose button for all others needs its place too. */
const FIRST = 4;

/**
 * The tags that stand beside a selection: all of a small codebook, of a large one the first few that have a key, or
 * the first few where none has. The others are found by their name.
 */
export function tagsBeside(tags: readonly Tag[]): readonly Tag[] {
  if (tags.length <= MOST) return tags;
  const keyed = tags.filter(({ hotkey }) => hotkey !== null);
  return (keyed.length > 0 ? keyed : tags).slice(0, FIRST);
}
