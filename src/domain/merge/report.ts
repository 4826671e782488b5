import type { Change, Entry } from '../change.ts';
import type { ActorId, ArticleId } from '../ids.ts';
import type { AnyRecord, UnknownRecord } from '../records.ts';
import type { Article, CanonicalText } from '../records/article.ts';

type Value = AnyRecord | UnknownRecord;

/**
 * What a merge does to one record, seen from the session that takes the other in.
 * - `added`: it was not here.
 * - `changed`: they went on from the version that is here.
 * - `deleted`: they deleted the version that is here.
 * - `restored`: it was deleted here, but they have an edit that the deletion never saw.
 * - `overwritten`: both edited it without seeing the other's; theirs is newer and wins.
 * - `kept`: both edited it, or they deleted what was edited here; what is here wins.
 */
export const mergeOutcomes = ['added', 'changed', 'deleted', 'restored', 'overwritten', 'kept'] as const;
export type MergeOutcome = (typeof mergeOutcomes)[number];

export interface MergedRecord {
  readonly outcome: MergeOutcome;
  /** What is here now; null for `added`. */
  readonly mine: Value | null;
  /** What the file holds. */
  readonly theirs: Value;
  /** Who made their version; in a file from before that was noted, who made the record. */
  readonly by: ActorId;
}

/** What was broken in the union of both, and how it is mended: the same way in every copy. */
export type Mend =
  /** Two articles had one letter: the later one gets the next free. */
  | { readonly kind: 'letter'; readonly articleId: ArticleId; readonly from: string; readonly to: string }
  /** The tag's parents led back to itself, or its parent was deleted: it moves up. */
  | {
      readonly kind: 'tagParent';
      readonly tagId: string;
      readonly from: string | null;
      readonly to: string | null;
    }
  /** Deleted on one side, while the other side still refers to it. */
  | { readonly kind: 'revived'; readonly type: 'article' | 'entity'; readonly id: string }
  /** The same article of the same outlet with other words. */
  | { readonly kind: 'version'; readonly articleId: ArticleId; readonly of: ArticleId };

/** Another version of an article that is here: where the two texts first differ, a few words of each. */
export interface TextDifference {
  readonly mine: Article;
  readonly theirs: Article;
  /** Empty strings where a text is not loaded. */
  readonly myWords: string;
  readonly theirWords: string;
}

export interface MergeReport {
  /** Only what a person would notice: records that say the same on both sides are left out. */
  readonly records: readonly MergedRecord[];
  /** Mends that this merge brings; what had been mended before is not said again. */
  readonly mends: readonly Mend[];
  readonly textDifferences: readonly TextDifference[];
  /** Records dated after the present moment: somebody's clock is ahead. They are accepted. */
  readonly fromTheFuture: number;
  /** Whether the file is of this very session, not of another one about the same articles. */
  readonly sameSession: boolean;
}

/** What `planMerge` found: `entries` keep the revisions they bring (`ChangeDraft.keepsRevisions`). */
export interface MergePlan {
  readonly entries: readonly Entry[];
  /** Texts that are not here yet, to be written in the same transaction. */
  readonly texts: readonly CanonicalText[];
  /** Texts of articles that are here, which this copy of the session has lost and the other one still has. */
  readonly lostTexts?: readonly CanonicalText[];
  /** Rows of the other log that are not in this one, for History. */
  readonly history: readonly Change[];
  readonly report: MergeReport;
}

/** Why two sessions can't be merged; nothing has changed. */
export type MergeRefusal =
  /** One id, two texts: whatever is tagged in one would stand at the wrong words in the other. */
  | { readonly kind: 'otherText'; readonly mine: Article; readonly theirs: Article }
  /** An article would be there again without its text: it is neither in the file nor here. */
  | { readonly kind: 'withoutText'; readonly article: Article };
