import { forwardRef, useImperativeHandle, useLayoutEffect, useRef } from 'react';
import { RIGHT_TO_LEFT } from '../domain/text/scripts.ts';
import { type ArticleSurface, createSurface } from './article-surface.ts';
import type { ArticleViewerProps, ViewerHandle } from './surface-props.ts';
import './viewer.css';
import './badges.css';

export type { ArticleViewerProps, ViewerHandle } from './surface-props.ts';

const LETTER = /\p{L}/u;

/** The direction of an article is that of its first letter, as `dir=auto` decides for each block. */
const directionOf = (text: string): 'ltr' | 'rtl' =>
  RIGHT_TO_LEFT.test(LETTER.exec(text)?.[0] ?? '') ? 'rtl' : 'ltr';

/** An article's text with its annotations: to read and select, never to edit. Scrolls with its closest scrolling ancestor. */
export const ArticleViewer = forwardRef<ViewerHandle, ArticleViewerProps>(function ArticleViewer(props, ref) {
  const root = useRef<HTMLDivElement>(null);
  const host = useRef<HTMLDivElement>(null);
  const overlay = useRef<HTMLDivElement>(null);
  const surface = useRef<ArticleSurface | null>(null);
  const latest = useRef(props);
  const { content, article } = props;

  useLayoutEffect(() => {
    latest.current = props;
    surface.current?.update(props);
  });

  useLayoutEffect(() => {
    if (!root.current || !host.current || !overlay.current) return undefined;
    const elements = { root: root.current, host: host.current, overlay: overlay.current };
    const created = createSurface(elements, latest.current);
    surface.current = created;
    return () => {
      surface.current = null;
      created.destroy();
    };
  }, [content, article.language]);

  // After the surface, so that a parent that gets the handle finds the text mounted.
  useImperativeHandle(
    ref,
    (): ViewerHandle => ({
      focus: () => surface.current?.handle.focus(),
      readSelection: () => surface.current?.handle.readSelection() ?? null,
      select: (range, options) => surface.current?.handle.select(range, options),
      reveal: (range) => surface.current?.handle.reveal(range),
      rectOf: (range) => surface.current?.handle.rectOf(range) ?? null,
      topOffset: () => surface.current?.handle.topOffset() ?? 0,
      scrollToOffset: (offset) => surface.current?.handle.scrollToOffset(offset),
      extentOf: (range) => surface.current?.handle.extentOf(range) ?? null,
      offsetAtHeight: (y) => surface.current?.handle.offsetAtHeight(y) ?? 0,
      alignTo: (offset, y, atLeast) => surface.current?.handle.alignTo(offset, y, atLeast),
      scroller: () => surface.current?.handle.scroller() ?? null,
    }),
    [],
  );

  return (
    <div ref={root} className="article-viewer" dir={directionOf(content.text)}>
      <div ref={host} className="article-host" />
      <div ref={overlay} className="article-overlay" />
    </div>
  );
});
