import type { Instant } from '../../domain/ids.ts';
import { partsStyle } from '../comparison/parts-style.ts';
import { articleTable, similarityTable } from '../comparison/page-overview.ts';
import { pairSection } from '../comparison/page-pair.ts';
import { pageHead } from '../html/page-head.ts';
import { exact, html, type Markup } from '../html/template.ts';
import type { Sha256 } from '../importer.ts';
import type { EvidenceReport } from './evidence-report.ts';
import { articleSection } from './page-article.ts';
import { checking } from './page-check.ts';
import { contents, front, legend } from './page-front.ts';
import { evidenceStyle } from './page-style.ts';
import { runningHeads } from './running-heads.ts';
import { unitClassesOf, unitStyle } from './unit-style.ts';

const FEW = 6;

/**
 * One page to hand to somebody who has no Parallax: whole by itself, without a script, and without asking any other
 * computer for anything. The same report and moment give the same bytes.
 *
 * @param pause lets others go first, after each article
 */
export async function evidencePage(
  report: EvidenceReport,
  madeAt: Instant,
  sha256: Sha256,
  pause: () => Promise<void> = async () => undefined,
): Promise<string> {
  const { title, articles } = report;
  const letters =
    articles.length > FEW
      ? `${articles.length} articles`
      : articles.map(({ article }) => article.letter).join(', ');
  const unitClass = unitClassesOf(report);
  const sections: Markup[] = [];
  for (const article of articles) {
    sections.push(articleSection(article, report, unitClass));
    await pause();
  }
  const main = mainOf(report, madeAt, sections);
  const styles = [evidenceStyle, partsStyle, unitStyle(report), runningHeads(report)];
  // The lines of `main` are what the hash is of: see `PAGE_COMMAND`.
  const page = exact`<!doctype html>
<html lang="en" dir="ltr">
${pageHead(`Evidence: ${title} (${letters})`, styles)}
<body>
<a class="skip" href="#main">To the articles</a>
${main}
${checking(report, await sha256(`${main.markup}\n`))}
</body>
</html>
`;
  return page.markup;
}

function mainOf(report: EvidenceReport, madeAt: Instant, sections: readonly Markup[]): Markup {
  return exact`<main id="main" tabindex="-1">
${front(report, madeAt)}
${contents(report)}
${legend(report, unitClassesOf(report))}
${sections}
${comparisonOf(report)}
</main>`;
}

const comparisonOf = ({ comparison }: EvidenceReport): Markup | null =>
  comparison
    ? html`<section class="comparison" aria-labelledby="comparison">
        <h2 id="comparison">Comparison</h2>
        ${articleTable(comparison.articles)} ${similarityTable(comparison)}
        ${comparison.pairs.map((pair) => pairSection(pair, 3))}
      </section>`
    : null;
