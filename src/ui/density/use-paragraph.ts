import { useEffect, useState } from 'react';
import type { CanonicalText } from '../../domain/records/article.ts';
import type { ViewerHandle } from '../../viewer/surface-props.ts';
import { paragraphAt } from './paragraphs.ts';

/** Where scrolling comes to rest is worth saying. */
const REST_MS = 150;

/**
 * The paragraph that the map speaks of: the first on screen, or the one that a key went to, which near the end can't
 * stand at the top.
 */
export function useParagraph(
  content: CanonicalText,
  viewer: ViewerHandle | undefined,
): readonly [number, (index: number) => void] {
  const [place, setPlace] = useState({ index: 0, byKey: false });
  useEffect(() => {
    const scroller = viewer?.scroller();
    if (!viewer || !scroller) return undefined;
    let timer = 0;
    const look = () => {
      const index = paragraphAt(content, viewer.topOffset());
      setPlace((known) => ({ index: known.byKey ? known.index : index, byKey: false }));
    };
    const lookSoon = () => {
      window.clearTimeout(timer);
      timer = window.setTimeout(look, REST_MS);
    };
    scroller.addEventListener('scroll', lookSoon, { passive: true });
    lookSoon();
    return () => {
      window.clearTimeout(timer);
      scroller.removeEventListener('scroll', lookSoon);
    };
  }, [content, viewer]);
  return [place.index, (index) => setPlace({ index, byKey: true })];
}
