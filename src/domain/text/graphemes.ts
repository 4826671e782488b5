import { graphemeSegmenter } from './segmenters.ts';

/** Code points that lean on what stands before them; every other one is a safe place to start segmenting. */
const LEANING = /[\p{M}\p{Grapheme_Extend}\p{Emoji_Modifier}\p{Regional_Indicator}\u200d]/u;
const CARRIAGE_RETURN = 0x0d;
const LINE_FEED = 0x0a;
const FIRST_COMBINING = 0x300;
const WINDOW = 32;

/** Whether a caret may stand here: between user-perceived characters (UAX #29 extended grapheme clusters). */
export function isGraphemeBorder(text: string, offset: number): boolean {
  if (offset <= 0 || offset >= text.length) return true;
  const before = text.charCodeAt(offset - 1);
  const after = text.charCodeAt(offset);
  if (before < FIRST_COMBINING && after < FIRST_COMBINING) {
    return before !== CARRIAGE_RETURN || after !== LINE_FEED;
  }
  return clusterStart(text, offset, safeStart(text, offset)) === offset;
}

/** The nearest grapheme border at or before the offset. Looks only as far back as the cluster reaches. */
export function graphemeFloor(text: string, offset: number): number {
  let border = clamp(text, offset);
  while (!isGraphemeBorder(text, border)) border = clusterStart(text, border, safeStart(text, border));
  return border;
}

/** The nearest grapheme border at or after the offset. */
export function graphemeCeil(text: string, offset: number): number {
  const at = clamp(text, offset);
  if (isGraphemeBorder(text, at)) return at;
  const from = safeStart(text, at);
  for (let window = WINDOW; ; window *= 2) {
    const stretch = text.slice(from, at + window);
    const cluster = graphemeSegmenter()
      .segment(stretch)
      .containing(at - from);
    const end = cluster ? cluster.index + cluster.segment.length : stretch.length;
    // A cluster that fills the window may go on behind it.
    if (end < stretch.length || from + stretch.length >= text.length) return from + end;
  }
}

const clamp = (text: string, offset: number): number => Math.min(Math.max(offset, 0), text.length);

/**
 * A place before the offset from which segmenting gives the right border at the offset: the grapheme rules look back
 * no further than the nearest code point that doesn't lean on its predecessor.
 */
function safeStart(text: string, offset: number): number {
  let start = previousCodePoint(text, offset);
  while (start > 0 && LEANING.test(String.fromCodePoint(text.codePointAt(start) ?? 0))) {
    start = previousCodePoint(text, start);
  }
  return start;
}

/** Start of the cluster that holds the unit at `offset`, as seen from `from`; where it equals `from`, look further back. */
function clusterStart(text: string, offset: number, from: number): number {
  const stretch = text.slice(from, offset + 2);
  return (
    from +
    (graphemeSegmenter()
      .segment(stretch)
      .containing(offset - from)?.index ?? 0)
  );
}

function previousCodePoint(text: string, offset: number): number {
  const isPair =
    offset >= 2 &&
    isLowSurrogate(text.charCodeAt(offset - 1)) &&
    isHighSurrogate(text.charCodeAt(offset - 2));
  return Math.max(0, offset - (isPair ? 2 : 1));
}

export const isHighSurrogate = (unit: number): boolean => unit >= 0xd800 && unit <= 0xdbff;
export const isLowSurrogate = (unit: number): boolean => unit >= 0xdc00 && unit <= 0xdfff;
