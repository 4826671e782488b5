import type { ActorId, AnnotationId, ArticleId } from '../../domain/ids.ts';
import { annotationsOf, articlesInOrder, type SessionState } from '../../domain/session-state.ts';
import { isInSight } from '../../state/sight.ts';
import type { LayerView, ViewState } from '../../state/view-store.ts';
import type { Without } from '../share/share-choice.ts';

/** Which annotations: all, those in sight now, or those of chosen coders and tags. */
export type Which = 'all' | 'shown' | 'chosen';

/** Of more articles only the open ones are ticked at first: a page of hundreds is not what is meant by default. */
const MANY = 8;

/** What is left out at first: articles nobody has worked on, of many all that are not open. */
export function leftOutAtFirst(
  state: SessionState,
  { articleId, columns, room }: Pick<ViewState, 'articleId' | 'columns' | 'room'>,
): ReadonlySet<ArticleId> {
  const all = articlesInOrder(state).map(({ id }) => id);
  const open = new Set<ArticleId>([
    ...(articleId === null ? [] : [articleId]),
    ...(room === 'compare' ? columns : []),
  ]);
  const worked = all.filter((id) => annotationsOf(state, id).size > 0);
  const wanted = new Set(
    worked.length > 0 && worked.length <= MANY ? worked : all.length <= MANY ? all : open,
  );
  return new Set(all.filter((id) => !wanted.has(id)));
}

/** What goes onto the page, by the choice as it stands. */
export interface ChosenForPage {
  readonly articleIds: readonly ArticleId[];
  readonly annotations: number;
  readonly coders: readonly ActorId[];
  /** Those in sight; null where what is hidden is not asked for. */
  readonly inSight: ReadonlySet<AnnotationId> | null;
}

export function chosenFor(
  state: SessionState,
  which: Which,
  without: Without,
  layers: LayerView,
): ChosenForPage {
  const articleIds = articlesInOrder(state)
    .map(({ id }) => id)
    .filter((id) => !without.articles.has(id));
  const inSight = which === 'shown' ? new Set<AnnotationId>() : null;
  const coders = new Set<ActorId>();
  let annotations = 0;
  for (const articleId of articleIds) {
    for (const annotation of annotationsOf(state, articleId).values()) {
      if (inSight && !isInSight(annotation, layers)) continue;
      const { layerOf, tagId, id } = annotation;
      if (which === 'chosen' && (without.coders.has(layerOf) || without.tags.has(tagId))) continue;
      inSight?.add(id);
      coders.add(layerOf);
      annotations += 1;
    }
  }
  return { articleIds, annotations, coders: [...coders], inSight };
}

/** Whose work is in sight, for what they said of whole articles; null while nobody's is hidden. */
export function codersInSight(state: SessionState, { hidden }: LayerView): ReadonlySet<ActorId> | null {
  if (hidden.size === 0) return null;
  const annotations = [...state.annotations.values()].flatMap((of) => [...of.values()]);
  const coders = [...annotations, ...state.articleCodings.values()].map(({ layerOf }) => layerOf);
  return new Set(coders.filter((id) => !hidden.has(id)));
}
