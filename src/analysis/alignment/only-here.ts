import type { Alignment, Side } from '../../domain/alignment.ts';
import type { TextRange } from '../../domain/records/range.ts';
import { isBlank, trimBlanks } from '../../domain/text/blanks.ts';
import { wordsOf } from './word-units.ts';

/**
 * What no passage holds: whole paragraphs, and the rests of others. At a paragraph's edge every rest has words, because
 * a passage reaches to the edge when it may; between two passages only the text can tell, and without it nothing is
 * said to be there.
 */
export function onlyIn(
  { paragraphs, passages }: Alignment,
  side: Side,
  text: string | undefined,
): readonly TextRange[] {
  const sorted = passages.toSorted((one, other) => one[side].start - other[side].start);
  let next = 0;
  return paragraphs[side].flatMap(({ range, state }) => {
    if (state === 'onlyHere') return [range];
    const rests: TextRange[] = [];
    let from = range.start;
    for (; (sorted[next]?.[side].start ?? Infinity) < range.end; next += 1) {
      const passage = sorted[next]?.[side] ?? range;
      rests.push({ start: from, end: passage.start });
      from = passage.end;
    }
    rests.push({ start: from, end: range.end });
    return rests
      .filter(({ start, end }) => start < end)
      .flatMap((rest) => {
        if (text !== undefined) return withoutSigns(text, rest);
        return rest.start === range.start || rest.end === range.end ? [rest] : [];
      });
  });
}

/** From its first word and the signs before it; what closes the passage in front is left out. Empty without words. */
function withoutSigns(text: string, rest: TextRange): readonly TextRange[] {
  const words = wordsOf(text, rest);
  if (!words) return [];
  let { start } = words;
  while (start > rest.start && !isBlank(text.charCodeAt(start - 1))) start -= 1;
  return [trimBlanks(text, { start, end: rest.end })];
}
