import type { ActorId, ArticleId, TagId } from '../../domain/ids.ts';
import { keyOf } from '../../domain/records.ts';
import type { Actor } from '../../domain/records/actor.ts';
import type { Article } from '../../domain/records/article.ts';
import type { Tag } from '../../domain/records/codebook.ts';
import {
  annotationsOf,
  articlesInOrder,
  tagsInOrder,
  type SessionState,
} from '../../domain/session-state.ts';

/** Annotations of one coder with one tag in one article. */
interface Heap {
  readonly articleId: ArticleId;
  readonly coder: ActorId;
  readonly tagId: TagId;
  readonly count: number;
}

/** What there is to choose from: everything that has work of somebody in it, and every article. */
export interface ShareOffer {
  readonly articles: readonly {
    readonly article: Article;
    readonly outlet: string | null;
    readonly count: number;
  }[];
  readonly coders: readonly { readonly id: ActorId; readonly actor: Actor | null; readonly count: number }[];
  /** `tag` is null where the codebook no longer has it. */
  readonly tags: readonly { readonly id: TagId; readonly tag: Tag | null; readonly count: number }[];
  readonly heaps: readonly Heap[];
}

export function shareOfferOf(state: SessionState): ShareOffer {
  const heaps = heapsOf(state);
  const sumOf = (belongs: (heap: Heap) => boolean): number =>
    heaps.reduce((sum, heap) => (belongs(heap) ? sum + heap.count : sum), 0);
  const coders = new Set(heaps.map(({ coder }) => coder));
  for (const { layerOf } of state.articleCodings.values()) coders.add(layerOf);
  const known = tagsInOrder(state).map(({ id }) => id);
  const tagIds = new Set([...known, ...heaps.map(({ tagId }) => tagId)]);
  return {
    articles: articlesInOrder(state).map((article) => ({
      article,
      outlet: article.outletId ? (state.entities.get(article.outletId)?.name ?? null) : null,
      count: sumOf(({ articleId }) => articleId === article.id),
    })),
    coders: [...coders]
      .map((id) => ({ id, actor: actorOf(state, id), count: sumOf(({ coder }) => coder === id) }))
      .toSorted((a, b) => b.count - a.count),
    tags: [...tagIds].map((id) => ({
      id,
      tag: state.tags.get(id) ?? null,
      count: sumOf(({ tagId }) => tagId === id),
    })),
    heaps,
  };
}

/** Everything is counted once, so that ticking boxes never counts annotations again. */
function heapsOf(state: SessionState): readonly Heap[] {
  const heaps: Heap[] = [];
  for (const articleId of state.articles.keys()) {
    const ofArticle = new Map<string, { coder: ActorId; tagId: TagId; count: number }>();
    for (const { layerOf, tagId } of annotationsOf(state, articleId).values()) {
      const key = JSON.stringify([layerOf, tagId]);
      const heap = ofArticle.get(key) ?? { coder: layerOf, tagId, count: 0 };
      heap.count += 1;
      ofArticle.set(key, heap);
    }
    heaps.push(...[...ofArticle.values()].map((heap) => ({ ...heap, articleId })));
  }
  return heaps;
}

/** Somebody's record may have been deleted while their work is still here. */
function actorOf(state: SessionState, id: ActorId): Actor | null {
  const found = state.actors.get(id) ?? state.deleted.get(keyOf({ type: 'actor', id }));
  return found?.type === 'actor' ? found : null;
}
