import { createTextAnnotator, type TextAnnotation } from '@recogito/text-annotator';
import '@recogito/text-annotator/text-annotator.css';
import type { Contender } from './contender.ts';

/**
 * The peer: `@recogito/text-annotator` with one of its two renderers. Paragraphs are elements and keep their line ends, so
 * that offsets are those of the text. Annotations go to its store in one go: `setAnnotations` of version 4.1.1 either
 * leaves them without a place in the page or takes them one by one, which is slower.
 */
export function peerIn(host: HTMLElement, renderer: 'SPANS' | 'CSS_HIGHLIGHTS'): Contender {
  let annotator: ReturnType<typeof createTextAnnotator<TextAnnotation, TextAnnotation>> | null = null;
  let text = '';

  /** It says so after the frame in which it has painted what is in the window. */
  const painted = (): Promise<void> =>
    new Promise((resolve) => {
      const stop = annotator?.renderer.on('onRedraw', () => {
        stop?.();
        resolve();
      });
    });
  const hasPainted = (): boolean =>
    renderer === 'SPANS' ? host.querySelector('.r6o-annotation') !== null : CSS.highlights.size > 0;

  return {
    scroller: host,
    async open(stored) {
      const content = JSON.parse(stored.content) as {
        readonly text: string;
        readonly blocks: readonly { readonly range: { readonly start: number; readonly end: number } }[];
      };
      ({ text } = content);
      const page = document.createElement('div');
      page.className = 'plain-text';
      const starts = content.blocks.map(({ range }) => range.start);
      page.append(
        ...starts.map((start, index) => {
          const paragraph = document.createElement('p');
          // The first one also holds what stands before it, each one the line ends behind it.
          paragraph.textContent = text.slice(index === 0 ? 0 : start, starts[index + 1] ?? text.length);
          return paragraph;
        }),
      );
      host.replaceChildren(page);
      annotator = createTextAnnotator<TextAnnotation, TextAnnotation>(page, { renderer });
      annotator.state.store.bulkAddAnnotations(JSON.parse(stored.annotations) as TextAnnotation[], true);
      do await painted();
      while (!hasPainted());
    },
    close() {
      annotator?.destroy();
      host.replaceChildren();
    },
    async tag(start, end) {
      const id = `${start}-${end}`;
      const selector = [{ quote: text.slice(start, end), start, end }];
      annotator?.addAnnotation({
        id,
        bodies: [],
        target: { annotation: id, selector },
      } as unknown as TextAnnotation);
      await painted();
    },
    async only(tag) {
      annotator?.setFilter(
        tag === null ? undefined : (annotation: TextAnnotation) => annotation.bodies[0]?.value === tag,
      );
      await painted();
    },
  };
}
