import { createStore, type StoreApi } from 'zustand/vanilla';
import type { ActorId, AnnotationId, ArticleId, EntityId, TagId } from '../domain/ids.ts';
import type { Origin } from '../domain/records/annotation.ts';
import type { TextRange } from '../domain/records/range.ts';
import type { Attention } from './attention.ts';
import type { Room } from './rooms.ts';

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
  /** Those that need attention for any of these reasons. */
  readonly attention: ReadonlySet<Attention>;
  /** While two coders are compared. */
  readonly standings: ReadonlySet<StandingGroup>;
}

/** How annotations of two compared coders stand; what only one of them has is told apart by whose it is. */
export type StandingGroup = 'same' | 'otherValues' | 'otherEdges' | 'otherTag' | 'onlyFirst' | 'onlySecond';

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
  readonly layers: LayerView;
  readonly room: Room;
  /** The articles side by side in the Compare room, `articleId` among them: the one that keys and panels mean. */
  readonly columns: readonly ArticleId[];
  /** Differences of spelling and style are left out. */
  readonly hidesTrivial: boolean;
  /** Clean reading: the text without annotations, badges and offers. List, counts and inspector stay as they are. */
  readonly clean: boolean;
}

export type { Room } from './rooms.ts';

/** How an annotation came about. */
export type OriginKind = Origin['kind'];

/** What is shown, in text, list and counts alike. Nothing that writes or checks goes by it. */
export interface LayerView {
  /** Coders whose work is not shown. */
  readonly hidden: ReadonlySet<ActorId>;
  /** Tags by themselves: hiding one with its children names them all. May name deleted tags. */
  readonly hiddenTags: ReadonlySet<TagId>;
  readonly hiddenOrigins: ReadonlySet<OriginKind>;
  /** Two coders side by side: every annotation of theirs says how it stands to the other's. */
  readonly compared: readonly [ActorId, ActorId] | null;
  /** While two are compared: leave out what both have in the same way. */
  readonly differencesOnly: boolean;
}

export const ALL_LAYERS: LayerView = {
  hidden: new Set(),
  hiddenTags: new Set(),
  hiddenOrigins: new Set(),
  compared: null,
  differencesOnly: false,
};

export const ALL_ANNOTATIONS: ListFilter = {
  scope: 'article',
  sort: 'position',
  tags: new Set(),
  text: '',
  attribute: null,
  entity: null,
  attention: new Set(),
  standings: new Set(),
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
    layers: ALL_LAYERS,
    room: 'read',
    columns: [],
    hidesTrivial: false,
    clean: false,
  }));
