import { useRef } from 'react';
import { AddButtons } from '../library/add-buttons.tsx';
import { sentenceOfStorage } from '../sentences/storage.ts';
import { Button } from '../shared/button.tsx';
import { later } from '../shared/later.tsx';
import { Problem } from '../shared/problem.tsx';
import { useSession, useView, useWorkspace } from '../shared/workspace-context.tsx';
import { ArticleHeader } from './article-header.tsx';
import { ArticleText } from './article-text.tsx';
import { GuideStrip } from './guide-strip.tsx';
import classes from './reading-room.module.css';
import { readingStore } from './reading-store.ts';
import { useFocusPlace } from './use-focus-place.ts';

const CurrentOffers = later(async () => (await import('../offers/current-offers.tsx')).CurrentOffers);
const SeenStrip = later(async () => (await import('../seeing/seen-strip.tsx')).SeenStrip);
const ArticleMap = later(async () => (await import('../density/article-map.tsx')).ArticleMap);
const TaskStrip = later(async () => (await import('../hand-out/task-strip.tsx')).TaskStrip);

/** Where one reads and tags: the article on screen, or what to do while there is none. */
export function ReadingRoom() {
  const scroller = useRef<HTMLDivElement>(null);
  useFocusPlace(scroller);
  const articleId = useView((view) => view.articleId);
  const article = useSession(({ state }) => (articleId ? state?.articles.get(articleId) : undefined));
  const content = useSession(({ state }) => (articleId ? state?.texts.get(articleId) : undefined));
  return (
    <section className={classes['room']} aria-label="Article">
      <TaskStrip />
      <div className={classes['window']}>
        <div
          ref={scroller}
          className={classes['scroller']}
          // The keyboard's menu key opens our menu where that is its meaning: not the browser's as well.
          onContextMenu={(event) => {
            if (readingStore.getState().tagMenuOpen) event.preventDefault();
          }}
        >
          <div className={classes['sheet']}>
            {article && <ArticleHeader article={article} />}
            {article && content && (
              <>
                <GuideStrip text={content.text} />
                <ArticleText key={article.id} article={article} content={content} scroller={scroller} />
              </>
            )}
            {!(article && content) && <Without hasArticle={article !== undefined} />}
          </div>
        </div>
        {article && content && <ArticleMap key={article.id} article={article} content={content} />}
      </div>
      <SeenStrip />
      <CurrentOffers />
    </section>
  );
}

/** Nothing to read: because it is being fetched, because it failed, or because nothing is there yet. */
function Without({ hasArticle }: { readonly hasArticle: boolean }) {
  const workspace = useWorkspace();
  const phase = useSession((session) => session.phase);
  if (phase.kind === 'failed') {
    return (
      <div className={classes['problem']}>
        <Problem
          action={
            <Button look="outlined" onClick={() => void workspace.start()}>
              Try again
            </Button>
          }
        >
          {sentenceOfStorage(phase.failure)}
        </Problem>
      </div>
    );
  }
  if (phase.kind === 'starting' || hasArticle) {
    return <div className={classes['loading']} role="progressbar" aria-label="Loading the article" />;
  }
  return (
    <div className={classes['empty']}>
      <p>No article yet. Paste the text of one, or drop files here.</p>
      <AddButtons />
    </div>
  );
}
