import type { ArticleId } from '../domain/ids.ts';
import type { Annotation } from '../domain/records/annotation.ts';
import type { AnnotationsOfArticle } from '../domain/session-state.ts';

const startOf = ({ target }: Annotation): number => target.ranges[0]?.start ?? 0;
const endOf = ({ target }: Annotation): number => target.ranges.at(-1)?.end ?? 0;

/** As one reads: by start, the longer first, so that a quote stands before what is nested in it. Ids break ties. */
export const byPosition = (a: Annotation, b: Annotation): number =>
  startOf(a) - startOf(b) || endOf(b) - endOf(a) || (a.id < b.id ? -1 : a.id > b.id ? 1 : 0);

export type AnnotationOrder = (
  articleId: ArticleId,
  annotations: AnnotationsOfArticle,
) => readonly Annotation[];

interface Known {
  readonly annotations: AnnotationsOfArticle;
  readonly ordered: readonly Annotation[];
}

/** More changes at once than this are sorted anew. */
const FEW = 200;

/**
 * Orders an article's annotations and remembers the last order of each article: a few changes are put in their places
 * in a copy of it, so that one edit among 10,000 costs neither sorting nor looking each one up. The same map gives the
 * same array.
 */
export function annotationOrder(): AnnotationOrder {
  const known = new Map<ArticleId, Known>();
  return (articleId, annotations) => {
    const last = known.get(articleId);
    if (last?.annotations === annotations) return last.ordered;
    const changes = last && changesBetween(last.annotations, annotations);
    const ordered = changes ? edited(last.ordered, changes) : [...annotations.values()].sort(byPosition);
    known.set(articleId, { annotations, ordered });
    return ordered;
  };
}

interface Changes {
  readonly removed: readonly Annotation[];
  readonly added: readonly Annotation[];
}

/**
 * What differs between two versions of an article's annotations, null when it is much. A new version is a copy of the
 * old one, so both stand in the same order and are walked side by side: a changed record keeps its place, a deleted
 * one is missing, new ones follow at the end.
 */
function changesBetween(before: AnnotationsOfArticle, after: AnnotationsOfArticle): Changes | null {
  const removed: Annotation[] = [];
  const added: Annotation[] = [];
  const old = before.values();
  let was = old.next();
  for (const now of after.values()) {
    // Nearly all: not even their fields are read.
    if (was.value === now) {
      was = old.next();
      continue;
    }
    while (!was.done && was.value !== now && was.value.id !== now.id && !after.has(was.value.id)) {
      removed.push(was.value);
      was = old.next();
    }
    if (was.done || was.value.id !== now.id) added.push(now);
    else {
      if (was.value !== now) {
        removed.push(was.value);
        added.push(now);
      }
      was = old.next();
    }
    if (removed.length + added.length > FEW) return null;
  }
  for (; !was.done; was = old.next()) removed.push(was.value);
  return removed.length + added.length > FEW ? null : { removed, added };
}

function edited(ordered: readonly Annotation[], { removed, added }: Changes): readonly Annotation[] {
  const result = [...ordered];
  for (const annotation of removed) result.splice(placeIn(result, annotation), 1);
  for (const annotation of added) result.splice(placeIn(result, annotation), 0, annotation);
  return result;
}

/** Where the annotation stands, or would stand: binary search. */
function placeIn(ordered: readonly Annotation[], annotation: Annotation): number {
  let low = 0;
  let high = ordered.length;
  while (low < high) {
    const middle = (low + high) >>> 1;
    const other = ordered[middle];
    if (other && byPosition(other, annotation) < 0) low = middle + 1;
    else high = middle;
  }
  return low;
}
