import type { Article } from '../records/article.ts';
import type { QuoteSelector, Target } from '../records/annotation.ts';
import type { TextRange } from '../records/range.ts';
import { isHighSurrogate, isLowSurrogate } from './graphemes.ts';

/** Code points of context kept on each side of the exact words. */
export const CONTEXT_LENGTH = 32;

/** Sorted and disjoint: overlapping and touching ranges become one, empty ones are dropped. */
export function normaliseRanges(ranges: Iterable<TextRange>): TextRange[] {
  const sorted = [...ranges]
    .filter((range) => range.start < range.end)
    .toSorted((a, b) => a.start - b.start || a.end - b.end);
  const merged: TextRange[] = [];
  for (const { start, end } of sorted) {
    const last = merged.at(-1);
    if (last && start <= last.end)
      merged[merged.length - 1] = { start: last.start, end: Math.max(last.end, end) };
    else merged.push({ start, end });
  }
  return merged;
}

/** Whether all ranges are non-empty and lie in the text. */
export const withinText = (ranges: readonly TextRange[], text: string): boolean =>
  ranges.every(({ start, end }) => 0 <= start && start < end && end <= text.length);

/**
 * A target for these ranges, with their words and context as second witness.
 * Throws a RangeError when no range is left or one lies outside the text: callers check with `withinText` first.
 */
export function makeTarget(
  article: Pick<Article, 'id' | 'textHash'>,
  text: string,
  ranges: Iterable<TextRange>,
): Target {
  const normal = normaliseRanges(ranges);
  if (normal.length === 0 || !withinText(normal, text))
    throw new RangeError('A target needs ranges inside the text');
  return {
    articleId: article.id,
    textHash: article.textHash,
    ranges: normal,
    quotes: normal.map((range) => quoteOf(text, range)),
    detached: false,
  };
}

/** Whether the target's words stand at its offsets: every range inside the text, sorted, disjoint, equal to its quote. */
export function isAttached(target: Pick<Target, 'ranges' | 'quotes'>, text: string): boolean {
  if (target.ranges.length === 0 || target.ranges.length !== target.quotes.length) return false;
  if (!withinText(target.ranges, text)) return false;
  let end = 0;
  return target.ranges.every((range, index) => {
    const follows = range.start >= end;
    end = range.end;
    const exact = target.quotes[index]?.exact;
    return follows && exact?.length === range.end - range.start && text.startsWith(exact, range.start);
  });
}

/** Marked UTF-16 units, gaps between ranges not counted. */
export function lengthOf(target: Pick<Target, 'ranges'>): number {
  let length = 0;
  for (const range of target.ranges) length += range.end - range.start;
  return length;
}

/** From the start of the first range to the end of the last. */
export function extentOf(target: Pick<Target, 'ranges'>): TextRange {
  return { start: target.ranges[0]?.start ?? 0, end: target.ranges.at(-1)?.end ?? 0 };
}

function quoteOf(text: string, { start, end }: TextRange): QuoteSelector {
  return {
    exact: text.slice(start, end),
    prefix: text.slice(stepBack(text, start, CONTEXT_LENGTH), start),
    suffix: text.slice(end, stepOn(text, end, CONTEXT_LENGTH)),
  };
}

function stepBack(text: string, offset: number, codePoints: number): number {
  let at = offset;
  for (let left = codePoints; left > 0 && at > 0; left -= 1) at -= isPairAt(text, at - 2) ? 2 : 1;
  return at;
}

function stepOn(text: string, offset: number, codePoints: number): number {
  let at = offset;
  for (let left = codePoints; left > 0 && at < text.length; left -= 1) at += isPairAt(text, at) ? 2 : 1;
  return at;
}

const isPairAt = (text: string, at: number): boolean =>
  at >= 0 && isHighSurrogate(text.charCodeAt(at)) && isLowSurrogate(text.charCodeAt(at + 1));
