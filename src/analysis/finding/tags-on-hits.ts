import type { TagId } from '../../domain/ids.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import type { AnnotationsOfArticle } from '../../domain/session-state.ts';
import type { TextRange } from '../../domain/records/range.ts';
import { spanIndex, type SpanIndex } from '../span-index.ts';

const known = new WeakMap<AnnotationsOfArticle, SpanIndex>();

/** Made once for the same annotations: thousands of hits ask. */
function indexOf(annotations: AnnotationsOfArticle): SpanIndex {
  let index = known.get(annotations);
  if (!index) {
    const spans = [...annotations.values()].flatMap((annotation) =>
      annotation.target.detached
        ? []
        : annotation.target.ranges.map(({ start, end }) => ({ annotation, start, end, units: end - start })),
    );
    index = spanIndex(spans);
    known.set(annotations, index);
  }
  return index;
}

/** The annotations that lie on any of a hit's words, each once, in the order of the text. */
export function annotationsOn(
  annotations: AnnotationsOfArticle,
  { start, end }: TextRange,
): readonly Annotation[] {
  const found = new Set<Annotation>();
  const [one] = annotations.values();
  if (one) {
    indexOf(annotations).overlapping({ annotation: one, start, end, units: 0 }, ({ annotation }) =>
      found.add(annotation),
    );
  }
  return [...found];
}

/** Their tags, each once. */
export const tagsOn = (annotations: AnnotationsOfArticle, range: TextRange): readonly TagId[] => [
  ...new Set(annotationsOn(annotations, range).map(({ tagId }) => tagId)),
];
