import { useEffect } from 'react';
import { useStore } from 'zustand';
import { offsetAcross } from '../../analysis/alignment/offset-across.ts';
import type { ArticleId } from '../../domain/ids.ts';
import { alignmentBetween } from '../../state/comparison-store.ts';
import type { ViewerHandle } from '../../viewer/surface-props.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { readingStore } from '../reading/reading-store.ts';
import { useWorkspace } from '../shared/workspace-context.tsx';
import { useComparison } from './use-pair.ts';

/** What a person does to scroll a text: from then on that text leads and the others follow. */
const LEADS = ['wheel', 'touchstart', 'pointerdown', 'keydown', 'focusin'] as const;
/** The place is remembered when scrolling rests for this long, in milliseconds. */
const REST_MS = 300;
/** The line that stays level with its counterparts stands at this share of the height. */
const LEVEL = 1 / 3;
/** About a line, in pixels. */
const A_LINE = 40;

/** The columns whose texts are mounted, in their order. */
export type Panes = readonly (readonly [ArticleId, ViewerHandle])[];

export const panesOf = (columns: readonly ArticleId[], panes: ReadonlyMap<ArticleId, ViewerHandle>): Panes =>
  columns.flatMap((id) => {
    const viewer = panes.get(id);
    return viewer ? [[id, viewer] as const] : [];
  });

/** Brings the other columns to where the leading one is, passage by passage; where nothing is shared they stay. */
export function levelWith(workspace: Workspace, leader: ArticleId, panes: Panes): void {
  const led = panes.find(([id]) => id === leader)?.[1];
  const box = led?.scroller()?.getBoundingClientRect();
  if (!led || !box) return;
  const offset = led.offsetAtHeight(box.top + box.height * LEVEL);
  const top = led.extentOf({ start: offset, end: offset + 1 })?.top;
  if (top === undefined) return;
  for (const [id, viewer] of panes) {
    if (id === leader) continue;
    const alignment = alignmentBetween(workspace.comparison.getState(), leader, id);
    const there = alignment && offsetAcross(alignment, 'a', offset);
    if (there === null) continue;
    viewer.alignTo(there, top);
    // At the very beginning no line need be cut off.
    const scroller = viewer.scroller();
    if (led.scroller()?.scrollTop === 0 && scroller && scroller.scrollTop < A_LINE) scroller.scrollTop = 0;
  }
}

/** Columns scroll together, linked by what they share and not by the share of the way. */
export function useLinkedScroll(columns: readonly ArticleId[]): void {
  const workspace = useWorkspace();
  const mounted = useStore(readingStore, (reading) => reading.panes);
  const pairs = useComparison((view) => view.pairs);
  useEffect(() => {
    const panes = panesOf(columns, mounted);
    const listening = new AbortController();
    const { signal } = listening;
    let leader = workspace.view.getState().articleId;
    let frame = 0;
    let timer = 0;
    const level = () => {
      frame = 0;
      if (leader) levelWith(workspace, leader, panes);
    };
    const remember = () => {
      const { articleId } = workspace.view.getState();
      const viewer = panes.find(([id]) => id === articleId)?.[1];
      if (articleId && viewer) workspace.rememberPlace(articleId, viewer.topOffset());
    };
    const stopWatching = workspace.view.subscribe((now, before) => {
      if (now.articleId !== before.articleId) leader = now.articleId;
    });
    for (const [id, viewer] of panes) {
      const scroller = viewer.scroller();
      for (const name of LEADS) {
        scroller?.addEventListener(name, () => void (leader = id), { signal, passive: true, capture: true });
      }
      scroller?.addEventListener(
        'scroll',
        () => {
          window.clearTimeout(timer);
          timer = window.setTimeout(remember, REST_MS);
          if (leader === id && frame === 0) frame = requestAnimationFrame(level);
        },
        { signal, passive: true },
      );
    }
    return () => {
      listening.abort();
      stopWatching();
      cancelAnimationFrame(frame);
      window.clearTimeout(timer);
    };
  }, [workspace, columns, mounted, pairs]);

  // Comes in where the reader was, all columns level.
  useEffect(() => {
    const panes = panesOf(columns, mounted);
    const { articleId } = workspace.view.getState();
    const current = panes.find(([id]) => id === articleId)?.[1];
    if (!articleId || !current || panes.length < columns.length) return;
    const place = workspace.placeOf(articleId) ?? 0;
    if (place > 0) current.scrollToOffset(place);
    const frame = requestAnimationFrame(() => levelWith(workspace, articleId, panes));
    return () => cancelAnimationFrame(frame);
  }, [workspace, columns, mounted]);
}
