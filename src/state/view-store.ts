import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AnnotationId, ArticleId, EntityId, TagId } from '../domain/ids.ts';
import type { TextRange } from '../domain/records/range.ts';

export type ListSort = 'position' | 'tag' | 'speaker';

/** What the annotation list shows. An empty set or null means "all". */
export interface ListFilter {
  readonly scope: 'article' | 'session';
  readonly sort: ListSort;
  readonly tags: ReadonlySet<TagId>;
  /** Searched in words, note, speaker names. */
  readonly text: string;
  readonly attribute: { readonly id: string; readonly value: string } | null;
  readonly entity: EntityId | null;
  readonly flaggedOnly: boolean;
  readonly missingCoreOnly: boolean;
  readonly detachedOnly: boolean;
}

/** A selection as it would be tagged: after trimming, snapping and, for a Quote, taking marks in. */
export interface LiveSelection {
  readonly articleId: ArticleId;
  readonly ranges: readonly TextRange[];
  /** What the caret or pointer really selected, before snapping; a Quote looks at its surroundings. */
  readonly raw: TextRange;
  readonly by: 'pointer' | 'keys';
}

/** What this tab looks at. Never stored with the session; parts of it are remembered as preferences. */
export interface ViewState {
  readonly articleId: ArticleId | null;
  readonly activeId: AnnotationId | null;
  readonly selection: LiveSelection | null;
  /** The annotation whose edges are being moved (`m`), with the selection as its new extent. */
  readonly movingId: AnnotationId | null;
  readonly exactCharacters: boolean;
  readonly filter: ListFilter;
}

export const ALL_ANNOTATIONS: ListFilter = {
  scope: 'article',
  sort: 'position',
  tags: new Set(),
  text: '',
  attribute: null,
  entity: null,
  flaggedOnly: false,
  missingCoreOnly: false,
  detachedOnly: false,
};

export type ViewStore = StoreApi<ViewState>;

export const createViewStore = (): ViewStore =>
  createStore<ViewState>(() => ({
    articleId: null,
    activeId: null,
    selection: null,
    movingId: null,
    exactCharacters: false,
    filter: ALL_ANNOTATIONS,
  }));
