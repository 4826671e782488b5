/** Something on screen in viewport pixels. */
export interface Box {
  readonly left: number;
  readonly right: number;
  readonly top: number;
  readonly bottom: number;
}

/** A text on screen, as far as lines go by it. */
export interface TextPlace {
  /** The part of the window in which it is seen. */
  readonly window: Box;
  /** Where its lines of text begin and how wide the gutter before them is: at the left, or the right where it runs so. */
  readonly edge: number;
  readonly gutter: number;
  readonly rtl: boolean;
}

/** The first line of an annotation in a text. */
export interface LineEnd {
  readonly text: TextPlace;
  readonly top: number;
  readonly bottom: number;
}

export interface LineShape {
  readonly path: string;
  /** A point with an arrow head; the angle in degrees, 0 points to the right. */
  readonly head: { readonly x: number; readonly y: number; readonly angle: number } | null;
  /** A dot where there is no head. */
  readonly dots: readonly { readonly x: number; readonly y: number }[];
}

/** How far lines stand off the letters. */
const OFF = 5;
/** The most and the least that an arc reaches into the gutter. */
const NARROWEST = 9;
const STEP = 5;
/** How far from the edge of its window a line ends that leads out of it. */
const EDGE = 8;

const middleOf = ({ top, bottom }: LineEnd): number => (top + bottom) / 2;

/** A height kept inside a window; `out` says on which side it lay outside. */
function inWindow(y: number, { top, bottom }: Box): { readonly y: number; readonly out: -1 | 0 | 1 } {
  if (y < top + EDGE) return { y: top + EDGE, out: -1 };
  if (y > bottom - EDGE) return { y: bottom - EDGE, out: 1 };
  return { y, out: 0 };
}

/**
 * The line between two ends, null where neither is in sight.
 *
 * @param toward whether the head is at the second end (1), at the first (-1), or nowhere (0)
 * @param index counts the lines beside each other in one gutter, from 0
 */
export function lineBetween(a: LineEnd, b: LineEnd, toward: -1 | 0 | 1, index: number): LineShape | null {
  const from = inWindow(middleOf(a), a.text.window);
  const to = inWindow(middleOf(b), b.text.window);
  if (from.out !== 0 && to.out !== 0) return null;
  const isOne = a.text === b.text;
  const start = isOne ? gutterPoint(a.text) : sidePoint(a.text, b.text);
  const end = isOne ? gutterPoint(b.text) : sidePoint(b.text, a.text);
  const [p, q] = [
    { x: start, y: from.y },
    { x: end, y: to.y },
  ];
  const bend = isOne ? reachOf(a.text, Math.abs(to.y - from.y), index) : 0;
  const side = a.text.rtl ? 1 : -1;
  const [c1, c2] = isOne ? [p.x + side * bend, q.x + side * bend] : [(p.x + q.x) / 2, (p.x + q.x) / 2];
  const path = `M${p.x} ${p.y}C${c1} ${p.y} ${c2} ${q.y} ${q.x} ${q.y}`;
  const inward = isOne ? (a.text.rtl ? 180 : 0) : null;
  const headAt = (point: typeof p, out: -1 | 0 | 1, angle: number) => ({
    ...point,
    angle: out === 0 ? angle : out * 90,
  });
  const ahead = inward ?? (q.x > p.x ? 0 : 180);
  const behind = inward ?? (q.x > p.x ? 180 : 0);
  // What leads out of sight has a head there, whichever way the link goes.
  const head =
    to.out !== 0
      ? headAt(q, to.out, ahead)
      : from.out !== 0
        ? headAt(p, from.out, behind)
        : toward === 1
          ? headAt(q, 0, ahead)
          : toward === -1
            ? headAt(p, 0, behind)
            : null;
  return { path, head, dots: [p, q].filter((point) => !(head && head.x === point.x && head.y === point.y)) };
}

const gutterPoint = ({ edge, rtl }: TextPlace): number => edge + (rtl ? OFF : -OFF);

/** Where a line leaves a text toward another beside it: its outer edge there, or its gutter where that is nearer. */
function sidePoint(text: TextPlace, other: TextPlace): number {
  const isRight = other.window.left > text.window.left;
  if (isRight) return text.rtl ? gutterPoint(text) : text.window.right - OFF;
  return text.rtl ? text.window.left + OFF : gutterPoint(text);
}

const reachOf = ({ gutter }: TextPlace, distance: number, index: number): number =>
  Math.max(4, Math.min(gutter - OFF - 4, NARROWEST + distance / 12 + index * STEP) * (4 / 3));
