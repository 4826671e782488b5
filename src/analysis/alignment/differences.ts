import {
  isTrivial,
  type Alignment,
  type Edit,
  type EditNature,
  type EditOperation,
  type Passage,
  type Side,
} from '../../domain/alignment.ts';
import { onlyIn } from './only-here.ts';
import type { TextRange } from '../../domain/records/range.ts';

/** One step on the way through two texts. UTF-16 units; where a side lacks the words, an empty range at the place. */
export interface Difference {
  /** Stays the same while both texts do, also when spelling and style are left out. */
  readonly key: string;
  /** `paragraph`: a paragraph, or what is left of one beside its passages, that only one of the texts has. */
  readonly kind: 'edit' | 'paragraph';
  readonly operation: EditOperation;
  readonly nature: EditNature;
  readonly a: TextRange;
  readonly b: TextRange;
  /** Index among the passages; null for a paragraph. */
  readonly passage: number | null;
  readonly edit: Edit | null;
}

interface DifferenceOptions {
  /** Leaves spelling and style out. */
  readonly hidesTrivial?: boolean;
  /** Tells whether there are words between two passages of one paragraph; without the texts these are left out. */
  readonly texts?: Readonly<Record<Side, string>>;
}

/**
 * The edits of all passages and what one text lacks beside them, in the reading order of `a`; what only `b` has comes
 * behind what it follows in `b`.
 */
export function differencesOf(
  alignment: Alignment,
  { hidesTrivial = false, texts }: DifferenceOptions = {},
): readonly Difference[] {
  const { passages } = alignment;
  const inB = placesBehind(passages, 'a');
  const inA = placesBehind(passages, 'b');
  const ofA = [
    ...passages.map(({ a }, index) => ({ at: a.start, steps: editsIn(passages[index], index) })),
    ...onlyIn(alignment, 'a', texts?.a).map((range) => ({
      at: range.start,
      steps: [paragraph('deleted', range, emptyAt(inB(range.start)))],
    })),
  ].sort((one, other) => one.at - other.at);
  const ofB = onlyIn(alignment, 'b', texts?.b).map((range) => ({
    at: inA(range.start),
    step: paragraph('inserted', emptyAt(inA(range.start)), range),
  }));
  const inserted = ofB.sort((one, other) => one.at - other.at || one.step.b.start - other.step.b.start);
  const all: Difference[] = [];
  let next = 0;
  for (const { at, steps } of ofA) {
    for (; (inserted[next]?.at ?? Infinity) <= at; next += 1) all.push(...stepAt(inserted, next));
    all.push(...steps);
  }
  for (; next < inserted.length; next += 1) all.push(...stepAt(inserted, next));
  return hidesTrivial ? all.filter(({ nature }) => !isTrivial(nature)) : all;
}

const stepAt = (steps: readonly { readonly step: Difference }[], index: number): readonly Difference[] => {
  const found = steps[index];
  return found ? [found.step] : [];
};

const emptyAt = (place: number): TextRange => ({ start: place, end: place });

const paragraph = (operation: 'deleted' | 'inserted', a: TextRange, b: TextRange): Difference => ({
  key: `${operation} ${a.start}-${b.start}`,
  kind: 'paragraph',
  operation,
  nature: 'sentence',
  a,
  b,
  passage: null,
  edit: null,
});

const editsIn = (passage: Passage | undefined, index: number): readonly Difference[] =>
  (passage?.edits ?? []).map((edit) => ({
    key: `edit ${edit.a.start}-${edit.b.start} ${edit.operation}`,
    kind: 'edit',
    operation: edit.operation,
    nature: edit.nature,
    a: edit.a,
    b: edit.b,
    passage: index,
    edit,
  }));

/** Tells where in the other text words of `side` would stand: behind the passage that they follow, 0 before all. */
function placesBehind(passages: readonly Passage[], side: Side): (offset: number) => number {
  const sorted = passages.toSorted((one, other) => one[side].start - other[side].start);
  const across = side === 'a' ? 'b' : 'a';
  return (offset) => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >>> 1;
      if ((sorted[middle]?.[side].start ?? Infinity) < offset) low = middle + 1;
      else high = middle;
    }
    return sorted[low - 1]?.[across].end ?? 0;
  };
}
