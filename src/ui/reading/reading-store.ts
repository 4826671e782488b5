import { createStore, type StoreApi } from 'zustand/vanilla';
import type { AnnotationId, ArticleId, TagId } from '../../domain/ids.ts';
import type { TextRange } from '../../domain/records/range.ts';
import type { ViewerHandle } from '../../viewer/surface-props.ts';
import type { TextSelection } from './live-selection.ts';

/** What the reading room remembers between two keys or clicks. Nothing here outlives the tab. */
export interface ReadingView {
  /** Every text on screen: one in the reading room, several side by side. */
  readonly panes: ReadonlyMap<ArticleId, ViewerHandle>;
  /** The one of them that one works in, null while there is none. */
  readonly viewer: ViewerHandle | null;
  /** The last caret or selection in the text, kept while the focus is elsewhere. */
  readonly caret: TextSelection | null;
  /** Where the caret was in the texts one has left, for when one comes back. */
  readonly carets: ReadonlyMap<ArticleId, TextSelection>;
  /** The pointer is still selecting. */
  readonly dragging: boolean;
  /** Where keys go: into the text, what floats over it, nowhere in particular (which means the text), or elsewhere. */
  readonly focus: 'text' | 'tools' | 'nowhere' | 'elsewhere';
  /** Set by `t`: the next digit changes the tag of the active annotation. */
  readonly awaitingTag: boolean;
  /** Set by Shift+T: the next digit arms a tag. */
  readonly awaitingArm: boolean;
  /** The tag that selecting with the pointer gives at once, in every text, until it is ended. */
  readonly armedTag: TagId | null;
  /** The tag whose toolbar button is pointed at or focused: the preview shows what it would take. */
  readonly pointedTag: TagId | null;
  readonly lastTagged: AnnotationId | null;
  /** Was made active from within the text, where it is seen already: no need to scroll to it. */
  readonly activatedHere: AnnotationId | null;
  /** How many annotations are being committed right now. */
  readonly creating: number;
  /** Whether the one being committed becomes the active one; Escape can still prevent that. */
  readonly activatesCreated: boolean;
  /** In move mode: the range of the annotation whose edges are moved; null takes all of a detached one's. */
  readonly movedRange: TextRange | null;
  /** An edge handle is being dragged: the range it belongs to, and as it would become. */
  readonly draggedEdge: { readonly from: TextRange; readonly to: TextRange } | null;
  readonly tagMenuOpen: boolean;
  readonly stack: { readonly ids: readonly AnnotationId[]; readonly offset: number } | null;
  readonly lastPick: Pick | null;
}

/** A plain click in the text: what covered the place, what was active before, and when (ms of the page's clock). */
export interface Pick {
  readonly ids: readonly AnnotationId[];
  readonly offset: number;
  readonly activeBefore: AnnotationId | null;
  readonly at: number;
}

export type ReadingStore = StoreApi<ReadingView>;

const AT_REST: ReadingView = {
  panes: new Map(),
  viewer: null,
  caret: null,
  carets: new Map(),
  dragging: false,
  focus: 'nowhere',
  awaitingTag: false,
  awaitingArm: false,
  armedTag: null,
  pointedTag: null,
  lastTagged: null,
  activatedHere: null,
  creating: 0,
  activatesCreated: true,
  movedRange: null,
  draggedEdge: null,
  tagMenuOpen: false,
  stack: null,
  lastPick: null,
};

export const createReadingStore = (): ReadingStore => createStore<ReadingView>(() => AT_REST);

/** The one of this tab: one works in one text at a time. */
export const readingStore: ReadingStore = createReadingStore();
