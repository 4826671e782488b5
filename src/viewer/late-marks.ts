import type { DecorationSet } from '@tiptap/pm/view';
import type { ComparisonMarks } from './comparison-marks.ts';
import type { Layer } from './layer.ts';
import type { Piece } from './painter.ts';
import type { Section } from './sections.ts';
import type { Stage } from './stage.ts';
import type { ComparisonProps } from './surface-props.ts';
import type { TextHeights } from './text-heights.ts';
import type { SectionSpan } from './viewport.ts';

const RETRY_MS = 2_000;
const nothing = (): void => undefined;

/**
 * What a comparison draws and measures. Its code is fetched when it is first needed, so that it never stands between a
 * visitor and the first article.
 * @param onShown other marks are shown; `inked` are the blocks whose words carry other ink
 */
export function lateMarks(onShown: (inked: ReadonlySet<number>) => void) {
  let marks: ComparisonMarks | null = null;
  let text: readonly [Stage, readonly Section[]] | null = null;
  let asked = false;
  let props: ComparisonProps = {};

  const show = (): void => {
    const inked = marks?.show(props);
    if (inked) onShown(inked);
  };
  const load = (): void => {
    if (asked) return;
    asked = true;
    import('./comparison-marks.ts').then(
      ({ comparisonMarks }) => {
        if (!text) return;
        marks = comparisonMarks(...text, (key) => props.onHairline?.(key));
        show();
        // Draws the ink near the window, and lets whoever draws beside the text ask for heights, which they couldn't yet.
        text[0].scroller.dispatchEvent(new Event('scroll', { bubbles: true }));
      },
      // The network is away: asked again later, but not with every frame that wants to know a height.
      () => setTimeout(() => (asked = false), RETRY_MS),
    );
  };

  const layer: Layer = {
    measure: (near, now) => marks?.layer.measure(near, now) ?? nothing,
    destroy() {
      text = null;
      marks?.layer.destroy();
    },
  };

  return {
    layer,
    ink: (): DecorationSet | null => marks?.ink.decorations() ?? null,
    cut: (block: number, piece: Piece): readonly Piece[] => marks?.ink.cut(block, piece) ?? [piece],
    /** Draws sections that come near the window; returns how many blocks with ink that were. */
    showSections: (span: SectionSpan): number => marks?.ink.showSections(span) ?? 0,
    invalidateAll: (): void => marks?.invalidateAll(),
    /** Where lines stand; null until the code for it has come. */
    heights(): TextHeights | null {
      load();
      return marks?.heights ?? null;
    },
    show(stage: Stage, sections: readonly Section[], next: ComparisonProps): void {
      text = [stage, sections];
      props = next;
      // No ink at all is a comparison's answer, too; no hairlines is every article's without one.
      if (next.ink || next.hairlines?.length || next.labels?.length) load();
      show();
    },
  };
}
