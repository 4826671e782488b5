import { cssString } from '../html/css-string.ts';
import { together, type Markup } from '../html/template.ts';
import type { EvidenceReport } from './evidence-report.ts';

/** Longer ones would run into the other corner of the sheet. In code points. */
const LONGEST = 60;

/** What stands at the top of every sheet of paper: the session on the left, on the right what is on the sheet. */
export const runningHeads = ({ title, articles }: EvidenceReport): Markup =>
  together([
    sheet(`@page{@top-left{content:${headOf(`Evidence: ${title}`)}}}`),
    ...articles.map(({ article: { letter, title: headline } }) =>
      sheet(
        `@page article-${letter}{@top-right{content:${headOf(`${letter}: ${headline}`)}}}.article-${letter}{page:article-${letter}}`,
      ),
    ),
    sheet('@page comparison{@top-right{content:"Comparison"}}.comparison{page:comparison}'),
  ]);

function headOf(text: string): string {
  const points = Array.from(text.replaceAll(/\s+/gu, ' ').trim());
  return cssString(
    points.length > LONGEST ? `${points.slice(0, LONGEST).join('').trimEnd()}…` : points.join(''),
  );
}

/** Letters of articles are A to Z; all other words go through `cssString`. */
const sheet = (markup: string): Markup => ({ markup });
