import { useEffect, useMemo, useRef, type RefObject } from 'react';
import { useStore } from 'zustand';
import type { Article, CanonicalText } from '../../domain/records/article.ts';
import type { AnnotationsOfArticle } from '../../domain/session-state.ts';
import { extentOf } from '../../domain/text/targets.ts';
import { ArticleViewer } from '../../viewer/article-viewer.tsx';
import type { ViewerHandle } from '../../viewer/surface-props.ts';
import type { ActionContext } from '../keys/action.ts';
import { dispatchKey } from '../keys/dispatch.ts';
import { platform } from '../keys/platform.ts';
import { useActionContext, useActions, useTags } from '../keys/use-actions.ts';
import { shownAnnotations } from '../layers/shown-annotations.ts';
import { useComparedCoders } from '../layers/use-compared-coders.ts';
import { useSession, useView } from '../shared/workspace-context.tsx';
import { CaretAnnouncer } from './caret-announcer.tsx';
import { focusStore } from './focus.ts';
import { showInText } from './go.ts';
import { rangeOf } from './live-selection.ts';
import { handlesOf, previewOf } from './preview.ts';
import { openArticleOf } from './reading-context.ts';
import { readingStore } from './reading-store.ts';
import { StackPopover } from './stack-popover.tsx';
import { TagMenu } from './tag-menu.tsx';
import { TagToolbar } from './tag-toolbar.tsx';
import { takeEdgeMove, takePick, takeSelection } from './text-events.ts';
import { useFocusRequest } from './use-focus-request.ts';
import { useMissingCore } from './use-missing-core.ts';
import { usePlace } from './use-place.ts';
import { useSettledSelection } from './use-settled-selection.ts';

const NONE: AnnotationsOfArticle = new Map();

interface ArticleTextProps {
  readonly article: Article;
  readonly content: CanonicalText;
  readonly scroller: RefObject<HTMLElement | null>;
}

/** The text of one article with what floats over it. Mounted anew for every article. */
export function ArticleText({ article, content, scroller }: ArticleTextProps) {
  const context = useActionContext();
  const actions = useActions();
  const tags = useTags();
  const view = useView((seen) => seen);
  const annotations = useSession(({ state }) =>
    state ? shownAnnotations(state, article.id, view.layers) : NONE,
  );
  const coders = useComparedCoders();
  const reading = useStore(readingStore);
  const missingCore = useMissingCore(article.id);
  const handle = useRegisteredViewer();
  const settled = useSettledSelection(view.selection);
  usePlace(article.id, reading.viewer, scroller);
  useActiveInView(annotations);
  useFocusRequest('text', () => takeFocus(context), answeredByText);

  const active = (view.activeId && annotations.get(view.activeId)) ?? null;
  const pointed = tags.find(({ id }) => id === reading.pointedTag) ?? null;
  const { selection, movingId, exactCharacters } = view;
  const { movedRange, draggedEdge } = reading;
  const preview = useMemo(
    () =>
      previewOf(content, active, pointed, { selection, movingId, exactCharacters, movedRange, draggedEdge }),
    [content, active, pointed, selection, movingId, exactCharacters, movedRange, draggedEdge],
  );
  const resting = selection !== null || movingId !== null;
  const canTag = settled !== null && movingId === null && reading.focus !== 'elsewhere';
  return (
    <>
      <ArticleViewer
        ref={handle}
        article={article}
        content={content}
        annotations={annotations}
        tags={tags}
        activeId={resting ? null : view.activeId}
        missingCore={missingCore}
        coders={coders}
        preview={preview}
        handles={handlesOf(active, view)}
        onSelection={(...selection) => takeSelection(context, ...selection)}
        onPick={(ids, offset) => takePick(context, ids, offset)}
        onStack={(ids, offset) => readingStore.setState({ stack: { ids, offset } })}
        onEdgeMove={(from, to, done) => void takeEdgeMove(context, from, to, done)}
        onKey={(event) => dispatchKey(event, 'text', actions, context, platform)}
        readingLabel={`${article.letter}: ${article.title}`}
      />
      {canTag && <TagToolbar content={content} selection={settled} />}
      {reading.tagMenuOpen && <TagMenu />}
      {reading.stack && <StackPopover {...reading.stack} annotations={annotations} />}
      <CaretAnnouncer />
    </>
  );
}

/** Outlives the text of one article, so that the next can answer what was asked while it was loading. */
const answeredByText = { current: 0 };

/** Back to the caret, or to the annotation that one wants to go to. */
function takeFocus(context: ActionContext): void {
  const { viewer, caret } = context.reading.getState();
  const { at } = focusStore.getState();
  const annotation = at && openArticleOf(context)?.shown.get(at);
  if (annotation) showInText(context, annotation);
  else if (caret) viewer?.select(rangeOf(caret), { reverse: caret.head < caret.anchor });
}

/** Puts the viewer where actions find it, with a caret at the beginning until there is another. */
function useRegisteredViewer(): RefObject<ViewerHandle | null> {
  const handle = useRef<ViewerHandle>(null);
  useEffect(() => {
    readingStore.setState({ viewer: handle.current, caret: { anchor: 0, head: 0 } });
    return () =>
      readingStore.setState({
        viewer: null,
        caret: null,
        dragging: false,
        pointedTag: null,
        awaitingTag: false,
        movedRange: null,
        draggedEdge: null,
        tagMenuOpen: false,
        stack: null,
        lastPick: null,
      });
  }, []);
  return handle;
}

/** An annotation made active elsewhere, as in the list, comes into view. */
function useActiveInView(annotations: AnnotationsOfArticle): void {
  const { workspace } = useActionContext();
  const activeId = useView((view) => view.activeId);
  const viewer = useStore(readingStore, (reading) => reading.viewer);
  const active = activeId && annotations.get(activeId);
  const start = active && !active.target.detached ? extentOf(active.target).start : null;
  const end = active ? extentOf(active.target).end : null;
  useEffect(() => {
    if (start === null || end === null || !viewer) return;
    if (readingStore.getState().activatedHere === activeId) return;
    readingStore.setState({ activatedHere: activeId, lastPick: null });
    if (workspace.view.getState().movingId === null) workspace.view.setState({ selection: null });
    viewer.reveal({ start, end });
  }, [workspace, activeId, viewer, start, end]);
}
