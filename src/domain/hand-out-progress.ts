import type { ActorId, ArticleId, HandOutId, Rev } from './ids.ts';
import type { AnyRecord } from './records.ts';
import { articleCodingIdOf } from './records/article-coding.ts';
import type { HandOut } from './records/hand-out.ts';
import { clientOf, instantOf } from './revision.ts';
import { annotationsOf, type SessionState } from './session-state.ts';

/** `gone`: the article is no longer in this session. */
export type ArticleProgressState = 'notStarted' | 'inProgress' | 'done' | 'gone';

export interface ArticleProgress {
  readonly articleId: ArticleId;
  readonly state: ArticleProgressState;
  /** Of the coder, as far as they have come back. */
  readonly annotations: number;
}

export interface HandOutProgress {
  readonly id: HandOutId;
  /** As the hand-out lists them. */
  readonly articles: readonly ArticleProgress[];
  readonly annotations: number;
  readonly done: number;
  /** Assigned, in this session, and not done. */
  readonly missing: readonly ArticleId[];
  /** The due day is over and something is still to come. */
  readonly overdue: boolean;
}

/**
 * How far a coder is, read from their layer: on the lead's side as of the last file that was merged.
 * @param today yyyy-mm-dd where the reader is
 */
export function progressOf(state: SessionState, handOut: HandOut, today: string): HandOutProgress {
  const articles = handOut.articleIds.map((articleId) => articleProgress(state, articleId, handOut.coderId));
  const missing = articles
    .filter((one) => one.state === 'notStarted' || one.state === 'inProgress')
    .map(({ articleId }) => articleId);
  const isComplete = missing.length === 0 && handOut.handedInAt !== null;
  return {
    id: handOut.id,
    articles,
    annotations: articles.reduce((sum, { annotations }) => sum + annotations, 0),
    done: articles.filter((one) => one.state === 'done').length,
    missing,
    overdue: handOut.dueOn !== null && handOut.dueOn < today && !isComplete,
  };
}

/** How far a coder is with one article; nobody has not begun. */
export function articleProgress(
  state: SessionState,
  articleId: ArticleId,
  coder: ActorId | null,
): ArticleProgress {
  if (!state.articles.has(articleId)) return { articleId, state: 'gone', annotations: 0 };
  if (coder === null) return { articleId, state: 'notStarted', annotations: 0 };
  let annotations = 0;
  for (const { layerOf } of annotationsOf(state, articleId).values()) if (layerOf === coder) annotations += 1;
  const coding = state.articleCodings.get(articleCodingIdOf(articleId, coder));
  if (coding?.done) return { articleId, state: 'done', annotations };
  const hasBegun = annotations > 0 || Object.keys(coding?.attributes ?? {}).length > 0;
  return { articleId, state: hasBegun ? 'inProgress' : 'notStarted', annotations };
}

/** How many of the coder's annotations and article codes were made, changed or deleted after they handed in. */
export function changesSinceHandIn(state: SessionState, handOut: HandOut): number {
  if (handOut.handedInAt === null) return 0;
  const isNewer = ({ rev }: AnyRecord): boolean => isAfterHandIn(handOut, rev);
  let count = 0;
  for (const articleId of handOut.articleIds) {
    for (const annotation of annotationsOf(state, articleId).values()) {
      if (annotation.layerOf === handOut.coderId && isNewer(annotation)) count += 1;
    }
  }
  for (const coding of state.articleCodings.values())
    if (isCoders(handOut, coding) && isNewer(coding)) count += 1;
  for (const tombstone of state.deleted.values()) {
    if (isCoders(handOut, tombstone) && isNewer(tombstone)) count += 1;
  }
  return count;
}

function isCoders({ articleIds, coderId }: HandOut, record: AnyRecord): boolean {
  if (record.type !== 'annotation' && record.type !== 'articleCoding') return false;
  const articleId = record.type === 'annotation' ? record.target.articleId : record.articleId;
  return record.layerOf === coderId && articleIds.includes(articleId);
}

/**
 * Handing in is the last thing the coder's own browser does to the record, so its revision there parts before from
 * after, also where a clock was ahead. Work from another browser of theirs is told by the time.
 */
function isAfterHandIn(handOut: HandOut, rev: Rev): boolean {
  const client = clientOf(rev);
  const handIn = clientOf(handOut.rev) === client ? handOut.rev : handOut.seen?.[client];
  return handIn === undefined ? instantOf(rev) > (handOut.handedInAt ?? '') : rev > handIn;
}
