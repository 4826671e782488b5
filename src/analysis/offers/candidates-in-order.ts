import type { Alignment } from '../../domain/alignment.ts';
import type { ActorId, ArticleId } from '../../domain/ids.ts';
import type { AnnotationsOfArticle, SessionState } from '../../domain/session-state.ts';
import { byPlace } from './offer.ts';
import { candidatesFor, type Candidate, type Here } from './offer-candidates.ts';
import type { SpanIndex } from '../span-index.ts';
import { indexesByTag } from './tag-index.ts';

interface InOrder {
  /** The ones to be preferred first. */
  readonly candidates: readonly Candidate[];
  /** All of a tag, as they would stand here. */
  readonly indexes: (tagId: string) => SpanIndex;
}

/** The last answer: whoever tags in one article changes nothing of what others offer it. */
let last: { readonly seen: readonly unknown[]; readonly inOrder: InOrder } | null = null;

/** What could be offered: rather an exact one, then that of the earlier article, then one's own. */
export function candidatesInOrder(
  state: SessionState,
  alignments: ReadonlyMap<ArticleId, Alignment>,
  here: Here & { readonly actorId: ActorId },
  shown: (articleId: ArticleId) => AnnotationsOfArticle,
): InOrder {
  const sharing = [...alignments.keys()].filter((id) => state.articles.has(id));
  const { tags, articles, texts } = state;
  const seen = [alignments, here.articleId, here.actorId, tags, articles, texts, ...sharing.map(shown)];
  if (last?.seen.length === seen.length && last.seen.every((one, n) => one === seen[n])) return last.inOrder;
  const candidates = [...candidatesFor(state, alignments, here, shown)].toSorted(preferring(here.actorId));
  const inOrder = { candidates, indexes: indexesByTag(candidates.map(({ span }) => span)) };
  last = { seen, inOrder };
  return inOrder;
}

const preferring =
  (actorId: ActorId) =>
  (one: Candidate, other: Candidate): number =>
    Number(one.offer.variant === 'edited') - Number(other.offer.variant === 'edited') ||
    one.rank - other.rank ||
    Number(one.offer.source.layerOf !== actorId) - Number(other.offer.source.layerOf !== actorId) ||
    byPlace(one.offer, other.offer);
