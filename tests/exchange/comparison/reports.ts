import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { comparisonReport } from '../../../src/analysis/comparison-report.ts';
import type { ComparisonReport, ReportedArticle } from '../../../src/domain/comparison-report.ts';
import type { Instant } from '../../../src/domain/ids.ts';
import type { Article } from '../../../src/domain/records/article.ts';
import { sessionWith } from '../../support/plain-session.ts';
import { slicer } from '../exported-slices.ts';

export const NOON = '2025-03-22T12:00:00.000Z' as Instant;

/** The report on articles with these texts, in this order. */
export function reportOf(...texts: readonly string[]): ComparisonReport {
  const { runner, articleIds } = sessionWith(...texts);
  return comparisonReport(runner.state, articleIds);
}

/** The same with other facts about the articles: what a title or an outlet may hold. */
export const withFacts = (
  report: ComparisonReport,
  facts: Partial<Pick<ReportedArticle, 'title' | 'outlet' | 'language'>>,
): ComparisonReport => {
  const changed = (article: ReportedArticle): ReportedArticle => ({ ...article, ...facts });
  return {
    ...report,
    title: facts.title ?? report.title,
    articles: report.articles.map(changed),
    pairs: report.pairs.map((pair) => ({ ...pair, a: changed(pair.a), b: changed(pair.b) })),
  };
};

const SEEDS = ['000_2dd4d78006458cad.txt', '001_59f875a34b8e8c6a.txt', '002_fb124d9c4f23c2b0.txt'];

/** The sample articles as they are imported, header and all. */
export function sampleReport(): ComparisonReport {
  const texts = SEEDS.map((name) =>
    readFileSync(resolve(import.meta.dirname, '../../../public/seeds', name), 'utf8'),
  );
  const { runner, articleIds } = sessionWith(...texts);
  const second = runner.state.articles.get(articleIds[1]!)!;
  const headed: Article = { ...second, bodyStart: ' date 2025-03-22 '.length };
  const articles = new Map(runner.state.articles).set(second.id, headed);
  return comparisonReport({ ...runner.state, articles }, articleIds);
}

/** A place that a file names in an article, and the words it claims to find there. */
export interface NamedPlace {
  readonly letter: string;
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

/** Places whose words do not stand there, counted in code points by the article's own characters. */
export function wrongPlaces(
  { articles }: ComparisonReport,
  places: readonly NamedPlace[],
): readonly NamedPlace[] {
  const slices = new Map(articles.map(({ letter, text }) => [letter, slicer(text)]));
  return places.filter(({ letter, start, end, exact }) => slices.get(letter)?.(start, end) !== exact);
}
