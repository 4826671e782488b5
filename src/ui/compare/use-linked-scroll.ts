import { useEffect, useLayoutEffect } from 'react';
import { useStore } from 'zustand';
import { offsetAcross } from '../../analysis/alignment/offset-across.ts';
import type { ArticleId } from '../../domain/ids.ts';
import { alignmentBetween } from '../../state/comparison-store.ts';
import type { ViewerHandle } from '../../viewer/surface-props.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { readingStore } from '../reading/reading-store.ts';
import { useWorkspace } from '../shared/workspace-context.tsx';
import { rememberPlaces } from './open-beside.ts';
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
    // At the very beginning no line need be cut off.
    viewer.alignTo(there, top, led.scroller()?.scrollTop === 0 ? A_LINE : 0);
  }
}

/**
 * Columns scroll together, linked by what they share and not by the share of the way; `isLinked` false: each by itself.
 * Either way the places are remembered and come back to.
 */
export function useLinkedScroll(columns: readonly ArticleId[], isLinked: boolean): void {
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
    const remember = () => rememberPlaces(workspace);
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
          if (isLinked && leader === id && frame === 0) frame = requestAnimationFrame(level);
        },
        { signal, passive: true },
      );
    }
    // Who reloads at once, or leaves before scrolling has come to rest, comes back to the same place, too.
    window.addEventListener('pagehide', remember, { signal });
    return () => {
      listening.abort();
      stopWatching();
      cancelAnimationFrame(frame);
      window.clearTimeout(timer);
    };
  }, [workspace, columns, mounted, pairs, isLinked]);

  // Comes in where the reader was; the other columns level with that, or each where it was.
  useLayoutEffect(() => {
    const panes = panesOf(columns, mounted);
    const { articleId } = workspace.view.getState();
    for (const [id, viewer] of panes) {
      const place = workspace.placeOf(id) ?? 0;
      if (place > 0 && (id === articleId || !isLinked)) viewer.scrollToOffset(place);
    }
    if (!isLinked || !articleId || panes.length < columns.length) return undefined;
    const frame = requestAnimationFrame(() => levelWith(workspace, articleId, panes));
    return () => cancelAnimationFrame(frame);
    // Being linked or not moves nothing by itself.
    // oxlint-disable-next-line react/exhaustive-deps
  }, [workspace, columns, mounted]);
}
