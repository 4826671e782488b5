import type { ReportedArticle } from '../../domain/comparison-report.ts';
import type { TextRange } from '../../domain/records/range.ts';
import { codePointIndex, type CodePointIndex } from '../../domain/text/code-points.ts';

/** A stretch of an article as our files name it: offsets in Unicode code points, with the words that stand there. */
export interface Place {
  readonly start: number;
  readonly end: number;
  readonly exact: string;
}

export type PlaceIn = (article: ReportedArticle, range: TextRange) => Place;

/** Reads each text once, however many places are asked for. */
export function places(): PlaceIn {
  const indexes = new Map<string, CodePointIndex>();
  return ({ id, text }, { start, end }) => {
    const index = indexes.get(id) ?? codePointIndex(text);
    indexes.set(id, index);
    return {
      start: index.toCodePoint(start),
      end: index.toCodePoint(end),
      exact: text.slice(start, end),
    };
  };
}
