import { useEffect, type RefObject } from 'react';
import { useStore } from 'zustand';
import type { CanonicalText } from '../../domain/records/article.ts';
import type { AnnotationsOfArticle } from '../../domain/session-state.ts';
import { extentOf } from '../../domain/text/targets.ts';
import type { ActionContext } from '../keys/action.ts';
import { useActionContext } from '../keys/use-actions.ts';
import { useView } from '../shared/workspace-context.tsx';
import { armedTagOf } from './armed.ts';
import { CaretAnnouncer } from './caret-announcer.tsx';
import { focusStore } from './focus.ts';
import { showInText } from './go.ts';
import { rangeOf } from './live-selection.ts';
import { openArticleOf } from './reading-context.ts';
import { readingStore } from './reading-store.ts';
import { selectByKeys } from './select-units.ts';
import { StackPopover } from './stack-popover.tsx';
import { TagMenu } from './tag-menu.tsx';
import { TagToolbar } from './tag-toolbar.tsx';
import { usePlace } from './use-place.ts';
import { answeringOnce, useFocusRequest } from './use-focus-request.ts';
import { useSettledSelection } from './use-settled-selection.ts';

interface CurrentTextProps {
  readonly content: CanonicalText;
  readonly annotations: AnnotationsOfArticle;
  readonly scroller: RefObject<HTMLElement | null>;
  /** Comes back to where the reader was, and remembers it. Texts that scroll together can't. */
  readonly keepsPlace: boolean;
}

/** What only the text has that one works in: what floats over it, and the answer to whoever sends the focus there. */
export function CurrentText({ content, annotations, scroller, keepsPlace }: CurrentTextProps) {
  const context = useActionContext();
  const movingId = useView((view) => view.movingId);
  const selection = useView((view) => view.selection);
  const settled = useSettledSelection(selection);
  const reading = useStore(readingStore);
  // Before what follows: to go to a certain place is more than to come back.
  usePlace(content.articleId, keepsPlace ? reading.viewer : null, scroller);
  useActiveInView(annotations);
  useFocusRequest('text', () => takeFocus(context), isUnanswered);
  const isHere = settled?.articleId === content.articleId;
  // What the pointer selects gets the armed tag by itself.
  const isArmed = settled?.by === 'pointer' && armedTagOf(context) !== null;
  const canTag = isHere && movingId === null && reading.focus !== 'elsewhere' && !isArmed;
  return (
    <>
      {canTag && <TagToolbar content={content} selection={settled} />}
      {reading.tagMenuOpen && <TagMenu />}
      {reading.stack && <StackPopover {...reading.stack} annotations={annotations} />}
      <CaretAnnouncer />
    </>
  );
}

/** Outlives the text of one article, so that the next can answer what was asked while it was loading. */
const isUnanswered = answeringOnce();

/** Back to the caret, or to the annotation that one wants to go to. */
function takeFocus(context: ActionContext): void {
  const { viewer, caret } = context.reading.getState();
  const { at, selects } = focusStore.getState();
  if (at && typeof at !== 'string') {
    if (selects) return selectByKeys(context, at);
    context.reading.setState({ caret: { anchor: at.start, head: at.start } });
    viewer?.select({ start: at.start, end: at.start });
    viewer?.reveal(at);
    return;
  }
  const annotation = at && openArticleOf(context)?.annotations.get(at);
  if (annotation) showInText(context, annotation);
  else if (caret) viewer?.select(rangeOf(caret), { reverse: caret.head < caret.anchor });
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
