import { absentLabels } from './absent-labels.ts';
import { hairlineMargin } from './hairline-margin.ts';
import { inkFigures } from './ink-figures.ts';
import { inkSet } from './ink-set.ts';
import { jumpFigures } from './jump-figures.ts';
import { sectionGroups } from './section-groups.ts';
import type { Section } from './sections.ts';
import type { Stage } from './stage.ts';
import type { ComparisonProps } from './surface-props.ts';
import { textHeights } from './text-heights.ts';
import './comparison-marks.css';
import './jump-labels.css';

export type ComparisonMarks = ReturnType<typeof comparisonMarks>;

const NOTHING_INKED: ReadonlySet<number> = new Set();

/** What a comparison draws on the words, over them and beside them. Fetched when it is needed: see `lateMarks`. */
export function comparisonMarks(
  stage: Stage,
  sections: readonly Section[],
  onHairline: (key: string) => void,
) {
  const ink = inkSet(stage.view.state.doc, stage.map);
  const figures = inkFigures(stage);
  const labels = absentLabels(stage);
  const hairlines = hairlineMargin(stage, onHairline);
  const jumps = jumpFigures(stage);
  const groups = sectionGroups(stage, sections, (block, origin) => {
    const drawings = [figures, labels, hairlines, jumps].map(({ measure }) => measure(block, origin));
    return () => drawings.flatMap((draw) => draw());
  });
  let shown: ComparisonProps = {};

  return {
    layer: groups.layer,
    ink,
    heights: textHeights(stage, sections),
    invalidateAll: groups.invalidateAll,
    /** Shows other marks. Returns the blocks whose words carry other ink; null when nothing is shown that wasn't. */
    show(next: ComparisonProps): ReadonlySet<number> | null {
      const before = shown;
      shown = next;
      const sameInk = (next.ink ?? null) === (before.ink ?? null);
      const sameLabel = (next.absentLabel ?? null) === (before.absentLabel ?? null);
      const sameLines = (next.hairlines ?? null) === (before.hairlines ?? null);
      const sameJumps = (next.labels ?? null) === (before.labels ?? null);
      if (!sameJumps) groups.invalidate(jumps.show(next.labels ?? []));
      if (sameInk && sameLabel && sameLines) return sameJumps ? null : NOTHING_INKED;
      const marks = next.ink ?? [];
      const inked = sameInk ? new Set<number>() : ink.show(marks);
      if (!sameInk) groups.invalidate(figures.show(marks));
      if (!sameInk || !sameLabel) groups.invalidate(labels.show(marks, next.absentLabel ?? null));
      if (!sameLines) {
        hairlines.show(next.hairlines ?? []);
        groups.invalidateAll();
      }
      return inked;
    },
  };
}
