import type { Side } from '../../domain/alignment.ts';
import type { ReportedArticle, ReportedPair, ReportedRow } from '../../domain/comparison-report.ts';
import { summarySentence } from '../../domain/comparison-words.ts';
import { findingsOf } from './findings.ts';
import { heading } from '../html/heading.ts';
import { html, type Markup } from '../html/template.ts';
import { findingList } from './page-findings.ts';
import { wordsIn } from './page-words.ts';

/**
 * Two articles: what there is to say in a sentence, both texts side by side, and the findings one by one. Texts that
 * have nothing to stand side by side by are left out.
 *
 * @param level of its heading
 */
export function pairSection(pair: ReportedPair, level: 2 | 3 = 2): Markup {
  const { a, b, summary, alignment } = pair;
  const isApart = alignment.passages.length === 0;
  return html`<section class="${isApart ? 'pair apart' : 'pair'}">
    ${heading(level, [`${a.letter} and ${b.letter}`])}
    <p class="lead">${summarySentence(a.letter, b.letter, summary)}</p>
    ${isApart ? null : textTable(pair)} ${findingList(pair, level === 2 ? 3 : 4)}
  </section> `;
}

const textTable = (pair: ReportedPair): Markup => html`<table class="texts">
  <caption>
    Both texts side by side, a row a passage or paragraph. − and struck through: words of ${pair.a.letter}
    that ${pair.b.letter} changes or leaves out. + and underlined: words that are new or changed in
    ${pair.b.letter}. A bar: only on this side.
  </caption>
  <thead>
    <tr>
      <th scope="col" class="number">No.</th>
      ${head(pair.a)}${head(pair.b)}
    </tr>
  </thead>
  <tbody>
    ${rowsOf(pair)}
  </tbody>
</table>`;

const head = ({ letter, outlet, title }: ReportedArticle): Markup =>
  html`<th scope="col">${letter}: <bdi>${outlet ?? title}</bdi></th>`;

/** Passages are numbered as the findings number them; a moved one has its number on both sides. */
function rowsOf(pair: ReportedPair): readonly Markup[] {
  const numbers = new Map(
    [...findingsOf(pair)].flatMap((finding) =>
      finding.kind === 'passage' ? [[finding.passage, finding.number] as const] : [],
    ),
  );
  return pair.rows.map((row) => {
    const number = row.kind === 'onlyHere' ? null : (numbers.get(row.passage) ?? null);
    return html` <tr>
      <th scope="row" class="number">${number}</th>
      ${cell(pair, row, 'a')}${cell(pair, row, 'b')}
    </tr>`;
  });
}

function cell(pair: ReportedPair, row: ReportedRow, side: Side): Markup {
  const article = pair[side];
  if (row.kind === 'passage') {
    return html`<td>${wordsIn(article, row[side], row.passage.edits, side)}</td>`;
  }
  if (row.side !== side) {
    const where = row.kind === 'moved' ? 'elsewhere in' : 'not in';
    return html`<td class="none">${where} ${article.letter}</td>`;
  }
  return row.kind === 'moved'
    ? html`<td class="only">
        <span class="label">moved</span>${wordsIn(article, row.range, row.passage.edits, side)}
      </td>`
    : html`<td class="only">${wordsIn(article, row.range, [], side)}</td>`;
}
