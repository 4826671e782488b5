import type { ActorId, ArticleId, TagId } from '../../domain/ids.ts';
import type { ExportScope } from '../../workspace/workspace.ts';
import type { LeftOut, SharedContent } from '../sentences/share.ts';
import type { ShareOffer } from './share-offer.ts';

/** What was unticked. What comes in while one chooses is shared, too. */
export interface Without {
  readonly articles: ReadonlySet<ArticleId>;
  readonly coders: ReadonlySet<ActorId>;
  readonly tags: ReadonlySet<TagId>;
}

export const NOTHING_LEFT_OUT: Without = { articles: new Set(), coders: new Set(), tags: new Set() };

/** The choice as the exporter takes it; a choice that leaves nothing out is the session. */
export function scopeOf(offer: ShareOffer, without: Without): ExportScope {
  const kept = <Id>(all: readonly Id[], left: ReadonlySet<Id>): ReadonlySet<Id> | null =>
    all.some((id) => left.has(id)) ? new Set(all.filter((id) => !left.has(id))) : null;
  const articleIds = kept(
    offer.articles.map(({ article }) => article.id),
    without.articles,
  );
  const coders = kept(
    offer.coders.map(({ id }) => id),
    without.coders,
  );
  const tagIds = kept(
    offer.tags.map(({ id }) => id),
    without.tags,
  );
  return articleIds === null && coders === null && tagIds === null
    ? { kind: 'session' }
    : { kind: 'part', articleIds, coders, tagIds };
}

const UNKNOWN = 'somebody unknown';

/** What the file will hold, and what stays here. */
export function contentOf(offer: ShareOffer, without: Without): SharedContent {
  const articles = offer.articles.filter(({ article }) => !without.articles.has(article.id));
  const heaps = offer.heaps.filter(
    ({ articleId, coder, tagId }) =>
      !without.articles.has(articleId) && !without.coders.has(coder) && !without.tags.has(tagId),
  );
  const coders = new Set(heaps.map(({ coder }) => coder));
  return {
    articles: articles.length,
    annotations: heaps.reduce((sum, { count }) => sum + count, 0),
    coders: offer.coders.filter(({ id }) => coders.has(id)).map(({ actor }) => actor?.name ?? UNKNOWN),
    characters: articles.reduce((sum, { article }) => sum + article.length, 0),
    leftOut: leftOutOf(offer, without),
  };
}

const leftOutOf = (offer: ShareOffer, without: Without): LeftOut => ({
  articles: offer.articles
    .filter(({ article }) => without.articles.has(article.id))
    .map(({ article }) => article.letter),
  coders: offer.coders.filter(({ id }) => without.coders.has(id)).map(({ actor }) => actor?.name ?? UNKNOWN),
  tags: offer.tags
    .filter(({ id }) => without.tags.has(id))
    .map(({ tag }) => tag?.name ?? 'one that is no longer in the codebook'),
});
