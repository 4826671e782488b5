import type { Edit, Side } from '../../domain/alignment.ts';
import type { TextRange } from '../../domain/records/range.ts';
import { isBlank } from '../../domain/text/blanks.ts';
import { MARKS } from '../../domain/text/quotation-marks.ts';
import { punctuationBefore } from './attribution.ts';
import type { WordEdit } from './nature-of-run.ts';
import { sentenceRangeAt } from './sentence-borders.ts';
import { lengthOfSpan, rangeOfTokens, type TokenSpan, type Tokens } from './tokens.ts';
import { at } from './typed-arrays.ts';

/** The piece an edit belongs to, on one side. */
export interface EditFrame {
  readonly tokens: Tokens;
  /** Its tokens. */
  readonly span: TokenSpan;
  readonly range: TextRange;
}

/** Gives the differences of a piece their offsets. In order on both sides. */
export function editsWithRanges(
  edits: readonly WordEdit[],
  frames: { readonly [side in Side]: EditFrame },
): Edit[] {
  let [lastA, lastB] = [frames.a.range.start, frames.b.range.start];
  return edits.map((edit) => {
    const a = rangeOn(frames.a, edit.inA, edit, lastA, attributionJoins(frames.b.tokens, edit.inB, edit));
    const b = rangeOn(frames.b, edit.inB, edit, lastB, attributionJoins(frames.a.tokens, edit.inA, edit));
    [lastA, lastB] = [a.end, b.end];
    const missing = lengthOfSpan(edit.inA) === 0 ? 'inserted' : 'deleted';
    const both = lengthOfSpan(edit.inA) > 0 && lengthOfSpan(edit.inB) > 0;
    return { operation: both ? 'replaced' : missing, nature: edit.nature, a, b };
  });
}

function rangeOn(
  frame: EditFrame,
  span: TokenSpan,
  { nature }: WordEdit,
  after: number,
  joinsWordBefore: boolean,
): TextRange {
  const { tokens } = frame;
  if (lengthOfSpan(span) === 0) {
    const place = Math.max(after, placeOf(frame, span.first, nature, joinsWordBefore));
    return { start: place, end: place };
  }
  if (nature === 'sentence') return sentencesRange(tokens, span, after);
  const words = rangeOfTokens(tokens, span);
  if (nature !== 'attribution') return words;
  return { start: words.start - commaBefore(tokens, span), end: words.end + commaAfter(tokens, span) };
}

/** Where words are missing: before the next word and its opening marks, at the end behind the last word or sentence. */
function placeOf(
  { tokens, span, range }: EditFrame,
  token: number,
  nature: WordEdit['nature'],
  joinsWordBefore: boolean,
): number {
  const before = token > span.first ? at(tokens.ends, token - 1) : range.start;
  if (joinsWordBefore && token > span.first) return before;
  if (token >= span.end) return nature === 'sentence' ? range.end : before;
  let place = at(tokens.starts, token);
  while (place > before && !isBlank(tokens.source.text.charCodeAt(place - 1))) place -= 1;
  return place > before ? place : at(tokens.starts, token);
}

/** With the punctuation that ends them, but without a quotation mark whose partner stays. */
function sentencesRange(tokens: Tokens, { first, end }: TokenSpan, after: number): TextRange {
  const { text } = tokens.source;
  const range = {
    start: Math.max(after, sentenceRangeAt(tokens, first).start),
    end: sentenceRangeAt(tokens, end - 1).end,
  };
  const isMark = (offset: number): boolean => new RegExp(MARKS).test(text[offset] ?? '');
  const opens = isMark(range.start);
  const closes = isMark(range.end - 1);
  if (opens && !closes) return { ...range, start: Math.min(range.start + 1, at(tokens.starts, first)) };
  if (closes && !opens) return { ...range, end: Math.max(range.end - 1, at(tokens.ends, end - 1)) };
  return range;
}

/** Whether the words on the other side hang on the word before them by a comma. */
const attributionJoins = (tokens: Tokens, span: TokenSpan, { nature }: WordEdit): boolean =>
  nature === 'attribution' && lengthOfSpan(span) > 0 && commaBefore(tokens, span) > 0;

/** UTF-16 units from the comma before the words to them; 0 without one. */
const commaBefore = (tokens: Tokens, { first }: TokenSpan): number =>
  /,\s*$/u.exec(punctuationBefore(tokens, first))?.[0].length ?? 0;

/** UTF-16 units of the comma behind words that begin a sentence, 0 without one. */
const commaAfter = (tokens: Tokens, span: TokenSpan): number =>
  commaBefore(tokens, span) === 0 && punctuationBefore(tokens, span.end).startsWith(',') ? 1 : 0;
