import type { ComparisonReport } from '../../domain/comparison-report.ts';
import { listInWords } from '../../domain/list-in-words.ts';
import type { Instant } from '../../domain/ids.ts';
import { pageHead } from '../html/page-head.ts';
import { html, type Markup } from '../html/template.ts';
import { articleTable, similarityTable } from './page-overview.ts';
import { pairSection } from './page-pair.ts';
import { pageStyle } from './page-style.ts';
import { partsStyle } from './parts-style.ts';
import type { ComparisonWriter } from './writer.ts';

/** One page to print or to read: whole by itself, without a script, and without asking any other computer for anything. */
export const comparisonPage: ComparisonWriter = {
  id: 'html',
  extension: '.html',
  mediaType: 'text/html;charset=utf-8',
  write: (report, madeAt) => `<!doctype html>\n${page(report, madeAt).markup}\n`,
};

function page(report: ComparisonReport, madeAt: Instant): Markup {
  const { title, articles, pairs } = report;
  const letters = listInWords(articles.map(({ letter }) => letter));
  const day = madeAt.slice(0, 10);
  return html`<html lang="en" dir="ltr">
    ${pageHead(`${title}: ${letters} compared`, [pageStyle, partsStyle])}
    <body>
      <header>
        <h1 dir="auto">${title}</h1>
        <p>${letters} compared. Made with Parallax on <time datetime="${day}">${day}</time>.</p>
      </header>
      <main>
        ${articleTable(articles)} ${similarityTable(report)} ${pairs.map((pair) => pairSection(pair))}
      </main>
    </body>
  </html>`;
}
