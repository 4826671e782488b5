import { useEffect, useRef, type RefObject } from 'react';
import { useStore } from 'zustand';
import type { Passage } from '../../domain/alignment.ts';
import type { ArticleId } from '../../domain/ids.ts';
import { alignmentBetween } from '../../state/comparison-store.ts';
import type { ViewerHandle } from '../../viewer/surface-props.ts';
import { readingStore } from '../reading/reading-store.ts';
import { useWorkspace } from '../shared/workspace-context.tsx';
import classes from './connectors.module.css';
import { useComparison } from './use-pair.ts';
import { panesOf } from './use-linked-scroll.ts';

interface ConnectorsProps {
  readonly columns: readonly ArticleId[];
  /** The positioned element that holds columns and gutters. */
  readonly room: RefObject<HTMLElement | null>;
}

const SVG = 'http://www.w3.org/2000/svg';

/**
 * Ribbons over the gutters: from each passage to where it stands in the next column. Drawn straight into the page,
 * because they follow every frame of scrolling. A picture only: keys and lists say the same.
 */
export function Connectors({ columns, room }: ConnectorsProps) {
  const workspace = useWorkspace();
  const svg = useRef<SVGSVGElement>(null);
  const mounted = useStore(readingStore, (reading) => reading.panes);
  const pairs = useComparison((view) => view.pairs);
  useEffect(() => {
    const element = svg.current;
    const within = room.current;
    if (!element || !within) return undefined;
    const panes = panesOf(columns, mounted);
    const listening = new AbortController();
    const { signal } = listening;
    let frame = 0;
    const draw = () => {
      frame = 0;
      const origin = element.getBoundingClientRect();
      const shapes: Ribbon[] = [];
      for (const [index, [id, viewer]] of panes.entries()) {
        const next = panes[index + 1];
        const gutter = within.querySelector(`[data-gutter="${index + 1}"]`)?.getBoundingClientRect();
        const alignment = next && alignmentBetween(workspace.comparison.getState(), id, next[0]);
        if (!next || !gutter || !alignment) continue;
        shapes.push(...ribbons(alignment.passages, viewer, next[1], gutter, origin));
      }
      show(element, shapes);
    };
    const schedule = () => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    const resized = new ResizeObserver(schedule);
    resized.observe(within);
    for (const [, viewer] of panes) {
      const scroller = viewer.scroller();
      if (!scroller) continue;
      scroller.addEventListener('scroll', schedule, { signal, passive: true });
      if (scroller.firstElementChild) resized.observe(scroller.firstElementChild);
    }
    schedule();
    return () => {
      listening.abort();
      resized.disconnect();
      cancelAnimationFrame(frame);
      element.replaceChildren();
    };
  }, [workspace, columns, mounted, pairs, room]);
  return <svg ref={svg} className={classes['ribbons']} aria-hidden="true" />;
}

interface Ribbon {
  readonly path: string;
  readonly look: 'same' | 'edited' | 'moved';
}

function ribbons(
  passages: readonly Passage[],
  left: ViewerHandle,
  right: ViewerHandle,
  gutter: DOMRect,
  origin: DOMRect,
): readonly Ribbon[] {
  const seen = (box: { readonly top: number; readonly bottom: number }): boolean =>
    box.bottom > gutter.top && box.top < gutter.bottom;
  const from = gutter.left - origin.left;
  const to = gutter.right - origin.left;
  const middle = (from + to) / 2;
  return passages.flatMap((passage) => {
    const a = left.extentOf(passage.a);
    const b = right.extentOf(passage.b);
    if (!a || !b || !(seen(a) || seen(b))) return [];
    const y = (value: number): number => Math.round((value - origin.top) * 2) / 2;
    const path =
      `M${from} ${y(a.top)}C${middle} ${y(a.top)} ${middle} ${y(b.top)} ${to} ${y(b.top)}` +
      `L${to} ${y(b.bottom)}C${middle} ${y(b.bottom)} ${middle} ${y(a.bottom)} ${from} ${y(a.bottom)}Z`;
    return [{ path, look: passage.moved ? 'moved' : passage.edits.length > 0 ? 'edited' : 'same' } as const];
  });
}

/** Keeps the elements there are: only what changed is touched. */
function show(svg: SVGSVGElement, shapes: readonly Ribbon[]): void {
  while (svg.childElementCount > shapes.length) svg.lastElementChild?.remove();
  while (svg.childElementCount < shapes.length) svg.append(document.createElementNS(SVG, 'path'));
  shapes.forEach(({ path, look }, index) => {
    const element = svg.children[index];
    if (element?.getAttribute('d') !== path) element?.setAttribute('d', path);
    element?.setAttribute('class', `${classes['ribbon']} ${classes[look]}`);
  });
}
