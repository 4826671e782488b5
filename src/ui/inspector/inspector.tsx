import { useEffect, useRef, useState, type KeyboardEvent } from 'react';
import { annotationsOf } from '../../domain/session-state.ts';
import { isInDialog } from '../keys/field.ts';
import { requestFocus } from '../reading/focus.ts';
import { answeringOnce, useFocusRequest } from '../reading/use-focus-request.ts';
import { useSession, useView } from '../shared/workspace-context.tsx';
import { AnnotationInspector } from './annotation-inspector.tsx';
import { ArticleInspector } from './article-inspector.tsx';
import { focusFirstField, focusNextField } from './field-order.ts';
import classes from './inspector.module.css';

/** Outlives the inspector, which comes later than the text: what was asked before is answered when it is there. */
const isUnanswered = answeringOnce();

/** The active annotation with all that is said of it; with none, the open article. Enter goes on, Esc to the text. */
export function Inspector() {
  const panel = useRef<HTMLDivElement>(null);
  const articleId = useView((view) => view.articleId);
  const activeId = useView((view) => view.activeId);
  const article = useSession(({ state }) => (articleId ? state?.articles.get(articleId) : undefined));
  const annotation = useSession(({ state }) =>
    state && articleId && activeId ? annotationsOf(state, articleId).get(activeId) : undefined,
  );

  // The focus is taken after rendering: the request may come together with a new annotation.
  const [wanted, setWanted] = useState(0);
  useFocusRequest('inspector', () => setWanted((count) => count + 1), isUnanswered);
  useEffect(() => {
    if (wanted > 0 && panel.current && !focusFirstField(panel.current)) panel.current.focus();
  }, [wanted]);

  return (
    <div ref={panel} className={classes.inspector} tabIndex={-1} onKeyDown={(event) => onKeyDown(event)}>
      {annotation ? (
        <AnnotationInspector key={annotation.id} annotation={annotation} />
      ) : article ? (
        <ArticleInspector key={article.id} article={article} />
      ) : (
        <p className={classes.empty}>Add an article, and what is known about it shows here.</p>
      )}
    </div>
  );
}

function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
  const { target, currentTarget, nativeEvent } = event;
  if (event.defaultPrevented || nativeEvent.isComposing || !(target instanceof HTMLElement)) return;
  // Menus and dialogs that were opened from here are inside for React only, and have these keys for themselves.
  if (!currentTarget.contains(target) || isInDialog(target)) return;
  if (event.key === 'Escape') requestFocus('text');
  else if (event.key === 'Enter' && goesOn(event, target)) {
    if (!focusNextField(currentTarget, target)) requestFocus('text');
  } else return;
  event.preventDefault();
  event.stopPropagation();
}

/** Whether Enter means "next field" here: not on a button that does something, not for a new line. */
function goesOn({ shiftKey, ctrlKey, metaKey, altKey }: KeyboardEvent, target: HTMLElement): boolean {
  if (ctrlKey || metaKey || altKey || !target.closest('[data-field]')) return false;
  if (target instanceof HTMLButtonElement) return target.hasAttribute('aria-pressed');
  if (target instanceof HTMLTextAreaElement) return !shiftKey && !target.hasAttribute('data-lines');
  return true;
}
