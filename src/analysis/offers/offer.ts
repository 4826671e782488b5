import type { ArticleId } from '../../domain/ids.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import type { TextRange } from '../../domain/records/range.ts';

/** What is coded in the same words of another article and could be said here too. */
export interface Offer {
  /** Of tag and place: of several who offer the same, one is as good as another. */
  readonly key: string;
  readonly source: Annotation;
  /** The letter of the article that it is coded in. */
  readonly from: string;
  readonly articleId: ArticleId;
  /** Where the words stand here: UTF-16 units, sorted, disjoint. */
  readonly ranges: readonly TextRange[];
  /** Word for word the same, or somebody has to judge. */
  readonly variant: 'exact' | 'edited';
  /** Why, as a phrase: goes into the copy's origin. */
  readonly because: string;
  /** By attribute: where the words stand here that a passage of the source holds; null: nowhere. */
  readonly passages: Readonly<Record<string, readonly TextRange[] | null>>;
}

const startOf = ({ ranges }: Offer): number => ranges[0]?.start ?? 0;
const endOf = ({ ranges }: Offer): number => ranges.at(-1)?.end ?? 0;

/** As one reads: by start, the longer first. */
export const byPlace = (one: Offer, other: Offer): number =>
  startOf(one) - startOf(other) ||
  endOf(other) - endOf(one) ||
  (one.source.id < other.source.id ? -1 : one.source.id > other.source.id ? 1 : 0);
