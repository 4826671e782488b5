import { useId, useMemo, useRef, type KeyboardEvent, type PointerEvent } from 'react';
import { useStore } from 'zustand';
import type { Article, CanonicalText } from '../../domain/records/article.ts';
import { requestFocus } from '../reading/focus.ts';
import { readingStore } from '../reading/reading-store.ts';
import { stepOf } from '../shared/step-of.ts';
import { VisuallyHidden } from '../shared/visually-hidden.tsx';
import classes from './article-map.module.css';
import { ROWS } from './map-data.ts';
import { MapLines } from './map-lines.tsx';
import { mapInWords, paragraphAt, paragraphInWords } from './paragraphs.ts';
import { useMapData } from './use-map-data.ts';
import { useParagraph } from './use-paragraph.ts';
import { useWindowFrames } from './use-window-frames.ts';

interface ArticleMapProps {
  readonly article: Article;
  readonly content: CanonicalText;
}

/** A page of the map is a tenth of the article. */
const PAGES = 10;

/**
 * The whole article beside its scroll bar: each tag in its lane, what is coded at all, what needs attention, what the
 * list finds, and the part on screen. A press goes there; by keyboard it is a slider over the paragraphs.
 */
export function ArticleMap({ article, content }: ArticleMapProps) {
  const viewer = useStore(readingStore, (reading) => reading.panes.get(article.id));
  const length = content.text.length;
  const { data, annotations, attention } = useMapData(article.id, length);
  const [index, setIndex] = useParagraph(content, viewer);
  const panes = useMemo(() => (viewer ? [[article.id, viewer] as const] : []), [article.id, viewer]);
  const frame = useWindowFrames(panes, (offset) => (offset / Math.max(1, length)) * ROWS);
  const id = useId();
  const map = useRef<HTMLDivElement>(null);
  const count = content.blocks.length;

  const showThere = (offset: number) => {
    const scroller = viewer?.scroller();
    const box = scroller?.getBoundingClientRect();
    if (!viewer || !scroller || !box) return;
    // The very beginning shows the title, too. By the viewer: else an earlier move that still settles would undo it.
    const isBeginning = offset < (content.blocks[0]?.range.end ?? 0);
    viewer.alignTo(offset, box.top + box.height / 3, isBeginning ? Number.POSITIVE_INFINITY : undefined);
  };
  const goTo = (paragraph: number) => {
    const range = content.blocks[paragraph]?.range;
    if (!range) return;
    setIndex(paragraph);
    showThere(range.start);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const page = Math.max(1, Math.round(count / PAGES));
    const to =
      event.key === 'ArrowRight'
        ? Math.min(count - 1, index + 1)
        : event.key === 'ArrowLeft'
          ? Math.max(0, index - 1)
          : stepOf(event, index, count, page);
    if (to !== null) goTo(to);
    else if (event.key === 'Enter') requestFocus('text', content.blocks[index]?.range ?? null);
    else if (event.key === 'Escape') requestFocus('text');
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const offsetAt = (event: PointerEvent): number => {
    const box = map.current?.getBoundingClientRect();
    const share = box ? (event.clientY - box.top) / Math.max(1, box.height) : 0;
    return Math.min(length - 1, Math.max(0, Math.floor(share * length)));
  };
  const drag = (event: PointerEvent) => showThere(offsetAt(event));

  return (
    <div
      ref={map}
      className={classes['map']}
      role="slider"
      tabIndex={0}
      aria-label="Article map"
      aria-orientation="vertical"
      aria-valuemin={1}
      aria-valuemax={count}
      aria-valuenow={index + 1}
      aria-valuetext={paragraphInWords(content, index, annotations, attention)}
      aria-describedby={`${id}-all`}
      onKeyDown={onKeyDown}
      onPointerDown={(event) => {
        if (event.button !== 0) return;
        event.currentTarget.setPointerCapture(event.pointerId);
        drag(event);
        event.preventDefault();
      }}
      onPointerMove={(event) => {
        if (event.buttons === 1) drag(event);
        // Read by the browser when the pointer rests: no need to render for it.
        else
          event.currentTarget.title = paragraphInWords(
            content,
            paragraphAt(content, offsetAt(event)),
            annotations,
            attention,
          );
      }}
    >
      <svg viewBox={`0 0 16 ${ROWS}`} preserveAspectRatio="none" aria-hidden="true">
        {data && <MapLines {...data} />}
        <rect ref={frame(article.id)} className={classes['window']} x={0.5} width={15} data-part="window" />
      </svg>
      <VisuallyHidden>
        <span id={`${id}-all`}>{data && mapInWords(annotations, data)}</span>
      </VisuallyHidden>
    </div>
  );
}
