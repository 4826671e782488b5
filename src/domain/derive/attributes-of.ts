import type { Annotation, AttributeValue } from '../records/annotation.ts';
import type { DeriveContext } from './article-lookups.ts';
import { computedAttributes } from './computed-attributes.ts';
import type { Because } from './reason.ts';

/** A value that is coded: by whom, and for a computed one why. */
export interface KnownAttribute {
  readonly value: AttributeValue;
  readonly by: 'person' | 'copied' | 'computed';
  readonly because?: Because;
}

export type KnownAttributes = Readonly<Record<string, KnownAttribute>>;

/**
 * Everything coded about an annotation by attribute id: stored values, and computed ones where nothing is stored.
 * Values whose attribute the tag no longer has, or whose `when` no longer holds, are kept.
 */
export function attributesOf(annotation: Annotation, context: DeriveContext): KnownAttributes {
  const known: Record<string, KnownAttribute> = {};
  for (const [id, { value, because }] of Object.entries(computedAttributes(annotation, context))) {
    known[id] = { value, by: 'computed', because };
  }
  return { ...known, ...annotation.attributes };
}
