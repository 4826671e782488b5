import {
  lonersAmong,
  shareOf,
  type ComparisonReport,
  type ReportedArticle,
} from '../../domain/comparison-report.ts';
import { littleInCommon, percentInWords } from '../../domain/comparison-words.ts';
import { html, type Markup } from '../html/template.ts';

/** Which articles are compared. */
export const articleTable = (articles: readonly ReportedArticle[]): Markup => html`<table>
  <thead>
    <tr>
      <th scope="col">Article</th>
      <th scope="col">Outlet</th>
      <th scope="col">Title</th>
      <th scope="col">Date</th>
      <th scope="col" class="count">Words</th>
    </tr>
  </thead>
  <tbody>
    ${articles.map(
      ({ letter, outlet, title, publishedAt, language, wordCount }) => html` <tr>
        <th scope="row">${letter}</th>
        <td dir="auto">${outlet ?? 'not known'}</td>
        <td dir="auto" lang="${language ?? ''}">${title}</td>
        <td class="day">${publishedAt ?? 'not known'}</td>
        <td class="count">${wordCount.toLocaleString('en')}</td>
      </tr>`,
    )}
  </tbody>
</table>`;

/** How much of each stands in each, and who stands apart. */
export function similarityTable({ articles, pairs }: ComparisonReport): Markup {
  const shareIn = (row: ReportedArticle, column: ReportedArticle): string => {
    if (row.id === column.id) return '';
    const pair = pairs.find(({ a, b }) => [a.id, b.id].includes(row.id) && [a.id, b.id].includes(column.id));
    const share = pair ? shareOf(pair.alignment, pair.a.id === row.id ? 'a' : 'b') : 0;
    return share === 0 ? 'nothing' : percentInWords(share);
  };
  const ids = articles.map(({ id }) => id);
  const loners = new Set(
    lonersAmong(
      ids,
      pairs.map(({ a, b, alignment }) => ({ a: a.id, b: b.id, alignment })),
    ),
  );
  const lettersOf = (isLoner: boolean): readonly string[] =>
    articles.filter(({ id }) => loners.has(id) === isLoner).map(({ letter }) => letter);
  return html`<table class="similarity">
      <caption>
        How many of the words of the article in the row stand, in shared passages, in the article of the
        column.
      </caption>
      <thead>
        <tr>
          <td></td>
          ${articles.map(({ letter }) => html`<th scope="col" class="count">${letter}</th>`)}
        </tr>
      </thead>
      <tbody>
        ${articles.map(
          (row) => html` <tr>
            <th scope="row">${row.letter}</th>
            ${articles.map((column) => html`<td class="count">${shareIn(row, column)}</td>`)}
          </tr>`,
        )}
      </tbody>
    </table>
    ${loners.size > 0 && articles.length > 2
      ? html`<p>${littleInCommon(lettersOf(true), lettersOf(false))}</p>`
      : null}`;
}
