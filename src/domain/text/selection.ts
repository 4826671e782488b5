import type { CanonicalText } from '../records/article.ts';
import type { TextRange } from '../records/range.ts';
import { passagesTouching } from './article-quotation.ts';
import { trimBlanks } from './blanks.ts';
import { graphemeCeil, graphemeFloor } from './graphemes.ts';
import { wordAt } from './words.ts';

/**
 * What would be tagged when a person has selected `raw`: blanks at the ends trimmed, grown to whole words unless
 * `exact`, never half a grapheme. Null when nothing but blanks is selected. `language`: the article's.
 */
export function proposeRange(
  content: CanonicalText,
  raw: TextRange,
  options: { readonly exact: boolean; readonly language?: string | null },
): TextRange | null {
  const { text } = content;
  const clamp = (offset: number): number => Math.min(Math.max(offset, 0), text.length);
  const trimmed = trimBlanks(text, { start: clamp(raw.start), end: clamp(raw.end) });
  if (trimmed.start >= trimmed.end) return null;
  const { start, end } = options.exact ? trimmed : toWholeWords(text, trimmed, options.language ?? null);
  return { start: graphemeFloor(text, start), end: graphemeCeil(text, end) };
}

/**
 * For a Quote: takes in a quotation mark that stands just outside the range when its partner comes in too, of several
 * pairs around the same words the innermost. A full stop or comma before the closing mark comes along.
 */
export function takeInMarks(content: CanonicalText, range: TextRange): TextRange {
  let { start, end } = range;
  let wholePair = false;
  for (const passage of passagesTouching(content, range).toReversed()) {
    if (!passage.closed) continue;
    const opensWithin = start <= passage.range.start && passage.range.start < end;
    const closesWithin = start < passage.range.end && passage.range.end <= end;
    const opensBefore: boolean = !wholePair && passage.range.start < start && start <= passage.inner.start;
    const closesBehind = end < passage.range.end && endsBefore(content.text, end, passage.inner.end);
    if (opensBefore && (closesWithin || closesBehind)) start = passage.range.start;
    else if (!opensWithin) continue;
    if (closesBehind) end = passage.range.end;
    wholePair ||= opensBefore && closesBehind;
  }
  return { start, end };
}

/** Whether at most three units of punctuation stand between `end` and the end of the quoted words. */
const endsBefore = (text: string, end: number, innerEnd: number): boolean =>
  innerEnd <= end || (innerEnd <= end + 3 && /^[.,;!?…]+$/u.test(text.slice(end, innerEnd)));

function toWholeWords(text: string, range: TextRange, language: string | null): TextRange {
  const first = wordAt(text, range.start, language);
  const last = wordAt(text, range.end, language);
  return {
    start: first && first.start < range.start && range.start < first.end ? first.start : range.start,
    end: last && last.start < range.end && range.end < last.end ? last.end : range.end,
  };
}
