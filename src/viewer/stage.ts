import type { EditorView } from '@tiptap/pm/view';
import type { CanonicalText } from '../domain/records/article.ts';
import type { PositionMap } from './position-map.ts';

/** What everything that draws over or listens to the mounted text needs. */
export interface Stage {
  readonly view: EditorView;
  readonly map: PositionMap;
  readonly content: CanonicalText;
  /** Positioned box around text and overlay. */
  readonly root: HTMLElement;
  /** Lies over the text without catching the pointer. */
  readonly overlay: HTMLElement;
  /** The element that scrolls the text. */
  readonly scroller: HTMLElement;
}

/** The closest ancestor that scrolls, else the page. */
export function scrollerOf(element: HTMLElement): HTMLElement {
  for (let parent = element.parentElement; parent; parent = parent.parentElement) {
    const overflow = getComputedStyle(parent).overflowY;
    if (overflow === 'auto' || overflow === 'scroll') return parent;
  }
  return document.documentElement;
}
