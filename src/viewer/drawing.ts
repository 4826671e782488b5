import type { Layer } from './layer.ts';
import type { Section } from './sections.ts';
import { adoptSelection } from './selection-reader.ts';
import type { Stage } from './stage.ts';
import { sectionsNear, type SectionSpan, windowOf } from './viewport.ts';

// The browser lays out skipped sections from one and a half windows away: painting starts before that, so text never
// comes into view without its annotations, however fast one scrolls.
const PAINT_WINDOWS = 2;
const DRAW_WINDOWS = 0.5;

interface Drawn {
  readonly stage: Stage;
  readonly sections: readonly Section[];
  /** Paints sections that were not painted yet and returns how many blocks that were. */
  readonly showSections: (span: SectionSpan) => number;
  readonly layers: readonly Layer[];
  /** The width or the face of the text changed: every line may stand elsewhere. */
  readonly onReflow: () => void;
  /** Elements of the text were exchanged for others. */
  readonly onRedraw: () => void;
}

/** Keeps painting and overlay in step with scrolling, resizing and fonts. */
export function keepDrawn({ stage, sections, showSections, layers, onReflow, onRedraw }: Drawn) {
  const { view, scroller } = stage;
  const listening = new AbortController();
  const { signal } = listening;
  let frame = 0;
  let face = '';

  const near = (windows: number): SectionSpan => {
    const shown = windowOf(scroller);
    return sectionsNear(view.dom.children, shown, windows * (shown.bottom - shown.top));
  };
  const redraw = (): void => {
    if (!adoptSelection(view)) view.updateState(view.state);
    onRedraw();
  };
  const paint = (span: SectionSpan): void => {
    if (showSections(span) > 0) redraw();
  };
  const place = (): void => {
    cancelAnimationFrame(frame);
    frame = 0;
    const { first, end } = near(DRAW_WINDOWS);
    const firstBlock = sections[first]?.firstBlock ?? 0;
    const endBlock = sections[end - 1]?.endBlock ?? firstBlock;
    const writes = layers.map((layer) => layer.measure({ firstBlock, endBlock }));
    for (const write of writes) write();
  };
  const schedule = (): void => {
    if (frame === 0) frame = requestAnimationFrame(place);
  };
  const faceNow = (): string => {
    const { fontFamily, fontSize, lineHeight } = getComputedStyle(view.dom);
    return [view.dom.clientWidth, fontFamily, fontSize, lineHeight].join();
  };

  const scrolled = scroller === document.documentElement ? document : scroller;
  scrolled.addEventListener(
    'scroll',
    () => {
      paint(near(PAINT_WINDOWS));
      schedule();
    },
    { signal, passive: true },
  );
  // Called after layout and before paint, so the overlay moves in the same frame as the text.
  const resized = new ResizeObserver(() => {
    const now = faceNow();
    if (now !== face) {
      face = now;
      onReflow();
    }
    paint(near(PAINT_WINDOWS));
    place();
  });
  resized.observe(view.dom);
  resized.observe(scroller);
  document.fonts.addEventListener(
    'loadingdone',
    () => {
      onReflow();
      schedule();
    },
    { signal },
  );
  window.addEventListener('beforeprint', () => paint({ first: 0, end: sections.length }), { signal });
  for (const name of ['focus', 'blur'] as const) view.dom.addEventListener(name, schedule, { signal });

  return {
    redraw,
    /** Paints what stands near the window now, for a jump that is about to be shown. */
    paintNear: (): void => paint(near(PAINT_WINDOWS)),
    /** Places the overlay before the next paint. */
    schedule,
    destroy(): void {
      listening.abort();
      resized.disconnect();
      cancelAnimationFrame(frame);
    },
  };
}
