import { useEffect, useRef } from 'react';
import type { ArticleId } from '../../domain/ids.ts';
import type { ViewerHandle } from '../../viewer/surface-props.ts';

/**
 * Frames around what is on screen of each text, moved with every frame of scrolling without rendering anything anew.
 * Hands back, for each text, the `ref` of its frame.
 *
 * @param at the height in the map of an offset in the text (UTF-16 units)
 */
export function useWindowFrames(
  panes: readonly (readonly [ArticleId, ViewerHandle])[],
  at: (offset: number) => number,
): (id: ArticleId) => (element: SVGRectElement | null) => void {
  const frames = useRef(new Map<ArticleId, SVGRectElement>());
  useEffect(() => {
    const listening = new AbortController();
    let frame = 0;
    const draw = () => {
      frame = 0;
      for (const [id, viewer] of panes) {
        const box = viewer.scroller()?.getBoundingClientRect();
        const rect = frames.current.get(id);
        if (!box || !rect) continue;
        const top = at(viewer.offsetAtHeight(box.top + 1));
        rect.setAttribute('y', String(top));
        rect.setAttribute('height', String(Math.max(4, at(viewer.offsetAtHeight(box.bottom - 1)) - top)));
      }
    };
    const schedule = () => {
      if (frame === 0) frame = requestAnimationFrame(draw);
    };
    for (const [, viewer] of panes) {
      viewer.scroller()?.addEventListener('scroll', schedule, { signal: listening.signal, passive: true });
    }
    window.addEventListener('resize', schedule, { signal: listening.signal });
    schedule();
    return () => {
      listening.abort();
      cancelAnimationFrame(frame);
    };
  });
  return (id) => (element) => {
    if (element) frames.current.set(id, element);
    else frames.current.delete(id);
  };
}
