import { idleWork } from './idle.ts';
import type { BlockSpan, Layer } from './layer.ts';
import type { Section } from './sections.ts';
import { adoptSelection } from './selection-reader.ts';
import type { Stage } from './stage.ts';
import { sectionsNear, type SectionSpan, windowOf } from './viewport.ts';

// The browser lays out skipped sections from one and a half windows away: painting starts before that, so text never
// comes into view without its annotations, however fast one scrolls.
const PAINT_WINDOWS = 2;
const DRAW_WINDOWS = 0.5;
/** Sections that are painted in one task behind the frame: a key that is pressed meanwhile waits for no more. */
const IN_A_TASK = 4;
/** What can be seen, and a little more: it may be scrolled by a wheel's notch before the rest has followed. */
const SEEN_WINDOWS = 0.1;

interface Drawn {
  readonly stage: Stage;
  readonly sections: readonly Section[];
  /** Paints sections that are not painted as they are now and returns how many blocks that were. */
  readonly showSections: (span: SectionSpan) => number;
  /** Some sections that still have old paint; null where none has. */
  readonly outdated: () => SectionSpan | null;
  readonly layers: readonly Layer[];
  /** The sections that are painted by now. */
  readonly first: SectionSpan;
  /** The width or the face of the text changed: every line may stand elsewhere. */
  readonly onReflow: () => void;
  /** Elements of the text were exchanged for others. */
  readonly onRedraw: () => void;
}

/** Keeps painting and overlay in step with scrolling, resizing and fonts. */
export function keepDrawn({
  stage,
  sections,
  showSections,
  outdated,
  layers,
  first,
  onReflow,
  onRedraw,
}: Drawn) {
  const { view, scroller } = stage;
  const listening = new AbortController();
  const { signal } = listening;
  let frame = 0;
  let face = '';
  /** What stood near the window when that was last looked at. */
  let visible = first;
  let isBehind = false;
  /** What is drawn beside the text stands beside what can be seen only, so far. */
  let isBeside = false;

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
  const paintNear = (): void => {
    visible = near(SEEN_WINDOWS);
    paint(near(PAINT_WINDOWS));
  };
  const blocksOf = ({ first: from, end }: SectionSpan): BlockSpan => {
    const firstBlock = sections[from]?.firstBlock ?? 0;
    return { firstBlock, endBlock: sections[end - 1]?.endBlock ?? firstBlock };
  };
  const lookAtFace = (): void => {
    const now = faceOf(view.dom);
    if (now === face) return;
    face = now;
    onReflow();
  };
  const place = (): void => {
    cancelAnimationFrame(frame);
    frame = 0;
    lookAtFace();
    visible = near(SEEN_WINDOWS);
    const drawn = blocksOf(near(DRAW_WINDOWS));
    const now = isBehind ? blocksOf(visible) : drawn;
    const writes = layers.map((layer) => layer.measure(drawn, now));
    for (const write of writes) write();
    isBeside = isBehind;
    if (!isBehind) return;
    isBehind = false;
    behind.ask();
  };
  /** Paints the first of these sections that are not painted as they are now; returns whether there were any. */
  const paintFew = ({ first: from, end }: SectionSpan): boolean => {
    for (let at = from; at < end; at += IN_A_TASK) {
      if (showSections({ first: at, end: Math.min(end, at + IN_A_TASK) }) === 0) continue;
      redraw();
      return true;
    }
    return false;
  };
  /** First what comes into view next; then what nobody sees, but a screen reader may read. */
  const catchUp = (): boolean => {
    if (paintFew(near(DRAW_WINDOWS))) return true;
    if (isBeside) {
      place();
      return true;
    }
    if (paintFew(near(PAINT_WINDOWS))) return true;
    const rest = outdated();
    return rest !== null && paintFew(rest);
  };
  const behind = idleWork(catchUp);
  const schedule = (): void => {
    if (frame === 0) frame = requestAnimationFrame(place);
  };

  const scrolled = scroller === document.documentElement ? document : scroller;
  scrolled.addEventListener(
    'scroll',
    () => {
      paintNear();
      schedule();
    },
    { signal, passive: true },
  );
  let isShown = false;
  // Called after layout and before paint, so the overlay moves in the same frame as the text.
  const resized = new ResizeObserver(() => {
    // What can be seen comes first, and what is beyond the window behind the frame.
    paint(near(SEEN_WINDOWS));
    isBehind = true;
    // A text that just came shows with its annotations first; the letters beside them come with the next frame.
    if (isShown) place();
    else schedule();
    isShown = true;
  });
  resized.observe(view.dom);
  resized.observe(scroller);
  // The scheme and the reader's choices stand at the root: other letters may break the lines elsewhere at the same height.
  const dressed = new MutationObserver(schedule);
  dressed.observe(view.dom.ownerDocument.documentElement, { attributes: true });
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
    paintNear,
    /** The sections that can be seen, as far as is known: asking the layout here would make it anew. */
    visible: (): SectionSpan => visible,
    /** Paints what is not painted as it is now behind the next frame. */
    paintBehind(): void {
      isBehind = true;
      schedule();
    },
    /** Places the overlay before the next paint. */
    schedule,
    destroy(): void {
      listening.abort();
      resized.disconnect();
      dressed.disconnect();
      cancelAnimationFrame(frame);
      behind.cancel();
    },
  };
}

/** What decides where lines break: they may break elsewhere while the text keeps its height, as dark mode's thinner letters. */
function faceOf(text: HTMLElement): string {
  const { fontFamily, fontSize, fontWeight, lineHeight, letterSpacing, wordSpacing } = getComputedStyle(text);
  return [text.clientWidth, fontFamily, fontSize, fontWeight, lineHeight, letterSpacing, wordSpacing].join();
}
