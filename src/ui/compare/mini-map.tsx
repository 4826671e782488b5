import { useMemo } from 'react';
import { useStore } from 'zustand';
import type { ArticleId } from '../../domain/ids.ts';
import { alignmentBetween } from '../../state/comparison-store.ts';
import { useWindowFrames } from '../density/use-window-frames.ts';
import { readingStore } from '../reading/reading-store.ts';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import classes from './mini-map.module.css';
import { levelWith, panesOf } from './use-linked-scroll.ts';
import { useComparison } from './use-pair.ts';

/** In units of its own: stretched to the place it has. */
const HEIGHT = 1000;
const BAR = 14;
const GAP = 10;

/** All columns from top to bottom at a glance: what is shared, what is only here, and what is on screen. A press goes there. */
export function MiniMap({ columns }: { readonly columns: readonly ArticleId[] }) {
  const workspace = useWorkspace();
  const articles = useSession(({ state }) => state?.articles);
  const pairs = useComparison((view) => view.pairs);
  const view = useMemo(() => ({ pairs }), [pairs]);
  const width = columns.length * BAR + (columns.length - 1) * GAP;
  const longest = Math.max(1, ...columns.map((id) => articles?.get(id)?.length ?? 0));
  const at = (offset: number): number => (offset / longest) * HEIGHT;
  const mounted = useStore(readingStore, (reading) => reading.panes);
  const windows = useWindowFrames(panesOf(columns, mounted), at);

  const goTo = (index: number, height: number) => {
    const id = columns[index];
    const panes = panesOf(columns, readingStore.getState().panes);
    const viewer = panes.find(([pane]) => pane === id)?.[1];
    const length = (id && articles?.get(id)?.length) || 0;
    if (!id || !viewer) return;
    void workspace.openArticle(id);
    viewer.scrollToOffset(Math.min(length, Math.max(0, Math.round(height * longest))));
    requestAnimationFrame(() => levelWith(workspace, id, panes));
  };

  return (
    <div
      className={classes['map']}
      aria-hidden="true"
      onPointerDown={(event) => {
        const box = event.currentTarget.getBoundingClientRect();
        const index = Math.floor(((event.clientX - box.left) / box.width) * columns.length);
        goTo(Math.min(columns.length - 1, Math.max(0, index)), (event.clientY - box.top) / box.height);
        event.preventDefault();
      }}
    >
      <svg viewBox={`0 0 ${width} ${HEIGHT}`} preserveAspectRatio="none">
        {columns.map((id, index) => {
          const x = index * (BAR + GAP);
          const next = columns[index + 1];
          const alignment = next ? alignmentBetween(view, id, next) : null;
          const shared = columns.flatMap((other) => alignmentBetween(view, id, other)?.passages ?? []);
          return (
            <g key={id}>
              <rect
                className={classes['bar']}
                x={x}
                width={BAR}
                height={at(articles?.get(id)?.length ?? 0)}
              />
              {shared.map(({ a }, place) => (
                <rect
                  key={place}
                  className={classes['shared']}
                  x={x}
                  y={at(a.start)}
                  width={BAR}
                  height={at(a.end - a.start)}
                />
              ))}
              {alignment?.passages.map(({ a, b, moved }) => (
                <path
                  key={a.start}
                  className={moved ? classes['moved'] : classes['link']}
                  d={`M${x + BAR} ${at(a.start)}L${x + BAR + GAP} ${at(b.start)}V${at(b.end)}L${x + BAR} ${at(a.end)}Z`}
                />
              ))}
              <rect
                ref={windows(id)}
                className={classes['window']}
                x={x - 2}
                width={BAR + 4}
                data-window={id}
              />
            </g>
          );
        })}
      </svg>
    </div>
  );
}
