import { isOlderCoding } from '../domain/codebook/version.ts';
import { takesTags } from '../domain/commands/create-link.ts';
import type { ArticleId } from '../domain/ids.ts';
import { linkKindIn } from '../domain/links-of.ts';
import { livingLinksOf } from '../domain/living-links.ts';
import type { Annotation } from '../domain/records/annotation.ts';
import type { AnnotationsOfArticle, SessionState } from '../domain/session-state.ts';
import { openThreads } from '../domain/threads.ts';
import { annotationOrder, byPosition } from './annotation-order.ts';
import { articleFacts, type ArticleFacts } from './article-facts.ts';

/** Why an annotation should be looked at again, the weightiest first. */
export const attentionKinds = [
  /** Its words don't stand where it says. */
  'detached',
  /** A core attribute that applies is not coded. */
  'missingCore',
  /** Somebody flagged it. */
  'flagged',
  /** Coded before its tag last changed its meaning. */
  'olderCodebook',
  /** A thread about it is open. */
  'openComment',
  /** The codebook no longer has the kind of one of its links, or no longer takes it between these tags. */
  'link',
] as const;
export type Attention = (typeof attentionKinds)[number];

/** Every reason there is, in the order of `attentionKinds`; empty when there is nothing to do. */
export function attentionOf(
  state: SessionState,
  annotation: Annotation,
  facts: ArticleFacts = articleFacts(state, annotation.target.articleId),
): readonly Attention[] {
  return attentionKinds.filter((kind) => needs[kind](state, annotation, facts));
}

/** Whether there is this reason. */
export const hasReason = (
  kind: Attention,
  state: SessionState,
  annotation: Annotation,
  facts: ArticleFacts,
): boolean => needs[kind](state, annotation, facts);

const needs: {
  readonly [Kind in Attention]: (state: SessionState, one: Annotation, facts: ArticleFacts) => boolean;
} = {
  detached: (_, { target }) => target.detached,
  missingCore: (_, one, facts) => facts.missingCoreOf(one).length > 0,
  flagged: (_, { flagged }) => flagged,
  olderCodebook: isOlderCoding,
  openComment: ({ comments }, { id }) => openlyDiscussed(comments).has(id),
  link: (state, one) => unfitLinks(state, one).length > 0,
};

/**
 * The links of an annotation that the codebook no longer takes: their kinds' labels, null where the kind was removed. A
 * link whose other end was deleted is out of sight and no matter for anybody: it is there again when the annotation is.
 */
export function unfitLinks(state: SessionState, one: Annotation): readonly (string | null)[] {
  if (!state.articles.has(one.target.articleId)) return [];
  return livingLinksOf(state, one.id).flatMap(({ link, other, isOutgoing }): readonly (string | null)[] => {
    const kind = linkKindIn(state, link.kind);
    const [from, to] = isOutgoing ? [one, other] : [other, one];
    return kind && takesTags(kind, from, to) ? [] : [kind?.label ?? null];
  });
}

const discussed = new WeakMap<SessionState['comments'], ReadonlySet<string>>();

/** The annotations with an open thread. */
function openlyDiscussed(comments: SessionState['comments']): ReadonlySet<string> {
  const known = discussed.get(comments);
  if (known) return known;
  const threads = openThreads({ comments }).filter(({ about }) => about.type === 'annotation');
  const ids = new Set<string>(threads.map(({ about }) => about.id));
  discussed.set(comments, ids);
  return ids;
}

/** The next annotation to look at, and why. */
export interface InNeed {
  readonly annotation: Annotation;
  readonly reasons: readonly Attention[];
  /** The search came to the end and began with the first article again. */
  readonly wrapped: boolean;
}

/** Where one is: an annotation, or a place in UTF-16 units of the article. */
export interface AttentionPlace {
  readonly articleId: ArticleId;
  readonly active: Annotation | null;
  readonly caret: number;
}

const inOrder = annotationOrder();

/**
 * The next annotation that needs attention, as one reads: on through this article, then through the others in their
 * order, and round to where one is. The active one comes last. Null when there is none.
 *
 * @param shownIn the annotations of an article that are in sight
 */
export function nextInNeed(
  state: SessionState,
  articles: readonly ArticleId[],
  shownIn: (articleId: ArticleId) => AnnotationsOfArticle,
  { articleId, active, caret }: AttentionPlace,
): InNeed | null {
  const here = Math.max(0, articles.indexOf(articleId));
  const isAhead = (one: Annotation): boolean =>
    active ? byPosition(one, active) > 0 : (one.target.ranges[0]?.start ?? 0) >= caret;
  const find = (id: ArticleId, passes: (one: Annotation) => boolean, wrapped: boolean): InNeed | null => {
    const facts = articleFacts(state, id);
    for (const annotation of inOrder(id, shownIn(id))) {
      if (!passes(annotation)) continue;
      const reasons = attentionOf(state, annotation, facts);
      if (reasons.length > 0) return { annotation, reasons, wrapped };
    }
    return null;
  };
  const ahead = find(articleId, isAhead, false);
  if (ahead) return ahead;
  for (const [index, id] of [...articles.slice(here + 1), ...articles.slice(0, here)].entries()) {
    const found = find(id, () => true, index >= articles.length - here - 1);
    if (found) return found;
  }
  return find(articleId, (one) => !isAhead(one), true);
}

/** How many of the annotations need attention, and how many for each reason. */
export function attentionCounts(
  state: SessionState,
  annotations: Iterable<Annotation>,
): { readonly any: number; readonly each: Readonly<Record<Attention, number>> } {
  const each: Record<Attention, number> = {
    detached: 0,
    missingCore: 0,
    flagged: 0,
    olderCodebook: 0,
    openComment: 0,
    link: 0,
  };
  let any = 0;
  for (const annotation of annotations) {
    const reasons = attentionOf(state, annotation);
    if (reasons.length > 0) any += 1;
    for (const reason of reasons) each[reason] += 1;
  }
  return { any, each };
}
