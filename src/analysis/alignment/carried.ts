import type { Edit, EqualRun, Passage, Side } from '../../domain/alignment.ts';
import type { TextRange } from '../../domain/records/range.ts';

/** A stretch of one text and where it stands in the other; `isSame` when its words are written the same. */
export interface Carried {
  readonly from: TextRange;
  readonly to: TextRange;
  readonly isSame: boolean;
  readonly passage: Passage;
}

/** The other side. */
export const across = (side: Side): Side => (side === 'a' ? 'b' : 'a');

/**
 * What becomes of a stretch in the other text, part by part in its order: equal runs, cut to the stretch, and edits
 * that have words on both sides, whole. Parts that the other text lacks are left out.
 *
 * @param passages sorted by `side`
 */
export function carriedOver(
  passages: readonly Passage[],
  side: Side,
  stretch: TextRange,
): readonly Carried[] {
  const carried: Carried[] = [];
  for (const passage of passages) {
    if (passage[side].end <= stretch.start || passage[side].start >= stretch.end) continue;
    const parts: Carried[] = [];
    for (const run of passage.equal) {
      const part = cutRun(run, side, stretch);
      if (part) parts.push({ ...part, passage });
    }
    for (const edit of passage.edits) {
      const part = wholeEdit(edit, side, stretch);
      if (part) parts.push({ ...part, passage });
    }
    carried.push(...parts.sort((one, other) => one.from.start - other.from.start));
  }
  return carried;
}

type Part = Omit<Carried, 'passage'>;

/** Inside a run both texts go side by side, so that an offset is carried over by addition. */
function cutRun(run: EqualRun, side: Side, stretch: TextRange): Part | null {
  const [own, other] = [run[side], run[across(side)]];
  const start = Math.max(own.start, stretch.start);
  const end = Math.min(own.end, stretch.end);
  if (start >= end) return null;
  // One word of two lengths, with and without a soft hyphen: it goes over whole.
  if (own.end - own.start !== other.end - other.start) return { from: own, to: other, isSame: true };
  const distance = other.start - own.start;
  return {
    from: { start, end },
    to: { start: start + distance, end: end + distance },
    isSame: true,
  };
}

function wholeEdit(edit: Edit, side: Side, stretch: TextRange): Part | null {
  const [own, other] = [edit[side], edit[across(side)]];
  const touches = own.start < stretch.end && own.end > stretch.start;
  return touches && edit.operation === 'replaced' ? { from: own, to: other, isSame: false } : null;
}
