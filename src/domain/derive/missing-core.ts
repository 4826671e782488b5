import type { Annotation } from '../records/annotation.ts';
import type { Tag } from '../records/codebook.ts';
import type { DeriveContext } from './article-lookups.ts';
import { attributesOf, type KnownAttributes } from './attributes-of.ts';
import { isShown } from './is-shown.ts';

/**
 * Ids of the core attributes that apply and are not coded, in the tag's order. Asked for every row of a list, so values
 * are derived only where an answer depends on them.
 */
export function missingCore(annotation: Annotation, tag: Tag, context: DeriveContext): string[] {
  let known: KnownAttributes | null = null;
  const values = (): KnownAttributes => (known ??= attributesOf(annotation, context));
  return tag.attributes
    .filter((spec) => spec.level === 'core' && !Object.hasOwn(annotation.attributes, spec.id))
    .filter((spec) => spec.when === undefined || isShown(spec, values()))
    .filter((spec) => spec.compute === undefined || values()[spec.id] === undefined)
    .map(({ id }) => id);
}
