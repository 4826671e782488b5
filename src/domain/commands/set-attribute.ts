import { presentVersions } from '../codebook/version.ts';
import type { Command } from '../command.ts';
import { equal } from '../content.ts';
import { revision } from '../entries.ts';
import type { AnnotationId } from '../ids.ts';
import type { AttributeValue } from '../records/annotation.ts';
import { fail, ok } from '../result.ts';
import { findAnnotations } from './find-annotations.ts';
import { expectedOf, fits } from './value-fits.ts';

/**
 * Sets one attribute of one or several annotations, or clears it with null: cleared means not coded (or computed again).
 * Annotations whose tag lacks the attribute are passed over. Whoever codes has the present codebook before them.
 */
export const setAttribute: Command<{
  readonly ids: readonly AnnotationId[];
  readonly attributeId: string;
  readonly value: AttributeValue | null;
  readonly by?: 'person' | 'copied';
}> = {
  name: 'setAttribute',
  run(state, { ids, attributeId, value, by = 'person' }) {
    const entries = [];
    const versionOf = presentVersions(state);
    let label: string | null = null;
    for (const annotation of findAnnotations(state, ids)) {
      const tag = state.tags.get(annotation.tagId);
      const spec = tag?.attributes.find((candidate) => candidate.id === attributeId);
      // A value whose attribute has left the codebook may still be cleared.
      if (!spec && !(value === null && Object.hasOwn(annotation.attributes, attributeId))) continue;
      if (spec && value !== null && !fits(spec, value, state)) {
        return fail({ kind: 'wrongValue', attribute: spec.label, expected: expectedOf(spec) });
      }
      label ??= (spec?.label ?? attributeId).toLowerCase();
      const { [attributeId]: old, ...others } = annotation.attributes;
      const attributes = value === null ? others : { ...others, [attributeId]: { value, by } };
      if (equal(old, attributes[attributeId])) continue;
      const codebookVersion = tag ? versionOf(tag.codebookId) : annotation.codebookVersion;
      entries.push(revision(annotation, { attributes, codebookVersion }));
    }
    if (label === null) return fail({ kind: 'missing', what: 'attribute' });
    if (entries.length === 0) return fail({ kind: 'nothingToDo' });
    return ok({ title: `${value === null ? 'clear' : 'set'} ${label}`, entries });
  },
};
