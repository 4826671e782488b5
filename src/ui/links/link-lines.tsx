import { useEffect, useRef } from 'react';
import { useStore } from 'zustand';
import type { ArticleId } from '../../domain/ids.ts';
import type { LinkFrom } from '../../domain/living-links.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import { SAME_AS } from '../../domain/records/link.ts';
import { findAnnotation } from '../../domain/session-state.ts';
import { extentOf } from '../../domain/text/targets.ts';
import type { ViewerHandle } from '../../viewer/surface-props.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { readingStore } from '../reading/reading-store.ts';
import { useSession, useView, useWorkspace } from '../shared/workspace-context.tsx';
import classes from './link-lines.module.css';
import { lineBetween, type LineEnd, type LineShape, type TextPlace } from './line-shapes.ts';
import { shownLinks } from './shown-links.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** More would be the hairball that nobody can read; the list has all. */
const MOST_LINES = 12;

/**
 * Lines from the active annotation to what it is linked with, in the gutter or from text to text; to an article that is
 * not on screen, its letter. Drawn straight into the page, because they follow every frame of scrolling. A picture only:
 * the inspector says the same.
 */
export function LinkLines() {
  const workspace = useWorkspace();
  const svg = useRef<SVGSVGElement>(null);
  const activeId = useView((view) => view.activeId);
  const layers = useView((view) => view.layers);
  const panes = useStore(readingStore, (reading) => reading.panes);
  const links = useSession(({ state }) => state?.links);
  const annotations = useSession(({ state }) => state?.annotations);
  useEffect(() => {
    const element = svg.current;
    if (!element) return undefined;
    const drawn = activeId ? linksFrom(workspace, activeId) : null;
    if (!drawn) return undefined;
    const listening = new AbortController();
    const { signal } = listening;
    let frame = 0;
    const draw = () => {
      frame = 0;
      show(element, picture(workspace, panes, drawn.active, drawn.links));
    };
    const schedule = () => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    const resized = new ResizeObserver(schedule);
    for (const viewer of panes.values()) {
      const scroller = viewer.scroller();
      if (!scroller) continue;
      scroller.addEventListener('scroll', schedule, { signal, passive: true });
      resized.observe(scroller);
      if (scroller.firstElementChild) resized.observe(scroller.firstElementChild);
    }
    window.addEventListener('resize', schedule, { signal });
    schedule();
    return () => {
      listening.abort();
      resized.disconnect();
      cancelAnimationFrame(frame);
      element.replaceChildren();
    };
  }, [workspace, activeId, layers, panes, links, annotations]);
  return <svg ref={svg} className={classes['lines']} aria-hidden="true" />;
}

function linksFrom(
  { session, view }: Workspace,
  activeId: Annotation['id'],
): { readonly active: Annotation; readonly links: readonly LinkFrom[] } | null {
  const { state } = session.getState();
  const active = state && findAnnotation(state, activeId);
  if (!active || active.target.detached) return null;
  const links = shownLinks(state, active, view.getState().layers).filter(
    ({ other }) => !other.target.detached,
  );
  return links.length > 0 ? { active, links: links.slice(0, MOST_LINES) } : null;
}

interface Picture {
  readonly lines: readonly LineShape[];
  /** Letters of articles that are not on screen, beside the active annotation. */
  readonly away: {
    readonly x: number;
    readonly y: number;
    readonly text: string;
    readonly rtl: boolean;
  } | null;
}

function picture(
  { session }: Workspace,
  panes: ReadonlyMap<ArticleId, ViewerHandle>,
  active: Annotation,
  links: readonly LinkFrom[],
): Picture {
  const places = new Map<ArticleId, TextPlace>();
  const endOf = (annotation: Annotation): LineEnd | null => {
    const { articleId } = annotation.target;
    const viewer = panes.get(articleId);
    const text = places.get(articleId) ?? (viewer && placeOf(viewer));
    if (!viewer || !text) return null;
    places.set(articleId, text);
    const { start } = extentOf(annotation.target);
    const line = viewer.extentOf({ start, end: start + 1 });
    return line && { text, ...line };
  };
  const here = endOf(active);
  if (!here) return { lines: [], away: null };
  const letters: string[] = [];
  const lines: LineShape[] = [];
  for (const { link, other, isOutgoing } of links) {
    const there = isBeside(panes, active, other) ? endOf(other) : null;
    if (!there) {
      letters.push(session.getState().state?.articles.get(other.target.articleId)?.letter ?? '?');
      continue;
    }
    const toward = link.kind === SAME_AS ? 0 : isOutgoing ? 1 : -1;
    const shape = lineBetween(here, there, toward, lines.length);
    if (shape) lines.push(shape);
  }
  const y = (here.top + here.bottom) / 2;
  const { window: shown, edge, rtl } = here.text;
  const isSeen = y > shown.top && y < shown.bottom;
  const text = [...new Set(letters)].join(' ');
  const away = isSeen && text !== '' ? { x: edge + (rtl ? AWAY : -AWAY), y, text, rtl } : null;
  return { lines, away };
}

/** In the same text or the next to it: a line across the words of a third would strike them out. */
function isBeside(panes: ReadonlyMap<ArticleId, ViewerHandle>, a: Annotation, b: Annotation): boolean {
  const lefts = [...panes].map(
    ([id, viewer]) => [id, viewer.scroller()?.getBoundingClientRect().left ?? 0] as const,
  );
  const order = lefts.toSorted(([, one], [, other]) => one - other).map(([id]) => id);
  const [from, to] = [a, b].map(({ target }) => order.indexOf(target.articleId)) as [number, number];
  return to >= 0 && Math.abs(from - to) < 2;
}

/** Left of the caret's tick. */
const AWAY = 20;

function placeOf(viewer: ViewerHandle): TextPlace | null {
  const scroller = viewer.scroller();
  const box = scroller?.getBoundingClientRect();
  const block = scroller?.querySelector('.article-block');
  if (!scroller || !box || !block) return null;
  const rtl = block.matches(':dir(rtl)');
  const { left, right } = block.getBoundingClientRect();
  const edge = rtl ? right : left;
  return { window: box, edge, gutter: rtl ? box.right - edge : edge - box.left, rtl };
}

function show(svg: SVGSVGElement, { lines, away }: Picture): void {
  const parts: SVGElement[] = lines.flatMap(({ path, head, dots }) => [
    make('path', 'line', { d: path }),
    ...dots.map(({ x, y }) => make('circle', 'dot', { cx: x, cy: y, r: 2.5 })),
    ...(head
      ? [
          make('path', 'head', {
            d: 'M-6 -4L1 0L-6 4',
            transform: `translate(${head.x} ${head.y}) rotate(${head.angle})`,
          }),
        ]
      : []),
  ]);
  if (away) {
    const text = make('text', 'away', { x: away.x, y: away.y, 'text-anchor': away.rtl ? 'start' : 'end' });
    text.textContent = away.rtl ? `⇠ ${away.text}` : `${away.text} ⇢`;
    parts.push(text);
  }
  svg.replaceChildren(...parts);
}

function make(
  name: 'path' | 'circle' | 'text',
  look: string,
  attributes: Readonly<Record<string, string | number>>,
): SVGElement {
  const element = document.createElementNS(SVG, name);
  for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, String(value));
  element.setAttribute('class', classes[look] ?? '');
  return element;
}
