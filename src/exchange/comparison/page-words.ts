import type { Edit, Side } from '../../domain/alignment.ts';
import type { ReportedArticle } from '../../domain/comparison-report.ts';
import type { TextRange } from '../../domain/records/range.ts';
import { html, type Markup } from '../html/template.ts';

/**
 * Words of one side with its edits marked: `<del>` in the text it is told from, `<ins>` in the other. The signs come
 * from the style sheet, so that copied words are the article's own; the line is drawn through the words alone.
 */
export function wordsIn(
  { text, language }: Pick<ReportedArticle, 'text' | 'language'>,
  range: TextRange,
  edits: readonly Edit[],
  side: Side,
): Markup {
  const parts: Markup[] = [];
  let at = range.start;
  const plainTo = (end: number): void => {
    if (end > at) parts.push(html`${text.slice(at, end)}`);
    at = Math.max(at, end);
  };
  for (const edit of edits.toSorted((one, other) => one[side].start - other[side].start)) {
    const start = Math.max(edit[side].start, at);
    const end = Math.min(edit[side].end, range.end);
    if (start >= end) continue;
    plainTo(start);
    const words = text.slice(start, end);
    const inner = html`<span>${words}</span>`;
    parts.push(side === 'a' ? html`<del>${inner}</del>` : html`<ins>${inner}</ins>`);
    at = end;
  }
  plainTo(range.end);
  return html`<span class="words" dir="auto" lang="${language ?? ''}">${parts}</span>`;
}
