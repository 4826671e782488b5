import { useLayoutEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import type { AnnotationId } from '../../../src/domain/ids.ts';
import type { TextRange } from '../../../src/domain/records/range.ts';
import { ArticleViewer, type ViewerHandle } from '../../../src/viewer/article-viewer.tsx';
import type { ArticleViewerProps, ComparisonProps } from '../../../src/viewer/surface-props.ts';
import { annotationOf, articleOf, type Mark, tags } from './records.ts';

/** One text of several side by side. */
export interface Column extends Omit<ComparisonProps, 'onHairline'> {
  readonly text: string;
  readonly marks?: readonly Mark[];
}

/** What the tests of several viewers steer and read. */
export interface ColumnsHarness {
  /** Puts these texts side by side. */
  open(columns: readonly Column[]): void;
  /** Gives one of them other marks or props, and leaves its text as it is. */
  change(column: number, change: Partial<Column>): void;
  readonly viewers: readonly ViewerHandle[];
  /** Everything the viewers told, oldest first. */
  readonly events: { readonly column: number; readonly name: string; readonly value: unknown }[];
}
declare global {
  interface Window {
    columns: ColumnsHarness;
  }
}

type Made = Pick<ArticleViewerProps, 'article' | 'content' | 'annotations'> & { readonly column: Column };

const events: { column: number; name: string; value: unknown }[] = [];
const NOTHING_MISSING: ReadonlySet<AnnotationId> = new Set();

const annotationsOf = ({ article, content }: Pick<Made, 'article' | 'content'>, marks: readonly Mark[]) =>
  new Map(marks.map((mark) => annotationOf(article, content.text, mark)).map((one) => [one.id, one]));

const make = (column: Column): Made => {
  const own = articleOf(column.text);
  return { ...own, annotations: annotationsOf(own, column.marks ?? []), column };
};

/** Texts side by side, each with its own selection as the preview of what would be tagged. */
export function Columns() {
  const [made, setMade] = useState<readonly Made[]>([]);
  const [selected, setSelected] = useState<readonly (TextRange | null)[]>([]);
  const handles = useRef<(ViewerHandle | null)[]>([]);

  useLayoutEffect(() => {
    window.columns = {
      events,
      get viewers() {
        return handles.current.flatMap((handle) => handle ?? []);
      },
      open: (columns) => flushSync(() => setMade(columns.map(make))),
      change: (index, change) =>
        flushSync(() =>
          setMade((before) =>
            before.map((one, at) =>
              at === index
                ? {
                    ...one,
                    annotations: change.marks ? annotationsOf(one, change.marks) : one.annotations,
                    column: { ...one.column, ...change },
                  }
                : one,
            ),
          ),
        ),
    };
  });

  return (
    <div className="columns" hidden={made.length === 0}>
      {made.map(({ article, content, annotations, column }, index) => {
        const told = (name: string, value: unknown): void => void events.push({ column: index, name, value });
        const preview = selected[index];
        return (
          <section key={index} className="column">
            <ArticleViewer
              ref={(handle) => {
                handles.current[index] = handle;
              }}
              article={article}
              content={content}
              annotations={annotations}
              tags={tags}
              activeId={null}
              missingCore={NOTHING_MISSING}
              preview={preview ? [preview] : null}
              handles={null}
              onSelection={(selection) => {
                told('selection', selection);
                const range = selection && {
                  start: Math.min(selection.anchor, selection.head),
                  end: Math.max(selection.anchor, selection.head),
                };
                setSelected((before) => {
                  const next = made.map((_, at) => before[at] ?? null);
                  next[index] = range && range.start < range.end ? range : null;
                  return next;
                });
              }}
              onPick={(ids, offset) => told('pick', { ids, offset })}
              onEdgeMove={() => undefined}
              onKey={() => false}
              onHairline={(key) => told('hairline', key)}
              readingLabel={`Text ${index}`}
              ink={column.ink ?? null}
              absentLabel={column.absentLabel ?? null}
              hairlines={column.hairlines ?? null}
            />
          </section>
        );
      })}
    </div>
  );
}
