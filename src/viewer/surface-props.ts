import type { ActorId, AnnotationId } from '../domain/ids.ts';
import type { Article, CanonicalText } from '../domain/records/article.ts';
import type { Tag } from '../domain/records/codebook.ts';
import type { TextRange } from '../domain/records/range.ts';
import type { AnnotationsOfArticle } from '../domain/session-state.ts';
import type { Selected } from './selection-reader.ts';

/** Whose annotation a badge stands for. */
export interface BadgeCoder {
  readonly name: string;
  readonly initials: string;
}

export interface ArticleViewerProps {
  readonly article: Article;
  readonly content: CanonicalText;
  readonly annotations: AnnotationsOfArticle;
  readonly tags: readonly Tag[];
  readonly activeId: AnnotationId | null;
  /** Annotations that lack a core value: their badges are hollow. */
  readonly missingCore: ReadonlySet<AnnotationId>;
  /** Coders whose badges bear their initials too, to tell them apart; null: none do. */
  readonly coders?: ReadonlyMap<ActorId, BadgeCoder> | null;
  /** The selection as it would be tagged: `select` ground and ink bars. */
  readonly preview: readonly TextRange[] | null;
  /** Ranges whose ends can be dragged now. */
  readonly handles: readonly TextRange[] | null;
  /**
   * The browser's selection changed; null when it left the text.
   * @param exact Alt is held: these characters and no others
   * @param dragging the pointer is still down, so more changes follow
   */
  readonly onSelection: (
    selection: Selected | null,
    by: 'pointer' | 'keys',
    exact: boolean,
    dragging: boolean,
  ) => void;
  /** A plain click: all annotations that cover the place, shortest first; a badge gives its own id first. */
  readonly onPick: (ids: readonly AnnotationId[], offset: number) => void;
  /** "+n" in the margin was clicked: the annotations that start on its line and what covers that place. */
  readonly onStack?: (ids: readonly AnnotationId[], offset: number) => void;
  /** An end of a range is dragged, unsnapped; `done` comes once, at the end. */
  readonly onEdgeMove: (from: TextRange, to: TextRange, done: boolean) => void;
  /** Called first on keydown in the text; true = handled. */
  readonly onKey: (event: KeyboardEvent) => boolean;
  /** Accessible name of the text: holds letter and title. */
  readonly readingLabel: string;
}

export interface ViewerHandle {
  focus(): void;
  /** Fresh from the browser's selection, in UTF-16 offsets; null when it is not in the text. */
  readSelection(): Selected | null;
  /** Selects natively and focuses the text. */
  select(range: TextRange, options?: { readonly reverse?: boolean; readonly reveal?: boolean }): void;
  /** Scrolls at once so that the range stands at one third of the height, unless it is visible. */
  reveal(range: TextRange): void;
  /** Of the last line of the range, up to its end: where the toolbar goes. */
  rectOf(range: TextRange): DOMRect | null;
  /** The first offset visible: the place to remember. */
  topOffset(): number;
  scrollToOffset(offset: number): void;
}
