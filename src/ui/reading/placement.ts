/** The end of the words that something floats at. */
export interface Anchor {
  readonly x: number;
  /** Where the first line of the words begins, which may be far above their last. */
  readonly begins: number;
  /** The last line. */
  readonly top: number;
  readonly bottom: number;
}

export interface Box {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

export interface Size {
  readonly width: number;
  readonly height: number;
}

export interface Place {
  readonly left: number;
  readonly top: number;
  readonly above: boolean;
}

/**
 * Where a floating thing stands at an anchor, all in the same pixels: `gap` below it and centred on it, above the first
 * line when there is no room below, and always inside `bounds` as far as it fits. Only words that leave no room on either
 * side are covered: then their last line stays free.
 */
export function placeAt(anchor: Anchor, size: Size, bounds: Box, gap: number): Place {
  const below = anchor.bottom + gap;
  const clear = anchor.begins - gap - size.height;
  const above = clear >= bounds.top ? clear : anchor.top - gap - size.height;
  const flips = below + size.height > bounds.bottom && above >= bounds.top;
  return {
    left: clamp(anchor.x - size.width / 2, bounds.left, bounds.right - size.width),
    top: clamp(flips ? above : below, bounds.top, bounds.bottom - size.height),
    above: flips,
  };
}

/** The lower bound wins where the bounds cross. */
const clamp = (value: number, low: number, high: number): number => Math.max(low, Math.min(value, high));
