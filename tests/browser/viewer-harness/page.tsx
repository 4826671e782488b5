import { useLayoutEffect, useMemo, useRef, useState } from 'react';
import { createRoot } from 'react-dom/client';
import { flushSync } from 'react-dom';
import { defaultCodebookRecords } from '../../../src/domain/default-codebook.ts';
import type { ActorId, AnnotationId, ArticleId, Instant, Rev, TagId } from '../../../src/domain/ids.ts';
import type { Annotation } from '../../../src/domain/records/annotation.ts';
import type { Article, CanonicalText } from '../../../src/domain/records/article.ts';
import type { TextRange } from '../../../src/domain/records/range.ts';
import { blocksOf } from '../../../src/domain/text/blocks.ts';
import { proposeRange } from '../../../src/domain/text/selection.ts';
import { makeTarget } from '../../../src/domain/text/targets.ts';
import { ArticleViewer, type ViewerHandle } from '../../../src/viewer/article-viewer.tsx';
import '../../../src/ui/theme/tokens.css';
import '../../../src/ui/theme/fonts.css';
import '../../../src/ui/theme/base.css';
import './page.css';

/** Tag id and ranges of an annotation to show. */
export type Mark = readonly [tagId: string, ...ranges: readonly TextRange[]];

const BASE = {
  rev: 'rev' as Rev,
  createdBy: 'actor' as ActorId,
  createdAt: '2025-03-22T12:00:00.000Z' as Instant,
  deletedRev: null,
};
const { tags } = defaultCodebookRecords(BASE);

const annotationOf = (article: Article, text: string, [tagId, ...ranges]: Mark): Annotation => ({
  ...BASE,
  type: 'annotation',
  id: `${tagId} ${ranges.map(({ start, end }) => `${start}-${end}`).join()}` as AnnotationId,
  target: makeTarget(article, text, ranges),
  tagId: tagId as TagId,
  codebookVersion: 1,
  attributes: {},
  note: '',
  confidence: null,
  flagged: false,
  origin: { kind: 'hand' },
  layerOf: BASE.createdBy,
});

const articleOf = (text: string): { article: Article; content: CanonicalText } => {
  const id = `article ${text.length}` as ArticleId;
  const article: Article = {
    ...BASE,
    type: 'article',
    id,
    letter: 'A',
    title: 'An article',
    outletId: null,
    url: null,
    publishedAt: null,
    language: null,
    bodyStart: 0,
    source: { fileName: null, mediaType: 'text/plain', byteHash: null, encoding: null },
    textHash: id,
    length: text.length,
    wordCount: 0,
    versionOf: null,
  };
  return { article, content: { articleId: id, text, blocks: blocksOf(text), marks: [] } };
};

interface Shown {
  readonly article: Article;
  readonly content: CanonicalText;
  readonly annotations: ReadonlyMap<AnnotationId, Annotation>;
}

/** What the tests steer and read. */
export interface Harness {
  open(text: string, marks: readonly Mark[]): void;
  /** The two halves of `open`, to measure the second alone: making records, and showing them. */
  build(text: string, marks: readonly Mark[]): void;
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
      build: (text, marks) => {
        const of = articleOf(text);
        const annotations = marks.map((mark) => annotationOf(of.article, text, mark));
        built = { ...of, annotations: new Map(annotations.map((one) => [one.id, one])) };
      },
      show: () => flushSync(() => setShown(built)),
      open: (text, marks) => {
        harness.build(text, marks);
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
