import type { ArticleId } from '../domain/ids.ts';
import type { Annotation } from '../domain/records/annotation.ts';
import type { AnnotationsOfArticle } from '../domain/session-state.ts';

const startOf = ({ target }: Annotation): number => target.ranges[0]?.start ?? 0;
const endOf = ({ target }: Annotation): number => target.ranges.at(-1)?.end ?? 0;

/** As one reads: by start, the longer first, so that a quote stands before what is nested in it. Ids break ties. */
export const byPosition = (a: Annotation, b: Annotation): number =>
  startOf(a) - startOf(b) || endOf(b) - endOf(a) || (a.id < b.id ? -1 : 1);

export type AnnotationOrder = (articleId: ArticleId, annotations: AnnotationsOfArticle) => readonly Annotation[];

interface Known {
  readonly annotations: AnnotationsOfArticle;
  readonly ordered: readonly Annotation[];
}

/**
 * Orders an article's annotations and remembers the last order of each article: when a few have changed, they are
 * merged into it instead of sorting all again, so that one edit among 10,000 costs one pass. The same map gives the
 * same array.
 */
export function annotationOrder(): AnnotationOrder {
  const known = new Map<ArticleId, Known>();
  return (articleId, annotations) => {
    const last = known.get(articleId);
    if (last?.annotations === annotations) return last.ordered;
    const ordered = last ? merged(last, annotations) : [...annotations.values()].sort(byPosition);
    known.set(articleId, { annotations, ordered });
    return ordered;
  };
}

function merged(last: Known, annotations: AnnotationsOfArticle): readonly Annotation[] {
  const changed: Annotation[] = [];
  for (const annotation of annotations.values()) {
    if (last.annotations.get(annotation.id) !== annotation) changed.push(annotation);
  }
  changed.sort(byPosition);
  const result: Annotation[] = [];
  let next = 0;
  for (const annotation of last.ordered) {
    if (annotations.get(annotation.id) !== annotation) continue;
    while (next < changed.length && byPosition(changed[next]!, annotation) < 0) result.push(changed[next++]!);
    result.push(annotation);
  }
  while (next < changed.length) result.push(changed[next++]!);
  return result;
}
