import { useDeferredValue, useMemo } from 'react';
import { useStore } from 'zustand';
import type { AnnotationId, ArticleId } from '../../domain/ids.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import type { AnnotationsOfArticle } from '../../domain/session-state.ts';
import { isFiltering, matcherOf } from '../../state/annotation-filter.ts';
import { articleFacts } from '../../state/article-facts.ts';
import { shownAnnotations } from '../layers/shown-annotations.ts';
import { hitMarksStore } from '../reading/text-marks.ts';
import { useSession, useView } from '../shared/workspace-context.tsx';
import { inNeedIn, mapData, type MapData } from './map-data.ts';

const NONE: AnnotationsOfArticle = new Map();
const NOBODY: ReadonlySet<AnnotationId> = new Set();

export interface ShownInMap {
  readonly data: MapData | null;
  /** What is in sight in the text; nothing in clean reading. */
  readonly annotations: AnnotationsOfArticle;
  readonly attention: ReadonlySet<AnnotationId>;
}

/** What the map shows, worked out when the text has been painted. */
export function useMapData(articleId: ArticleId, length: number): ShownInMap {
  const state = useDeferredValue(useSession((session) => session.state));
  const layers = useDeferredValue(useView((view) => view.layers));
  const filter = useDeferredValue(useView((view) => view.filter));
  const clean = useView((view) => view.clean);
  const annotations = state && !clean ? shownAnnotations(state, articleId, layers) : NONE;
  const found = useMemo(() => {
    const matches = state && isFiltering(filter, false) ? matcherOf(filter, state) : null;
    if (!state || !matches) return [];
    const facts = articleFacts(state, articleId);
    return [...annotations.values()].filter((one: Annotation) => matches(one, () => facts));
  }, [state, filter, annotations, articleId]);
  // Apart, because hiding and finding change none of it.
  const attention = useMemo(() => (state ? inNeedIn(state, articleId) : NOBODY), [state, articleId]);
  const marks = useDeferredValue(useStore(hitMarksStore, (all) => all.get(articleId)));
  const words = useMemo(() => marks?.map(({ range }) => range.start), [marks]);
  const data = useMemo(
    () => (state ? mapData(state, annotations, length, attention, found, words) : null),
    [state, annotations, length, attention, found, words],
  );
  return { data, annotations, attention };
}
