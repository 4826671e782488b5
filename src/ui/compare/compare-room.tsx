import { Fragment, useEffect, useRef } from 'react';
import { useFocusPlace } from '../reading/use-focus-place.ts';
import { readingStore } from '../reading/reading-store.ts';
import { useSession, useSettings, useView, useWorkspace } from '../shared/workspace-context.tsx';
import { AddButtons } from '../library/add-buttons.tsx';
import { Column } from './column.tsx';
import classes from './compare-room.module.css';
import { CompareHead } from './compare-head.tsx';
import { Connectors } from './connectors.tsx';
import { SeenStrip } from '../seeing/seen-strip.tsx';
import { MiniMap } from './mini-map.tsx';
import { useLinkedScroll } from './use-linked-scroll.ts';

/** Two to four articles side by side, each a whole reading room; what they share is connected and scrolls together. */
export function CompareRoom() {
  const workspace = useWorkspace();
  const columns = useView((view) => view.columns);
  const articles = useSession(({ state }) => state?.articles);
  const room = useRef<HTMLDivElement>(null);
  useFocusPlace(room);
  useEffect(() => void workspace.loadTexts(columns), [workspace, columns]);
  const isMarked = useSettings((settings) => settings.comparisonMarks);
  useLinkedScroll(columns, isMarked);

  if (columns.length < 2) return <TooFew count={articles?.size ?? 0} />;
  return (
    <section className={classes['room']} aria-label="Compare">
      <CompareHead />
      <div className={classes['body']}>
        <div
          ref={room}
          className={classes['columns']}
          data-count={columns.length}
          // The keyboard's menu key opens our menu where that is its meaning: not the browser's as well.
          onContextMenu={(event) => {
            if (readingStore.getState().tagMenuOpen) event.preventDefault();
          }}
        >
          {columns.map((articleId, index) => (
            <Fragment key={articleId}>
              {index > 0 && <div className={classes['gutter']} aria-hidden="true" data-gutter={index} />}
              <Column articleId={articleId} index={index} />
            </Fragment>
          ))}
          {isMarked && <Connectors columns={columns} room={room} />}
        </div>
        {isMarked && <MiniMap columns={columns} />}
      </div>
      <SeenStrip />
    </section>
  );
}

/** Comparing takes two. */
function TooFew({ count }: { readonly count: number }) {
  return (
    <section className={classes['room']} aria-label="Compare">
      <div className={classes['empty']}>
        <p>
          {count === 0
            ? 'Nothing to compare yet. Add the articles of two outlets on one story.'
            : 'There is only one article. Add another outlet’s version to compare it with.'}
        </p>
        <AddButtons />
      </div>
    </section>
  );
}
