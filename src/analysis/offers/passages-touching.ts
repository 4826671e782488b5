import type { Alignment, Passage, Side } from '../../domain/alignment.ts';
import type { TextRange } from '../../domain/records/range.ts';

type Shared = Pick<Alignment, 'passages' | 'sharedQuotes'>;

interface Sorted {
  readonly passages: readonly Passage[];
  /** The longest of them, in UTF-16 units: how far back one has to look. */
  readonly longest: number;
}

const known: Readonly<Record<Side, WeakMap<readonly Passage[], Sorted>>> = {
  a: new WeakMap(),
  b: new WeakMap(),
};

function sortedBy(side: Side, passages: readonly Passage[]): Sorted {
  const found = known[side].get(passages);
  if (found) return found;
  const sorted = {
    passages: passages.toSorted((one, other) => one[side].start - other[side].start),
    longest: passages.reduce((most, { [side]: { start, end } }) => Math.max(most, end - start), 0),
  };
  known[side].set(passages, sorted);
  return sorted;
}

function touching(side: Side, all: readonly Passage[], { start, end }: TextRange): readonly Passage[] {
  const { passages, longest } = sortedBy(side, all);
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    if ((passages[middle]?.[side].start ?? 0) < end) low = middle + 1;
    else high = middle;
  }
  const found: Passage[] = [];
  for (let at = low - 1; at >= 0; at -= 1) {
    const passage = passages[at];
    if (!passage || passage[side].start + longest <= start) break;
    if (passage[side].end > start) found.unshift(passage);
  }
  return found;
}

/**
 * What an alignment has around a stretch of one side (UTF-16 units); null where it has nothing. So that looking for one
 * place among thousands does not go through all that two long articles share.
 */
export function passagesTouching(alignment: Shared, side: Side, stretch: TextRange): Shared | null {
  const passages = touching(side, alignment.passages, stretch);
  const sharedQuotes = touching(side, alignment.sharedQuotes, stretch);
  return passages.length + sharedQuotes.length > 0 ? { passages, sharedQuotes } : null;
}
