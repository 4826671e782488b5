import { createStore } from 'zustand/vanilla';
import type { AnnotationId, ArticleId } from '../../domain/ids.ts';
import type { TextRange } from '../../domain/records/range.ts';

/** Where the Find room has led to: Esc leads back while one is still in that article. */
export interface WayBack {
  readonly articleId: ArticleId;
  /** The hit's words, which are selected. */
  readonly range: TextRange | null;
  /** The annotation a note or value belongs to, which is active. */
  readonly annotationId: AnnotationId | null;
}

export const wayBackStore = createStore<{ readonly from: WayBack | null }>(() => ({ from: null }));
