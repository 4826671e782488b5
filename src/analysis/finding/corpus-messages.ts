import type { ArticleId } from '../../domain/ids.ts';
import type { InContext } from './in-context.ts';
import type { FindProblem, FindQuery } from './query.ts';

/** A text as it is kept away from the page. */
export interface CorpusText {
  readonly articleId: ArticleId;
  readonly textHash: string;
  readonly text: string;
  /** BCP 47 or null, as the article has it: words end where its rules say. */
  readonly language: string | null;
}

/** What was found in one article. */
export interface FoundIn {
  readonly articleId: ArticleId;
  /** All hits, also those that are not handed over. */
  readonly count: number;
  /** UTF-16 offsets, start and end by turns, in order. */
  readonly hits: Int32Array;
  /** The lines of the hits where they were asked for. */
  readonly lines: readonly InContext[];
}

/** Some articles that were looked at since the part before; those without a hit are counted only. */
export interface FoundPart {
  readonly found: readonly FoundIn[];
  /** How many articles were looked at so far, and of how many. */
  readonly searched: number;
  readonly total: number;
}

/** Another text that holds words of the one that was asked about; shares from 0 to 1. */
export interface SimilarText {
  readonly articleId: ArticleId;
  /** Of the words of the text that was asked about. */
  readonly shared: number;
  /** Of the other's words. */
  readonly ofOther: number;
}

export type CorpusRequest =
  | { readonly kind: 'put'; readonly texts: readonly CorpusText[] }
  | { readonly kind: 'drop'; readonly articleIds: readonly ArticleId[] }
  | {
      readonly kind: 'find';
      readonly id: number;
      readonly query: FindQuery;
      /** In this order. */
      readonly articleIds: readonly ArticleId[];
      /** So many hits are handed over; the others are counted. */
      readonly limit: number;
      readonly withLines: boolean;
    }
  | {
      readonly kind: 'findWritten';
      readonly id: number;
      readonly query: FindQuery;
      /** Notes, values, names: what is kept on the page and lent for this one query. */
      readonly written: readonly string[];
      readonly limit: number;
    }
  | { readonly kind: 'stop'; readonly id: number }
  | { readonly kind: 'similar'; readonly id: number; readonly text: string };

export type CorpusAnswer =
  | { readonly kind: 'part'; readonly id: number; readonly part: FoundPart }
  /** For each that holds something, by threes: its number, start and end of its first hit (UTF-16). */
  | { readonly kind: 'written'; readonly id: number; readonly hits: Int32Array }
  | { readonly kind: 'done'; readonly id: number; readonly problem: FindProblem | null }
  | { readonly kind: 'similar'; readonly id: number; readonly found: readonly SimilarText[] };
