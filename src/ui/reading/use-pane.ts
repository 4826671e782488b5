import { useLayoutEffect, useRef, type RefObject } from 'react';
import type { ArticleId } from '../../domain/ids.ts';
import type { ViewerHandle } from '../../viewer/surface-props.ts';
import type { TextSelection } from './live-selection.ts';
import { readingStore } from './reading-store.ts';

const AT_THE_BEGINNING: TextSelection = { anchor: 0, head: 0 };

/**
 * Puts a text on screen where actions find it. Of several side by side it is the current one that keys and panels
 * mean. Each article keeps its caret while one is elsewhere; before that it is at the beginning.
 */
export function usePane(articleId: ArticleId, isCurrent: boolean): RefObject<ViewerHandle | null> {
  const handle = useRef<ViewerHandle>(null);
  useLayoutEffect(() => {
    const viewer = handle.current;
    if (!viewer) return undefined;
    setPane(articleId, viewer);
    return () => setPane(articleId, null);
  }, [articleId]);
  // In the layout phase: whoever waits for a text to focus finds it in the effects of the same commit.
  useLayoutEffect(() => {
    if (!isCurrent) return undefined;
    readingStore.setState(({ carets }) => ({
      viewer: handle.current,
      caret: carets.get(articleId) ?? AT_THE_BEGINNING,
    }));
    return () => {
      readingStore.setState(({ caret, carets }) => ({
        carets: caret ? new Map(carets).set(articleId, caret) : carets,
        viewer: null,
        caret: null,
        dragging: false,
        pointedTag: null,
        awaitingTag: false,
        awaitingArm: false,
        movedRange: null,
        draggedEdge: null,
        tagMenuOpen: false,
        stack: null,
        lastPick: null,
      }));
    };
  }, [articleId, isCurrent]);
  return handle;
}

function setPane(articleId: ArticleId, viewer: ViewerHandle | null): void {
  readingStore.setState(({ panes }) => {
    const next = new Map(panes);
    if (viewer) next.set(articleId, viewer);
    else next.delete(articleId);
    return { panes: next };
  });
}
