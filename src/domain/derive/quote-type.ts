import { hasStrayMark, passagesTouching } from '../text/article-quotation.ts';
import { isTitleMark } from '../text/quotation-marks.ts';
import type { CanonicalText } from '../records/article.ts';
import type { TextRange } from '../records/range.ts';
import { normaliseRanges } from '../text/targets.ts';
import { contentCore, saysSomething } from './content-core.ts';

export type QuoteType = 'direct' | 'mixed' | 'indirect';

/**
 * What kind of quote the quotation marks prove these ranges to be. Only words count, so marks in the range or just
 * outside it make no difference:
 * - every word of every range inside a pair: direct; none: indirect; else mixed. A pair inside the words counts like
 *   any other, since marks can't tell scare quotes from quoted words.
 * - Marks that an enclosing quote of the same coder already has (`enclosing`: its ranges) prove nothing about a quote
 *   inside it: only deeper pairs count.
 * - Title marks 《》 name a work, they quote nobody.
 * - A mark without its partner that concerns the words proves nothing either: null.
 */
export function quoteTypeFromMarks(
  content: CanonicalText,
  ranges: readonly TextRange[],
  enclosing: readonly TextRange[] | null,
): QuoteType | null {
  const { text } = content;
  const outer = enclosing?.map((range) => contentCore(text, range)) ?? [];
  let inside = false;
  let outside = false;
  for (const range of ranges) {
    const core = contentCore(text, range);
    const counted = passagesTouching(content, core).filter(
      (passage) =>
        !isTitleMark(text.charAt(passage.range.start)) && !outer.some((one) => holds(passage.range, one)),
    );
    const closed = counted.filter((passage) => passage.closed).map((passage) => passage.inner);
    const { quoted, rest } = split(core, closed);
    const plain = rest.filter((stretch) => saysSomething(text, stretch));
    if (plain.some((stretch) => isDoubtful(content, stretch, counted))) return null;
    inside ||= quoted.some((stretch) => saysSomething(text, stretch));
    outside ||= plain.length > 0;
  }
  if (inside) return outside ? 'mixed' : 'direct';
  return outside ? 'indirect' : null;
}

/** Words outside every pair are in doubt when a mark without partner stands among them, just outside, or opens before. */
const isDoubtful = (
  content: CanonicalText,
  stretch: TextRange,
  passages: readonly { readonly closed: boolean; readonly range: TextRange }[],
): boolean =>
  hasStrayMark(content, { start: stretch.start - 1, end: stretch.end + JUST_OUTSIDE }) ||
  passages.some(({ closed, range }) => !closed && range.start < stretch.end && stretch.start < range.end);

/** A stop and a mark may follow the last word. */
const JUST_OUTSIDE = 2;

/** The parts of the range inside any of the passages, and the parts outside all of them. */
function split(
  range: TextRange,
  passages: readonly TextRange[],
): { readonly quoted: readonly TextRange[]; readonly rest: readonly TextRange[] } {
  const quoted = normaliseRanges(
    passages.map(({ start, end }) => ({
      start: Math.max(start, range.start),
      end: Math.min(end, range.end),
    })),
  );
  const rest: TextRange[] = [];
  let from = range.start;
  for (const stretch of [...quoted, { start: range.end, end: range.end }]) {
    if (from < stretch.start) rest.push({ start: from, end: stretch.start });
    from = stretch.end;
  }
  return { quoted, rest };
}

const holds = (outer: TextRange, inner: TextRange): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;
