import { useEffect, type RefObject } from 'react';
import type { ArticleId } from '../../domain/ids.ts';
import type { ViewerHandle } from '../../viewer/surface-props.ts';
import { useWorkspace } from '../shared/workspace-context.tsx';

/** The place is remembered when scrolling rests for this long. */
const REST_MS = 300;

/** Comes back to where the reader was in this article, and remembers where they go. */
export function usePlace(
  articleId: ArticleId,
  viewer: ViewerHandle | null,
  scroller: RefObject<HTMLElement | null>,
): void {
  const workspace = useWorkspace();
  useEffect(() => {
    const element = scroller.current;
    if (!viewer || !element) return;
    const place = workspace.placeOf(articleId) ?? 0;
    // The very beginning shows the title too.
    if (place > 0) viewer.scrollToOffset(place);
    else element.scrollTo({ top: 0 });
    let timer = 0;
    const remember = () => workspace.rememberPlace(articleId, viewer.topOffset());
    const listening = new AbortController();
    const { signal } = listening;
    element.addEventListener(
      'scroll',
      () => {
        window.clearTimeout(timer);
        timer = window.setTimeout(remember, REST_MS);
      },
      { signal, passive: true },
    );
    window.addEventListener('pagehide', remember, { signal });
    return () => {
      listening.abort();
      window.clearTimeout(timer);
    };
  }, [workspace, articleId, viewer, scroller]);
}
