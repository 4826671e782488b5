import type { Annotation } from '../../domain/records/annotation.ts';
import type { AnnotationsOfArticle } from '../../domain/session-state.ts';

const SHOWN = 4;

const startOf = ({ target }: Annotation): number => target.ranges[0]?.start ?? 0;

/** The nearest annotations that this one could be joined with: same tag, same coder. In the order of the text. */
export function neighboursOf(annotation: Annotation, ofArticle: AnnotationsOfArticle): readonly Annotation[] {
  if (annotation.target.detached) return [];
  const here = startOf(annotation);
  const distance = (other: Annotation) => Math.abs(startOf(other) - here);
  return [...ofArticle.values()]
    .filter(
      (other) =>
        other.id !== annotation.id &&
        other.tagId === annotation.tagId &&
        other.layerOf === annotation.layerOf &&
        !other.target.detached,
    )
    .toSorted((a, b) => distance(a) - distance(b))
    .slice(0, SHOWN)
    .toSorted((a, b) => startOf(a) - startOf(b));
}
