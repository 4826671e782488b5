import type { Block } from '../domain/records/article.ts';
import type { TextRange } from '../domain/records/range.ts';
import { trimBlanks } from '../domain/text/blanks.ts';
import { blockElement } from './geometry.ts';
import type { GroupOrigin } from './section-groups.ts';
import type { Stage } from './stage.ts';
import type { InkMark } from './surface-props.ts';

/** The last blocks of each run of blocks whose words are all absent. Sorted. */
export function absentRuns(
  text: string,
  blocks: readonly Block[],
  marks: readonly InkMark[],
): readonly number[] {
  const absent = marks
    .flatMap(({ range, look }) => (look === 'absent' ? [range] : []))
    .toSorted((a, b) => a.start - b.start);
  const joined: { start: number; end: number }[] = [];
  for (const { start, end } of absent) {
    const last = joined.at(-1);
    const gap = last ? trimBlanks(text, { start: last.end, end: start }) : null;
    if (last && gap && gap.start >= gap.end) last.end = Math.max(last.end, end);
    else joined.push({ start, end });
  }
  const ends: number[] = [];
  let at = 0;
  for (const [block, { range }] of blocks.entries()) {
    while ((joined[at]?.end ?? Infinity) < range.end) at++;
    if (!holds(joined[at], range)) continue;
    if (ends.at(-1) === block - 1) ends.pop();
    ends.push(block);
  }
  return ends;
}

const holds = (outer: TextRange | undefined, { start, end }: TextRange): boolean =>
  outer !== undefined && start < end && outer.start <= start && outer.end >= end;

/** "not in B" in the gap below what the other article lacks. Their number is told elsewhere, so they are not read out. */
export function absentLabels(stage: Stage) {
  let label = '';
  let below: ReadonlySet<number> = new Set();

  return {
    /** Returns the blocks below which there was or is a label. */
    show(marks: readonly InkMark[], next: string | null): Iterable<number> {
      const before = below;
      label = next ?? '';
      below = new Set(label === '' ? [] : absentRuns(stage.content.text, stage.map.blocks, marks));
      return [...before, ...below];
    },
    measure(block: number, { top }: GroupOrigin): () => readonly HTMLElement[] {
      const range = below.has(block) ? stage.map.blocks[block]?.range : undefined;
      const bottom = range && blockElement(stage, range.start)?.getBoundingClientRect().bottom;
      if (bottom === undefined) return () => [];
      return () => {
        const element = document.createElement('div');
        element.className = 'absent-label';
        element.setAttribute('aria-hidden', 'true');
        // Shown by the style sheet, so that a search in the page doesn't find it among the article's words.
        element.dataset['label'] = label;
        element.style.transform = `translateY(${bottom - top}px)`;
        return [element];
      };
    },
  };
}
