import { useEffect, useRef } from 'react';
import type { ArticleId } from '../../domain/ids.ts';
import { ArticleText } from '../reading/article-text.tsx';
import { forgetFocusRequest } from '../reading/focus.ts';
import { useSession, useView, useWorkspace } from '../shared/workspace-context.tsx';
import { ColumnHead } from './column-head.tsx';
import classes from './column.module.css';
import { compareStore } from './compare-store.ts';
import { OfferStrip } from '../offers/offer-strip.tsx';

interface ColumnProps {
  readonly articleId: ArticleId;
  /** Its place among the columns, from 0. */
  readonly index: number;
}

const NEAREST = { block: 'nearest', inline: 'nearest' } as const;

/** One article of several: everything that can be done in the reading room can be done here. */
export function Column({ articleId, index }: ColumnProps) {
  const workspace = useWorkspace();
  const scroller = useRef<HTMLDivElement>(null);
  const article = useSession(({ state }) => state?.articles.get(articleId));
  const content = useSession(({ state }) => state?.texts.get(articleId));
  const isCurrent = useView((view) => view.articleId === articleId);
  const column = useRef<HTMLElement>(null);
  const byPointer = useRef(false);
  // Where columns stand closer than they fit, the one that keys came to is shown whole. Under a pointer nothing moves.
  useEffect(() => {
    if (isCurrent && !byPointer.current) column.current?.scrollIntoView?.(NEAREST);
    byPointer.current = false;
  }, [isCurrent]);
  /** Before anything else hears of the press or the focus: keys and panels mean this text from now on. */
  const becomeCurrent = () => {
    if (index > 0) compareStore.setState({ lastOther: articleId });
    if (workspace.view.getState().articleId !== articleId) void workspace.openArticle(articleId);
  };
  if (!article) return <div className={classes['column']} />;
  return (
    <section
      ref={column}
      className={classes['column']}
      aria-label={`Column ${index + 1}, article ${article.letter}`}
      data-current={isCurrent || undefined}
      data-column={articleId}
      onPointerDownCapture={() => {
        byPointer.current = !isCurrent;
        forgetFocusRequest();
        becomeCurrent();
      }}
      onFocusCapture={becomeCurrent}
    >
      <ColumnHead article={article} index={index} isCurrent={isCurrent} />
      <div ref={scroller} className={classes['scroller']}>
        <div className={classes['sheet']}>
          {content ? (
            <ArticleText
              key={article.id}
              article={article}
              content={content}
              scroller={scroller}
              isCurrent={isCurrent}
              keepsPlace={false}
            />
          ) : (
            <div className={classes['loading']} role="progressbar" aria-label="Loading the article" />
          )}
        </div>
      </div>
      {isCurrent && <OfferStrip articleId={articleId} />}
    </section>
  );
}
