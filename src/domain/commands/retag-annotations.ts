import type { Command } from '../command.ts';
import type { AnnotationId, TagId } from '../ids.ts';
import { fail, ok } from '../result.ts';
import { findAnnotations, nounFor } from './find-annotations.ts';
import { retagged } from './retag-annotation.ts';

/** Changes the tag of several annotations in one step; those that have it already are passed over. */
export const retagAnnotations: Command<{ readonly ids: readonly AnnotationId[]; readonly tagId: TagId }> = {
  name: 'retagAnnotations',
  run(state, { ids, tagId }) {
    const tag = state.tags.get(tagId);
    if (!tag) return fail({ kind: 'missing', what: 'tag' });
    const found = findAnnotations(state, ids);
    if (found.length === 0) return fail({ kind: 'missing', what: 'annotation' });
    const others = found.filter((annotation) => annotation.tagId !== tagId);
    if (others.length === 0) return fail({ kind: 'nothingToDo' });
    return ok({
      title: `change tag of ${nounFor(state, others)} to ${tag.name.toLowerCase()}`,
      entries: retagged(state, others, tag),
    });
  },
};
