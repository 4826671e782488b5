import type { TextRange } from '../../src/domain/records/range.ts';

/** A place as session files have it. Texts of the benchmark are ASCII: code points and UTF-16 units are the same there. */
export const placeIn = (
  {
    articleId,
    textHash,
    text,
  }: { readonly articleId: string; readonly textHash: string; readonly text: string },
  { start, end }: TextRange,
) => ({
  articleId,
  textHash,
  ranges: [
    {
      start,
      end,
      exact: text.slice(start, end),
      prefix: text.slice(Math.max(0, start - 32), start),
      suffix: text.slice(end, end + 32),
    },
  ],
});
