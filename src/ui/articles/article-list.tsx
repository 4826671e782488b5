import { useDeferredValue, useEffect, useEffectEvent, useRef, useState, type KeyboardEvent } from 'react';
import type { ArticleId } from '../../domain/ids.ts';
import { useSession, useView, useWorkspace } from '../shared/workspace-context.tsx';
import { pixelsOf } from '../shared/rem.ts';
import { ArticleChip } from './article-chip.tsx';
import { ArticleRow } from './article-row.tsx';
import classes from './articles.module.css';
import { articleRow, useArticles, useDoneArticles } from './use-article-rows.ts';
import { useRovingRows } from '../shared/use-roving-rows.ts';

interface ArticleListProps {
  readonly look: 'rows' | 'chips';
  /** Takes the focus when it appears. */
  readonly takeFocus?: boolean;
  onOpened?(): void;
  /** From a letter to the full rows. */
  onExpand?(): void;
}

/** Row heights in rem. */
const HEIGHT = { rows: 5.75, chips: 2.75 };

/** One Tab stop; arrows, Home and End rove over the articles. Only what is near the window is in the document. */
export function ArticleList({ look, takeFocus = false, onOpened, onExpand }: ArticleListProps) {
  const workspace = useWorkspace();
  // Counting waits until what was done is seen in the text.
  const state = useDeferredValue(useSession((session) => session.state));
  const layers = useDeferredValue(useView((view) => view.layers));
  const currentId = useView((view) => view.articleId);
  const articles = useArticles();
  const done = useDoneArticles();
  const scroller = useRef<HTMLDivElement>(null);
  const [rovedId, setRovedId] = useState<ArticleId | null>(null);
  const stopId = articles.some(({ id }) => id === rovedId) ? rovedId : currentId;
  const stop = Math.max(
    0,
    articles.findIndex(({ id }) => id === stopId),
  );
  const { virtualizer, focusRow } = useRovingRows({
    scroller,
    count: articles.length,
    height: pixelsOf(HEIGHT[look]),
    stop,
  });

  const focusStop = useEffectEvent(() => focusRow(stop));
  useEffect(() => {
    if (takeFocus) focusStop();
  }, [takeFocus]);
  // The article may have been opened from elsewhere: its row comes into view.
  const current = articles.findIndex(({ id }) => id === currentId);
  useEffect(() => {
    if (current >= 0) virtualizer.scrollToIndex(current);
  }, [current, virtualizer]);

  const open = (id: ArticleId) => {
    setRovedId(null);
    void workspace.openArticle(id);
    onOpened?.();
  };
  const onKeyDown = (event: KeyboardEvent<HTMLElement>) => {
    const isOnRow = event.target instanceof HTMLElement && event.target.hasAttribute('data-row');
    if (!isOnRow) return;
    const to: Readonly<Record<string, number>> = {
      ArrowDown: stop + 1,
      ArrowUp: stop - 1,
      PageDown: stop + 5,
      PageUp: stop - 5,
      Home: 0,
      End: articles.length - 1,
    };
    const wanted = to[event.key];
    if (wanted === undefined) {
      if (event.key !== 'ArrowRight' || !onExpand) return;
      onExpand();
    } else {
      const next = Math.min(articles.length - 1, Math.max(0, wanted));
      setRovedId(articles[next]?.id ?? null);
      focusRow(next);
    }
    event.preventDefault();
    event.stopPropagation();
  };

  if (!state) return <div className={classes.scroller} />;
  if (articles.length === 0) {
    return (
      <div className={classes.scroller}>
        {look === 'rows' ? (
          <p className={classes.empty}>No articles yet. Add some, or drop files anywhere.</p>
        ) : null}
      </div>
    );
  }
  return (
    <div ref={scroller} className={classes.scroller} onKeyDown={onKeyDown}>
      <ul className={classes.rows} style={{ blockSize: virtualizer.getTotalSize() }}>
        {virtualizer.getVirtualItems().map(({ index, start }) => {
          const article = articles[index];
          if (!article) return null;
          const place = {
            row: articleRow(state, article, done, layers),
            index,
            count: articles.length,
            offset: start,
            isCurrent: article.id === currentId,
            isStop: index === stop,
            onOpen: () => (look === 'chips' && article.id === currentId ? onExpand?.() : open(article.id)),
          };
          return look === 'rows' ? (
            <ArticleRow key={article.id} {...place} onRemoved={() => focusRow(Math.max(0, index - 1))} />
          ) : (
            <ArticleChip key={article.id} {...place} />
          );
        })}
      </ul>
    </div>
  );
}
