import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import type { AnnotationId } from '../../../src/domain/ids.ts';
import type { Annotation } from '../../../src/domain/records/annotation.ts';
import type { Article, CanonicalText } from '../../../src/domain/records/article.ts';
import type { TextRange } from '../../../src/domain/records/range.ts';
import { proposeRange } from '../../../src/domain/text/selection.ts';
import { ArticleViewer, type ViewerHandle } from '../../../src/viewer/article-viewer.tsx';
import { Columns } from './columns.tsx';
import { annotationOf, articleOf, type Mark, type Shape, tags } from './records.ts';
import '../../../src/ui/theme/tokens.css';
import '../../../src/ui/theme/fonts.css';
import '../../../src/ui/theme/base.css';
import './page.css';

interface Shown {
  readonly article: Article;
  readonly content: CanonicalText;
  readonly annotations: ReadonlyMap<AnnotationId, Annotation>;
}

/** What the tests steer and read. */
export interface Harness {
  open(text: string, marks: readonly Mark[], shape?: Shape): void;
  /** The two halves of `open`, to measure the second alone: making records, and showing them. */
  build(text: string, marks: readonly Mark[], shape?: Shape): void;
  show(): void;
  add(mark: Mark): void;
  remove(mark: Mark): void;
  activate(id: string | null): void;
  readonly viewer: ViewerHandle;
  /** Everything the viewer told, oldest first. */
  readonly events: { readonly name: string; readonly value: unknown }[];
}
declare global {
  interface Window {
    harness: Harness;
  }
}

const events: { name: string; value: unknown }[] = [];
const told = (name: string, value: unknown): void => void events.push({ name, value });
let built: Shown | null = null;

/** The least a reading room must do: the selection is the preview, a click activates, handles move edges. */
function Page() {
  const [shown, setShown] = useState<Shown | null>(null);
  const [activeId, setActiveId] = useState<AnnotationId | null>(null);
  const [selected, setSelected] = useState<TextRange | null>(null);
  const [dragged, setDragged] = useState<TextRange | null>(null);
  const viewer = useRef<ViewerHandle>(null);

  const change = (
    apply: (annotations: Map<AnnotationId, Annotation>, one: Annotation) => void,
    mark: Mark,
  ): void => {
    if (!shown) return;
    const annotations = new Map(shown.annotations);
    apply(annotations, annotationOf(shown.article, shown.content.text, mark));
    flushSync(() => setShown({ ...shown, annotations }));
  };

  useLayoutEffect(() => {
    const harness: Harness = {
      events,
      get viewer() {
        if (!viewer.current) throw new Error('no viewer');
        return viewer.current;
      },
      build: (text, marks, shape) => {
        const of = articleOf(text, shape);
        const annotations = marks.map((mark) => annotationOf(of.article, text, mark));
        built = { ...of, annotations: new Map(annotations.map((one) => [one.id, one])) };
      },
      show: () => flushSync(() => setShown(built)),
      open: (text, marks, shape) => {
        harness.build(text, marks, shape);
        harness.show();
      },
      add: (mark) => change((annotations, one) => annotations.set(one.id, one), mark),
      remove: (mark) => change((annotations, one) => annotations.delete(one.id), mark),
      activate: (id) => flushSync(() => setActiveId(id as AnnotationId | null)),
    };
    window.harness = harness;
  });

  const active = activeId && shown?.annotations.get(activeId);
  const preview = dragged ?? selected;
  const missing = useMemo(() => new Set([...(shown?.annotations.keys() ?? [])].slice(0, 5)), [shown]);
  if (!shown) return null;
  return (
    <div className="sheet">
      <ArticleViewer
        ref={viewer}
        {...shown}
        tags={tags}
        activeId={activeId}
        missingCore={missing}
        preview={preview && [preview]}
        handles={active && !selected ? active.target.ranges : null}
        onSelection={(selection, by, exact, dragging) => {
          told('selection', { selection, by, exact, dragging });
          if (!selection) return;
          const { anchor, head } = selection;
          const raw = { start: Math.min(anchor, head), end: Math.max(anchor, head) };
          setSelected(
            raw.start < raw.end ? proposeRange(shown.content, raw, { exact: exact || by === 'keys' }) : null,
          );
        }}
        onPick={(ids, offset) => {
          told('pick', { ids, offset });
          setActiveId((now) => ids[(now ? ids.indexOf(now) + 1 : 0) % Math.max(1, ids.length)] ?? null);
        }}
        onEdgeMove={(from, to, done) => {
          told('edge', { from, to, done });
          setDragged(done ? null : to);
        }}
        onKey={(event) => {
          told('key', event.key);
          return false;
        }}
        readingLabel="A An article"
      />
    </div>
  );
}

const root = document.querySelector('#root');
if (root) createRoot(root).render(<Page />);
const columns = document.querySelector('#columns');
if (columns) createRoot(columns).render(<Columns />);
