import type { Edit, Paragraph, Passage, PassageCluster } from '../../domain/alignment.ts';
import type { ComparisonReport, ReportedArticle, ReportedPair } from '../../domain/comparison-report.ts';
import { writeJson } from '../write-json.ts';
import { places, type Place, type PlaceIn } from './places.ts';
import type { ComparisonWriter } from './writer.ts';

/** What docs/comparison-format.md describes: offsets, words and natures, for Python and R. Without the whole texts. */
export const comparisonJson: ComparisonWriter = {
  id: 'json',
  extension: '.json',
  mediaType: 'application/json',
  write(report) {
    const { title, articles, pairs, clusters } = report;
    const placeIn = places();
    return writeJson({
      format: 'parallax-comparison',
      version: 1,
      offsetUnit: 'codePoint',
      session: { title },
      articles: articles.map(articleObject),
      pairs: pairs.map((pair) => pairObject(pair, placeIn)),
      clusters: clusters.map((cluster) => clusterObject(cluster, report, placeIn)),
    });
  },
};

const articleObject = ({ text, ...facts }: ReportedArticle): object => ({
  ...facts,
  length: Array.from(text).length,
});

function pairObject({ a, b, summary, alignment }: ReportedPair, placeIn: PlaceIn): object {
  const both = (range: Pick<Edit, 'a' | 'b'>): { readonly a: Place; readonly b: Place } => ({
    a: placeIn(a, range.a),
    b: placeIn(b, range.b),
  });
  const passageObject = (passage: Passage): object => ({
    ...both(passage),
    words: passage.words,
    moved: passage.moved,
    edits: passage.edits.map((edit) => ({
      operation: edit.operation,
      nature: edit.nature,
      ...both(edit),
    })),
  });
  const paragraphObject =
    (article: ReportedArticle) =>
    ({ range, state }: Paragraph): object => ({ state, ...placeIn(article, range) });
  return {
    a: a.letter,
    b: b.letter,
    words: alignment.words,
    summary,
    passages: alignment.passages.map(passageObject),
    sharedQuotes: alignment.sharedQuotes.map(passageObject),
    paragraphs: {
      a: alignment.paragraphs.a.map(paragraphObject(a)),
      b: alignment.paragraphs.b.map(paragraphObject(b)),
    },
  };
}

function clusterObject(
  { members }: PassageCluster,
  { articles }: ComparisonReport,
  placeIn: PlaceIn,
): readonly object[] {
  return members.flatMap(({ articleId, range }) => {
    const article = articles.find(({ id }) => id === articleId);
    return article ? [{ article: article.letter, ...placeIn(article, range) }] : [];
  });
}
