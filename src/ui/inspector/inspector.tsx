import { useEffect, useRef, useState } from 'react';
import { annotationsOf } from '../../domain/session-state.ts';
import { isInDialog } from '../keys/field.ts';
import { answeringOnce, useFocusRequest } from '../reading/use-focus-request.ts';
import { later } from '../shared/later.tsx';
import { useSession, useView } from '../shared/workspace-context.tsx';
import { AnnotationInspector } from './annotation-inspector.tsx';
import { ArticleInspector } from './article-inspector.tsx';
import { focusFirstField } from './field-order.ts';
import { goByKey } from './inspector-keys.ts';
import classes from './inspector.module.css';
import { useEditedRows } from './use-edited-rows.ts';

const BatchInspector = later(async () => (await import('./batch-inspector.tsx')).BatchInspector);

/** Outlives the inspector, which comes later than the text: what was asked before is answered when it is there. */
const isUnanswered = answeringOnce();

/**
 * The active annotation with all that is said of it, or the rows of the list that are edited together; with none, the
 * open article. Enter goes on, Esc to where one came from.
 */
export function Inspector() {
  const panel = useRef<HTMLDivElement>(null);
  const articleId = useView((view) => view.articleId);
  const activeId = useView((view) => view.activeId);
  const article = useSession(({ state }) => (articleId ? state?.articles.get(articleId) : undefined));
  const annotation = useSession(({ state }) =>
    state && articleId && activeId ? annotationsOf(state, articleId).get(activeId) : undefined,
  );
  const edited = useEditedRows();

  // The focus is taken after rendering: the request may come together with a new annotation.
  const [wanted, setWanted] = useState(0);
  useFocusRequest('inspector', () => setWanted((count) => count + 1), isUnanswered);
  useEffect(() => {
    if (wanted > 0 && panel.current && !focusFirstField(panel.current)) panel.current.focus();
  }, [wanted]);

  return (
    <div
      ref={panel}
      className={classes.inspector}
      tabIndex={-1}
      onKeyDown={(event) => {
        const { target, currentTarget, nativeEvent } = event;
        if (event.defaultPrevented || nativeEvent.isComposing || !(target instanceof HTMLElement)) return;
        // Menus and dialogs that were opened from here are inside for React only, and have these keys for themselves.
        if (!currentTarget.contains(target) || isInDialog(target)) return;
        if (!goByKey(event, currentTarget, target, edited ? 'list' : 'text')) return;
        event.preventDefault();
        event.stopPropagation();
      }}
    >
      {edited ? (
        <BatchInspector annotations={edited} />
      ) : annotation ? (
        <AnnotationInspector key={annotation.id} annotation={annotation} />
      ) : article ? (
        <ArticleInspector key={article.id} article={article} />
      ) : (
        <p className={classes.empty}>Add an article, and what is known about it shows here.</p>
      )}
    </div>
  );
}
