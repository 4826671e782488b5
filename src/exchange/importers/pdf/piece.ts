/** Letters that the file draws in one go, on a page whose origin is its upper left corner, in points. */
export interface Piece {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** The line the letters stand on. */
  readonly base: number;
  /** Of the font. */
  readonly size: number;
  readonly isRightToLeft: boolean;
  /** Drawn at an angle: a watermark, a note along the margin. */
  readonly isSlanted: boolean;
}

interface TextItem {
  readonly str: string;
  readonly dir: string;
  readonly transform: readonly number[];
  readonly width: number;
}

/** Sine of the angle above which letters do not stand on a line. */
const SLANT = 0.1;

/** Shapes of Arabic letters and radicals of Chinese ones, which PDF writers give for the ordinary letters they look like. */
const DRAWN_SHAPES = /[\u2F00-\u2FD5\uFB50-\uFDCF\uFDF0-\uFDFF\uFE70-\uFEFC]+/gu;

/**
 * A piece in the page's own coordinates; nothing for one without any letter.
 *
 * @param view the page's transformation: flips it upside down, and turns it when it is shown turned
 */
export function pieceOf({ str, dir, transform, width }: TextItem, view: readonly number[]): readonly Piece[] {
  const text = str.replace(DRAWN_SHAPES, (shapes) => shapes.normalize('NFKC')).replaceAll('\0', '');
  if (text.trim() === '') return [];
  const [a = 1, b = 0, c = 0, d = 1, e = 0, f = 0] = view;
  const [, , sideways = 0, upwards = 0, x = 0, y = 0] = transform;
  const [along = 1, across = 0] = transform;
  const left = a * x + c * y + e;
  const base = b * x + d * y + f;
  const direction = { x: a * along + c * across, y: b * along + d * across };
  const length = Math.hypot(direction.x, direction.y);
  const size = Math.hypot(a * sideways + c * upwards, b * sideways + d * upwards);
  if (![left, base, size, width].every(Number.isFinite) || size === 0) return [];
  return [
    {
      text,
      left,
      right: left + width,
      base,
      size,
      isRightToLeft: dir === 'rtl',
      isSlanted: length > 0 && (Math.abs(direction.y / length) > SLANT || direction.x < 0),
    },
  ];
}
