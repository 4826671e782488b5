import { mirrored, type AlignedPair, type Alignment, type ComparedText } from '../domain/alignment.ts';
import type { ComparisonReport, ReportedArticle, ReportedPair } from '../domain/comparison-report.ts';
import type { ArticleId } from '../domain/ids.ts';
import type { SessionState } from '../domain/session-state.ts';
import { align } from './alignment/align.ts';
import { clusters } from './alignment/clusters.ts';
import { summaryOf } from './alignment/summary.ts';
import { comparisonRows } from './comparison-rows.ts';

interface Chosen {
  readonly article: ReportedArticle;
  readonly compared: ComparedText;
}

/**
 * What articles have in common, as the writers of all formats need it.
 *
 * @param state holds the texts of these articles
 * @param articleIds in this order; of two the earlier is the one that is told from
 * @param known pairs that were compared already; all others are compared here
 */
export function comparisonReport(
  state: SessionState,
  articleIds: readonly ArticleId[],
  known: readonly AlignedPair[] = [],
): ComparisonReport {
  const chosen = articleIds.map((id) => chosenIn(state, id));
  const pairs = chosen.flatMap((a, index) => chosen.slice(index + 1).map((b) => pairOf(a, b, known)));
  return {
    title: state.session.title,
    articles: chosen.map(({ article }) => article),
    pairs,
    clusters: clusters(
      pairs.map(({ a, b, alignment }) => ({ a: a.id, b: b.id, alignment })),
      articleIds,
    ),
  };
}

function chosenIn(state: SessionState, id: ArticleId): Chosen {
  const article = state.articles.get(id);
  const content = state.texts.get(id);
  if (!article || !content) throw new Error(`The text of article ${id} is not loaded`);
  const { letter, title, outletId, publishedAt, language, textHash, wordCount, bodyStart } = article;
  const outlet = outletId === null ? null : (state.entities.get(outletId)?.name ?? null);
  const { text, blocks } = content;
  return {
    article: { id, letter, title, outlet, publishedAt, language, textHash, wordCount, text },
    compared: { articleId: id, textHash, text, blocks, bodyStart },
  };
}

function pairOf(from: Chosen, to: Chosen, known: readonly AlignedPair[]): ReportedPair {
  const [a, b] = [from.article, to.article];
  const alignment = told(a.id, b.id, known) ?? align(from.compared, to.compared);
  return {
    a,
    b,
    alignment,
    summary: summaryOf(alignment),
    rows: comparisonRows(alignment, { a: a.text, b: b.text }),
  };
}

/** A known comparison, told from the one to the other. */
function told(from: ArticleId, to: ArticleId, known: readonly AlignedPair[]): Alignment | null {
  const found = known.find(({ a, b }) => (a === from && b === to) || (a === to && b === from));
  if (!found) return null;
  return found.a === from ? found.alignment : mirrored(found.alignment);
}
