import { presentVersions } from '../codebook/version.ts';
import type { Command } from '../command.ts';
import { equal } from '../content.ts';
import { revision } from '../entries.ts';
import type { AnnotationId } from '../ids.ts';
import type { Annotation, AttributeValues } from '../records/annotation.ts';
import type { Tag } from '../records/codebook.ts';
import { fail, ok } from '../result.ts';
import { findAnnotation, type SessionState } from '../session-state.ts';
import { findAnnotations, nounFor } from './find-annotations.ts';
import { fits } from './value-fits.ts';

/**
 * Takes over what another annotation says in the attributes that both tags have, marked as copied. `keep` leaves values
 * that are coded already, `replace` writes over them. Passages are never taken over: they are words at another place.
 */
export const copyAttributes: Command<{
  readonly from: AnnotationId;
  readonly to: readonly AnnotationId[];
  readonly coded: 'keep' | 'replace';
}> = {
  name: 'copyAttributes',
  run(state, { from, to, coded }) {
    const source = findAnnotation(state, from);
    const targets = findAnnotations(state, to).filter(({ id }) => id !== from);
    if (!source || targets.length === 0) return fail({ kind: 'missing', what: 'annotation' });
    const versionOf = presentVersions(state);
    const entries = targets.flatMap((target) => {
      const tag = state.tags.get(target.tagId);
      const taken = tag ? valuesFor(tag, source, state) : {};
      const attributes =
        coded === 'keep' ? { ...taken, ...target.attributes } : { ...target.attributes, ...taken };
      if (!tag || sameValues(attributes, target.attributes)) return [];
      return [revision(target, { attributes, codebookVersion: versionOf(tag.codebookId) })];
    });
    if (entries.length === 0) return fail({ kind: 'nothingToDo' });
    return ok({ title: `copy values to ${nounFor(state, targets)}`, entries });
  },
};

/** What an annotation could give to one of this tag: stored values that fit, by attribute id. */
export function valuesFor(tag: Tag, source: Annotation, state: SessionState): AttributeValues {
  return Object.fromEntries(
    tag.attributes.flatMap((spec) => {
      const stored = source.attributes[spec.id];
      if (!stored || spec.kind === 'passage' || !fits(spec, stored.value, state)) return [];
      return [[spec.id, { value: stored.value, by: 'copied' as const }]];
    }),
  );
}

/** A value that is there already stays as it came: whether by hand or copied makes no change of its own. */
const sameValues = (a: AttributeValues, b: AttributeValues): boolean =>
  Object.keys(a).every((id) => Object.hasOwn(b, id) && equal(a[id]?.value, b[id]?.value));
