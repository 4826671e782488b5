import type { ReportedPair } from '../../domain/comparison-report.ts';
import {
  differenceInWords,
  movedInWords,
  onlyHereInWords,
  sharedQuoteInWords,
} from '../../domain/comparison-words.ts';
import { findingsOf, type Finding } from './findings.ts';
import { heading } from '../html/heading.ts';
import { html, type Markup } from '../html/template.ts';

/** The findings one by one, each with its nature. Null where two articles have no passage and no quote in common. */
export function findingList(pair: ReportedPair, level: 3 | 4): Markup | null {
  const isApart = pair.alignment.passages.length === 0;
  const items = [...findingsOf(pair)].flatMap((finding) => {
    // All that they have stands on one side only: nothing to list.
    if (isApart && finding.kind === 'onlyHere') return [];
    const words = wordsOf(finding, pair);
    const number = finding.kind === 'edit' || finding.kind === 'passage' ? finding.number : null;
    return words === null ? [] : [html` <li><span class="number">${number}</span><span>${words}</span></li>`];
  });
  return items.length === 0
    ? null
    : html`${heading(level, ['All differences'])}
        <ul class="findings">
          ${items}
        </ul>`;
}

/** So long that one knows the words again; whole they stand in the table. In code points. */
const EXCERPT = 160;

/** A passage by itself is no finding, unless it stands elsewhere: its edits are. */
function wordsOf(finding: Finding, { a, b }: ReportedPair): string | null {
  switch (finding.kind) {
    case 'passage': {
      const { moved, a: range } = finding.passage;
      return moved ? movedInWords(a.text.slice(range.start, range.end), EXCERPT) : null;
    }
    case 'edit': {
      const { operation, nature, a: ofA, b: ofB } = finding.edit;
      const words = { a: a.text.slice(ofA.start, ofA.end), b: b.text.slice(ofB.start, ofB.end) };
      return differenceInWords({ operation, nature, ...words }, EXCERPT);
    }
    case 'onlyHere': {
      const [article, other] = finding.side === 'a' ? [a, b] : [b, a];
      const { start, end } = finding.range;
      return onlyHereInWords(article.letter, other.letter, article.text.slice(start, end), EXCERPT);
    }
    case 'sharedQuote': {
      const { start, end } = finding.passage.a;
      return sharedQuoteInWords(a.text.slice(start, end), EXCERPT);
    }
  }
}
