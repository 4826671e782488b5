import { flushSync } from 'react-dom';
import { createRoot } from 'react-dom/client';
import type { AnnotationId } from '../../../src/domain/ids.ts';
import type { Annotation } from '../../../src/domain/records/annotation.ts';
import type { CanonicalText } from '../../../src/domain/records/article.ts';
import { ArticleViewer } from '../../../src/viewer/article-viewer.tsx';
import { annotationOf, articleOf, tags } from '../../browser/viewer-harness/records.ts';
import { nextFrame, type Contender } from './contender.ts';

const ignore = (): void => undefined;
const NONE: ReadonlySet<AnnotationId> = new Set();

/** This workbench's viewer, in a page that keeps annotations as `state` does: in a map by id, made anew by a change. */
export function oursIn(host: HTMLElement): Contender {
  const root = createRoot(host);
  let made: ReturnType<typeof articleOf> | null = null;
  let all: ReadonlyMap<AnnotationId, Annotation> = new Map();

  const show = (annotations: ReadonlyMap<AnnotationId, Annotation>): Promise<void> => {
    if (!made) throw new Error('Nothing is open');
    const { article, content } = made;
    flushSync(() =>
      root.render(
        <ArticleViewer
          article={article}
          content={content}
          annotations={annotations}
          tags={tags}
          activeId={null}
          missingCore={NONE}
          preview={null}
          handles={null}
          onSelection={ignore}
          onPick={ignore}
          onEdgeMove={ignore}
          onKey={() => false}
          readingLabel="An article"
        />,
      ),
    );
    return nextFrame();
  };

  return {
    scroller: host,
    async open(stored) {
      const { text, blocks } = JSON.parse(stored.content) as Pick<CanonicalText, 'text' | 'blocks'>;
      const records = JSON.parse(stored.annotations) as readonly Annotation[];
      made = articleOf(text, { blocks, marks: [] });
      all = new Map(records.map((record) => [record.id, record]));
      await show(all);
      if (!host.querySelector('[class*="lane-"]')) throw new Error('No annotation is painted');
    },
    close: () => flushSync(() => root.render(null)),
    tag(start, end) {
      if (!made) throw new Error('Nothing is open');
      const record = annotationOf(made.article, made.content.text, ['claim', { start, end }]);
      all = new Map(all).set(record.id, record);
      return show(all);
    },
    only: (tag) => show(tag === null ? all : new Map([...all].filter(([, { tagId }]) => tagId === tag))),
  };
}
