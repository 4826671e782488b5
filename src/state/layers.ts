import type { ActorId, AnnotationId, ArticleId } from '../domain/ids.ts';
import type { Annotation } from '../domain/records/annotation.ts';
import { annotationsOf, type AnnotationsOfArticle, type SessionState } from '../domain/session-state.ts';
import { hidesNothing, isInSight } from './sight.ts';
import type { LayerView } from './view-store.ts';

/** What a comparison says of one annotation, as far as showing it goes by that. */
export interface Stands {
  readonly standing: 'same' | 'otherValues' | 'otherEdges' | 'otherTag' | 'only';
}

/** Compares what two coders did in one article; `analysis` knows how. */
export type Compare<Compared extends Stands> = (
  a: readonly Annotation[],
  b: readonly Annotation[],
  codebook: Pick<SessionState, 'tags' | 'entities'>,
) => ReadonlyMap<AnnotationId, Compared>;

export type ShownAnnotations = (
  state: SessionState,
  articleId: ArticleId,
  layers: LayerView,
) => AnnotationsOfArticle;

export interface Layers<Compared> {
  /**
   * The annotations of an article that are to be seen: everything that shows annotations asks for these, and nothing
   * that writes or checks does. While nothing is hidden or compared it is the session's own map.
   */
  readonly shown: ShownAnnotations;
  /** How those of the two compared coders stand; empty while none are compared. */
  readonly compared: (
    state: SessionState,
    articleId: ArticleId,
    layers: LayerView,
  ) => ReadonlyMap<AnnotationId, Compared>;
}

interface Known<Compared> {
  readonly shown?: { readonly layers: LayerView; readonly annotations: AnnotationsOfArticle };
  readonly compared?: {
    readonly pair: LayerView['compared'];
    readonly tags: SessionState['tags'];
    readonly entities: SessionState['entities'];
    readonly standings: ReadonlyMap<AnnotationId, Compared>;
  };
}

/** Remembers the last answers of each article as long as its annotations stay the same. */
export function layersBy<Compared extends Stands>(compare: Compare<Compared>): Layers<Compared> {
  const cache = new WeakMap<AnnotationsOfArticle, Known<Compared>>();
  const nothing: ReadonlyMap<AnnotationId, Compared> = new Map();

  const compared: Layers<Compared>['compared'] = (state, articleId, { compared: pair }) => {
    if (!pair) return nothing;
    const all = annotationsOf(state, articleId);
    const { tags, entities } = state;
    const known = cache.get(all)?.compared;
    if (known?.pair === pair && known.tags === tags && known.entities === entities) return known.standings;
    const layer = (id: ActorId) => [...all.values()].filter(({ layerOf }) => layerOf === id);
    const standings = compare(layer(pair[0]), layer(pair[1]), { tags, entities });
    const shown = cache.get(all)?.shown;
    cache.set(all, {
      // What was shown may have depended on how things stood.
      ...(shown && !shown.layers.differencesOnly && { shown }),
      compared: { pair, tags, entities, standings },
    });
    return standings;
  };

  const shown: ShownAnnotations = (state, articleId, layers) => {
    const all = annotationsOf(state, articleId);
    if (!layers.compared && hidesNothing(layers)) return all;
    // Asked first: when it has to compare again, what was shown is forgotten.
    const standings = layers.differencesOnly ? compared(state, articleId, layers) : nothing;
    const known = cache.get(all);
    if (known?.shown?.layers === layers) return known.shown.annotations;
    const isShown = (annotation: Annotation): boolean =>
      isInSight(annotation, layers) && standings.get(annotation.id)?.standing !== 'same';
    const annotations = filtered(all, isShown);
    cache.set(all, { ...known, shown: { layers, annotations } });
    return annotations;
  };

  return { shown, compared };
}

/** In the same order, so that what follows changes step by step can; the same map when nothing is left out. */
function filtered(
  all: AnnotationsOfArticle,
  isShown: (annotation: Annotation) => boolean,
): AnnotationsOfArticle {
  const left = new Map<AnnotationId, Annotation>();
  for (const [id, annotation] of all) if (isShown(annotation)) left.set(id, annotation);
  return left.size === all.size ? all : left;
}
