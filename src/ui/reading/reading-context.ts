import type { AnnotationId } from '../../domain/ids.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import type { Article, CanonicalText } from '../../domain/records/article.ts';
import { annotationsOf, type AnnotationsOfArticle, type SessionState } from '../../domain/session-state.ts';
import { annotationsAt } from '../../domain/text/segments.ts';
import type { LiveSelection } from '../../state/view-store.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { shownAnnotations } from '../layers/shown-annotations.ts';
import { liveSelectionOf, rangeOf, sameRange, type TextSelection } from './live-selection.ts';
import type { ReadingStore } from './reading-store.ts';

/** What every action in the text works with. */
export interface ReadingContext {
  readonly workspace: Workspace;
  readonly reading: ReadingStore;
}

export interface OpenArticle {
  readonly state: SessionState;
  readonly article: Article;
  readonly content: CanonicalText;
  /** All of them: for what writes or checks. */
  readonly annotations: AnnotationsOfArticle;
  /** Those of the layers that are shown: for what one looks at and goes through. */
  readonly shown: AnnotationsOfArticle;
}

/** The article on screen with its text, null while there is none or it is loading. */
export function openArticleOf({ workspace }: ReadingContext): OpenArticle | null {
  const { state } = workspace.session.getState();
  const { articleId, layers } = workspace.view.getState();
  if (!state || !articleId) return null;
  const article = state.articles.get(articleId);
  const content = state.texts.get(articleId);
  return article && content
    ? {
        state,
        article,
        content,
        annotations: annotationsOf(state, articleId),
        shown: shownAnnotations(state, articleId, layers),
      }
    : null;
}

/**
 * Fresh from the document, because a key may come before the viewer has told of the selection. While the focus is
 * elsewhere the document's selection may be anything: a repaint of the text exchanges what it stands on.
 */
function freshSelection({ reading }: ReadingContext): TextSelection | null {
  const { viewer, focus } = reading.getState();
  return focus === 'text' ? (viewer?.readSelection() ?? null) : null;
}

/** Where the caret is in the text, or was when the focus left it. */
export const caretOf = (context: ReadingContext): TextSelection | null =>
  freshSelection(context) ?? context.reading.getState().caret;

/** The words that a tag key would tag now. */
export function selectionOf(context: ReadingContext): LiveSelection | null {
  const open = openArticleOf(context);
  if (!open) return null;
  const { selection } = context.workspace.view.getState();
  const known = selection?.articleId === open.article.id ? selection : null;
  const fresh = freshSelection(context);
  if (!fresh || (known && sameRange(known.raw, rangeOf(fresh)))) return known;
  return liveSelectionOf(open.content, fresh, 'keys', true);
}

/** Makes an annotation that is in view the active one, and lets go of the selection unless it `keeps` it. */
export function activate(
  { workspace, reading }: ReadingContext,
  id: AnnotationId | null,
  keeps: 'selection' | 'nothing' = 'nothing',
): void {
  reading.setState({ activatedHere: id });
  workspace.view.setState({ activeId: id, ...(keeps === 'nothing' && { selection: null }) });
}

export function activeOf(context: ReadingContext): Annotation | null {
  const { activeId } = context.workspace.view.getState();
  return (activeId && openArticleOf(context)?.annotations.get(activeId)) ?? null;
}

/** What covers an offset, shortest first. A caret right behind the last letter still counts as inside. */
export function annotationsAround(annotations: AnnotationsOfArticle, offset: number): readonly Annotation[] {
  const inside = annotationsAt(annotations.values(), offset);
  return inside.length > 0 || offset === 0 ? inside : annotationsAt(annotations.values(), offset - 1);
}

/** The annotation that a key means: the active one, else the shortest at the caret. */
export function subjectOf(context: ReadingContext): Annotation | null {
  const active = activeOf(context);
  if (active) return active;
  const open = openArticleOf(context);
  const caret = caretOf(context);
  return (open && caret && annotationsAround(open.shown, caret.head)[0]) ?? null;
}

/** Leaves a caret where the selection's moving end was. */
export function dropSelection(context: ReadingContext): void {
  const head = caretOf(context)?.head;
  context.workspace.view.setState({ selection: null });
  if (head === undefined) return;
  context.reading.setState({ caret: { anchor: head, head } });
  context.reading.getState().viewer?.select({ start: head, end: head });
}
