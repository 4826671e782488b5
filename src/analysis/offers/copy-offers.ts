import type { Alignment } from '../../domain/alignment.ts';
import type { ActorId, ArticleId } from '../../domain/ids.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import { annotationsOf, type AnnotationsOfArticle, type SessionState } from '../../domain/session-state.ts';
import { byPlace, type Offer } from './offer.ts';
import { candidatesInOrder } from './candidates-in-order.ts';
import { bareSpanOf, isSaid, sameAs } from './said-already.ts';
import type { Span } from '../span-index.ts';
import { indexesByTag } from './tag-index.ts';

interface OfferOptions {
  /** Who would say it: what stands in this layer already is not offered. */
  readonly actorId: ActorId;
  /** The annotations of an article that may be seen: nothing else is offered. */
  readonly shown: (articleId: ArticleId) => AnnotationsOfArticle;
  /** Keys of offers that somebody does not want. */
  readonly dismissed: ReadonlySet<string>;
}

const NOTHING: readonly Offer[] = [];

/**
 * What is coded in the same words of other articles and not yet here, in the order of the text. Where several offer the
 * same tag on as good as the same words, only one does: rather an exact one, then the earlier article, then one's own.
 *
 * @param alignments what the article shares, told from it (`a`) to the others (`b`)
 */
export function copyOffers(
  state: SessionState,
  alignments: ReadonlyMap<ArticleId, Alignment>,
  articleId: ArticleId,
  { actorId, shown, dismissed }: OfferOptions,
): readonly Offer[] {
  const text = state.texts.get(articleId)?.text;
  if (text === undefined || alignments.size === 0) return NOTHING;
  const { candidates, indexes } = candidatesInOrder(state, alignments, { articleId, text, actorId }, shown);
  if (candidates.length === 0) return NOTHING;
  const here = annotationsOf(state, articleId);
  const isOwn = ({ layerOf, target }: Annotation): boolean => layerOf === actorId && !target.detached;
  const own = [...here.values()].filter(isOwn).map((one) => bareSpanOf(one, text));
  const ownIndexes = indexesByTag(own);
  const places = new Set(own.map(({ place }) => place));
  const accepted = new Set<Span>();
  const offers: Offer[] = [];
  for (const { offer, span } of candidates) {
    // Most of what is coded already stands on the very same words.
    if (places.has(span.place)) continue;
    const isCopied = [...sameAs(state, offer.source.id)].some((id) => {
      const copy = here.get(id);
      return copy !== undefined && isOwn(copy);
    });
    const { tagId } = offer.source;
    if (isCopied || isSaid(span, ownIndexes(tagId))) continue;
    if (isSaid(span, indexes(tagId), (other) => accepted.has(other))) continue;
    accepted.add(span);
    places.add(span.place);
    // Only now, so that nothing else is offered in place of what somebody does not want.
    if (!dismissed.has(offer.key)) offers.push(offer);
  }
  return offers.toSorted(byPlace);
}
