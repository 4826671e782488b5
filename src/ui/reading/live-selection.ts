import type { ArticleId } from '../../domain/ids.ts';
import { isQuoteTag } from '../../domain/derive/quote-tag.ts';
import type { CanonicalText } from '../../domain/records/article.ts';
import type { Tag } from '../../domain/records/codebook.ts';
import type { TextRange } from '../../domain/records/range.ts';
import { proposeRange, takeInMarks } from '../../domain/text/selection.ts';
import type { LiveSelection } from '../../state/view-store.ts';

/** A native selection in UTF-16 units: where it began and where the caret is. Equal when nothing is selected. */
export interface TextSelection {
  readonly anchor: number;
  readonly head: number;
}

export const rangeOf = ({ anchor, head }: TextSelection): TextRange => ({
  start: Math.min(anchor, head),
  end: Math.max(anchor, head),
});

export const sameRange = (a: TextRange, b: TextRange): boolean => a.start === b.start && a.end === b.end;

/**
 * What a selection would tag: blanks trimmed, a pointer's snapped to whole words unless `exact`; a keyboard's is
 * exact by nature. Null for a caret and for blanks alone. `language`: the article's, for what a word is.
 */
export function liveSelectionOf(
  content: CanonicalText,
  selection: TextSelection,
  by: LiveSelection['by'],
  exact: boolean,
  language: string | null = null,
): LiveSelection | null {
  const raw = rangeOf(selection);
  if (raw.start === raw.end) return null;
  const range = proposeRange(content, raw, { exact: exact || by === 'keys', language });
  return range && { articleId: content.articleId as ArticleId, ranges: [range], raw, by };
}

/**
 * The ranges that this tag would get: a quote takes in the quotation marks just outside. `exact` (the toolbar's toggle) means:
 * these characters and no others.
 */
export function rangesFor(
  tag: Tag,
  content: CanonicalText,
  selection: LiveSelection,
  exact: boolean,
): readonly TextRange[] {
  if (exact || !isQuoteTag(tag)) return selection.ranges;
  return selection.ranges.map((range) => takeInMarks(content, range));
}
