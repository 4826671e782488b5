import type { AlignedPair, Alignment, Passage, PassageCluster, Side } from './alignment.ts';
import type { PairSummary } from './comparison-words.ts';
import type { ArticleId } from './ids.ts';
import type { TextRange } from './records/range.ts';

/** How a comparison leaves Parallax. */
export type ComparisonFormat = 'csv' | 'json' | 'html';

/** An article as a report names it. */
export interface ReportedArticle {
  readonly id: ArticleId;
  readonly letter: string;
  readonly title: string;
  readonly outlet: string | null;
  /** ISO date (yyyy, yyyy-mm or yyyy-mm-dd). */
  readonly publishedAt: string | null;
  /** BCP 47. */
  readonly language: string | null;
  /** SHA-256 of the text in UTF-8, hex. */
  readonly textHash: string;
  readonly wordCount: number;
  /** What all offsets count in; a writer takes words from it. */
  readonly text: string;
}

/**
 * One row of the two texts side by side. Together the rows of a pair hold all words of both texts, each once, on each
 * side in the order of that text. The ranges, in UTF-16 units, are what is shown: a passage may stand there with the
 * punctuation around it.
 */
export type ReportedRow =
  /** Both sides beside each other. */
  | { readonly kind: 'passage'; readonly passage: Passage; readonly a: TextRange; readonly b: TextRange }
  /** One side of a passage whose other side stands before or after other passages, in a row of its own. */
  | { readonly kind: 'moved'; readonly passage: Passage; readonly side: Side; readonly range: TextRange }
  /** Words that only one text has: a whole paragraph, or what is left of one beside its passages. */
  | { readonly kind: 'onlyHere'; readonly side: Side; readonly range: TextRange; readonly whole: boolean };

/** Two articles of the report. Edits are told from `a` to `b`. */
export interface ReportedPair {
  readonly a: ReportedArticle;
  readonly b: ReportedArticle;
  readonly summary: PairSummary;
  readonly alignment: Alignment;
  readonly rows: readonly ReportedRow[];
}

/** What chosen articles of a session have in common: everything that the writers of all formats need. */
export interface ComparisonReport {
  /** Of the session. */
  readonly title: string;
  /** In the order they were chosen. At least two. */
  readonly articles: readonly ReportedArticle[];
  /** Each two of them once, the one chosen earlier as `a`. */
  readonly pairs: readonly ReportedPair[];
  /** The same passage in several of them. */
  readonly clusters: readonly PassageCluster[];
}

/** The share of one side's compared words that stand in the other text, 0 to 1. */
export const shareOf = ({ words }: Pick<Alignment, 'words'>, side: Side): number =>
  words[side] === 0 ? 0 : words.equal / words[side];

/** Those of the articles that share no passage with another of them: at most a quote. In the order given. */
export function lonersAmong(
  ids: readonly ArticleId[],
  pairs: readonly Pick<AlignedPair, 'a' | 'b' | 'alignment'>[],
): readonly ArticleId[] {
  const given = new Set(ids);
  const sharing = new Set(
    pairs.flatMap(({ a, b, alignment }) =>
      alignment.passages.length > 0 && given.has(a) && given.has(b) ? [a, b] : [],
    ),
  );
  return ids.filter((id) => !sharing.has(id));
}
