import type { Command } from '../command.ts';
import { deletion, revision } from '../entries.ts';
import type { AnnotationId } from '../ids.ts';
import type { Annotation } from '../records/annotation.ts';
import { fail, ok } from '../result.ts';
import { findAnnotations, nounFor } from './find-annotations.ts';
import { targetIn } from './target-in.ts';

/** Makes one interrupted annotation of several of one article and tag. The first in the text keeps its record. */
export const joinAnnotations: Command<{ readonly ids: readonly AnnotationId[] }> = {
  name: 'joinAnnotations',
  run(state, { ids }) {
    const found = findAnnotations(state, ids)
      .filter(({ target }) => !target.detached)
      .toSorted((a, b) => startOf(a) - startOf(b));
    const [first, ...others] = found;
    if (!first || others.length === 0) return fail({ kind: 'notJoinable' });
    const alike = others.every(
      (other) =>
        other.tagId === first.tagId &&
        other.target.articleId === first.target.articleId &&
        other.layerOf === first.layerOf,
    );
    if (!alike) return fail({ kind: 'notJoinable' });
    const target = targetIn(
      state,
      first.target.articleId,
      found.flatMap((annotation) => annotation.target.ranges),
    );
    if (!target.ok) return target;
    // What only a later part says is kept; where two parts differ, the first one's word stands.
    const attributes = Object.assign({}, ...found.toReversed().map((part) => part.attributes));
    const note = found
      .map((part) => part.note)
      .filter(Boolean)
      .join('\n\n');
    const joined = revision(first, { target: target.value, attributes, note });
    return ok({
      title: `join ${nounFor(state, found)}`,
      entries: [joined, ...others.map(deletion)],
    });
  },
};

const startOf = (annotation: Annotation): number =>
  Math.min(...annotation.target.ranges.map(({ start }) => start));
