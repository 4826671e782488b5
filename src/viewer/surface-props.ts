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

/** A value that stands beside a badge's letter. */
export interface BadgeLabel {
  /** As it is drawn, cut where there is no more room; empty: not coded. */
  readonly text: string;
  /** For the tooltip and whoever listens: "Speaker: Donald Trump". */
  readonly words: string;
  /** Nobody wrote it: it follows from the text. */
  readonly isComputed: boolean;
}

/**
 * What a comparison says of some words. The other article has dropped or replaced them (`removed`); this one has put
 * them in (`added`); the other one lacks the whole paragraph (`absent`); something could be coded here (`offered`);
 * this is the difference one is at (`current`); the words were looked for (`hit`), and this is the hit one is at (`hitNow`).
 */
export type InkLook = 'removed' | 'added' | 'absent' | 'offered' | 'current' | 'hit' | 'hitNow';

/** Ink on some words. Ranges may cross blocks and are disjoint within one look. */
export interface InkMark {
  readonly range: TextRange;
  readonly look: InkLook;
}

/** A passage that another article shares: a line in the margin where its lines start. */
export interface Hairline {
  readonly key: string;
  readonly range: TextRange;
  /** The other article's. */
  readonly letter: string;
  /** Accessible name and tooltip of the letter, which is a button. */
  readonly name: string;
  /** Not word for word the same: the line is dashed. */
  readonly edited: boolean;
}

/** A label that can be typed to choose a place. */
export interface JumpLabel {
  readonly key: string;
  /** The offset it stands at, in UTF-16 units. */
  readonly at: number;
  /** Small letters. */
  readonly label: string;
  /** How many of its letters were typed already. */
  readonly typed: number;
}

/** Top and bottom of something in viewport pixels. */
export interface Extent {
  readonly top: number;
  readonly bottom: number;
}

/** What a comparison draws. Another array is drawn anew, so keep it while it says the same. */
export interface ComparisonProps {
  readonly ink?: readonly InkMark[] | null;
  /** "not in B": below every run of paragraphs that are wholly `absent`. */
  readonly absentLabel?: string | null;
  readonly hairlines?: readonly Hairline[] | null;
  /** The letter of a hairline was clicked. */
  readonly onHairline?: (key: string) => void;
  /** Labels over the text while a key chooses one of them. */
  readonly labels?: readonly JumpLabel[] | null;
}

export interface ArticleViewerProps extends ComparisonProps {
  readonly article: Article;
  readonly content: CanonicalText;
  readonly annotations: AnnotationsOfArticle;
  readonly tags: readonly Tag[];
  readonly activeId: AnnotationId | null;
  /** Annotations that lack a core value: their badges are hollow. */
  readonly missingCore: ReadonlySet<AnnotationId>;
  /** Coders whose badges bear their initials too, to tell them apart; null: none do. */
  readonly coders?: ReadonlyMap<ActorId, BadgeCoder> | null;
  /** Values beside the letters of these annotations' badges. Another map is compared with the one before. */
  readonly badgeLabels?: ReadonlyMap<AnnotationId, BadgeLabel> | null;
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
  /**
   * The pointer was let go in the text after selecting, and `onSelection` has told what; never after a plain click or
   * the drag of an edge.
   * @param clicks how often it was pressed: two for a word, three for a sentence
   */
  readonly onLetGo?: (clicks: number) => void;
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
  /**
   * Of all lines of a range, also off screen, where it is an estimate. Null until the code for it has come; then the
   * scroller gets a scroll event.
   */
  extentOf(range: TextRange): Extent | null;
  /** The offset at the start of the line that stands at a height of the viewport; clamped to the text. Code as above. */
  offsetAtHeight(y: number): number;
  /**
   * Scrolls at once so that the top of the offset's line stands at a height of the viewport. A place less than
   * `atLeast` pixels from the beginning is the beginning.
   */
  alignTo(offset: number, y: number, atLeast?: number): void;
  /** The element that scrolls the text; null while no text is mounted. */
  scroller(): HTMLElement | null;
}
