import { valuesFor } from '../../domain/commands/copy-attributes.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import { annotationsOf, type SessionState } from '../../domain/session-state.ts';
import { extentOf } from '../../domain/text/targets.ts';

/** One a digit. */
const MOST = 9;

/**
 * Codings of the same tag and coder to take values from: the one before in the text first, then those worked on last.
 * Only such as have something to give.
 */
export function copySources(state: SessionState, subject: Annotation): readonly Annotation[] {
  const tag = state.tags.get(subject.tagId);
  if (!tag) return [];
  const counts = (one: Annotation): boolean =>
    one.id !== subject.id &&
    one.tagId === subject.tagId &&
    one.layerOf === subject.layerOf &&
    Object.keys(valuesFor(tag, one, state)).length > 0;
  const here = [...annotationsOf(state, subject.target.articleId).values()].filter(counts);
  const before = nearestBefore(here, subject);
  const recent = [...state.annotations.values()]
    .flatMap((ofArticle) => [...ofArticle.values()].filter(counts))
    .filter((one) => one !== before)
    .toSorted((a, b) => (a.rev < b.rev ? 1 : -1));
  return (before ? [before, ...recent] : recent).slice(0, MOST);
}

function nearestBefore(annotations: readonly Annotation[], subject: Annotation): Annotation | null {
  if (subject.target.detached) return null;
  const { start } = extentOf(subject.target);
  let nearest: Annotation | null = null;
  for (const one of annotations) {
    const at = extentOf(one.target).start;
    if (one.target.detached || at >= start) continue;
    if (!nearest || at >= extentOf(nearest.target).start) nearest = one;
  }
  return nearest;
}
