import * as z from 'zod/mini';
import type { AnnotationId, LinkId } from '../ids.ts';
import { attributeValuesSchema } from './annotation.ts';
import { baseFields } from './base.ts';
import { branded, type Of } from './schema.ts';

/**
 * What one annotation has to do with another, in one article or across articles. A link whose end was deleted stays on
 * record, out of sight, and is there again when the annotation is.
 */
export const linkSchema = z.looseObject({
  ...baseFields('link'),
  /** Id of a kind in the codebook's `links`. */
  kind: z.string().check(z.minLength(1)),
  from: branded<AnnotationId>(),
  to: branded<AnnotationId>(),
  attributes: attributeValuesSchema,
});
export type Link = Of<typeof linkSchema>;
export type LinkEnds = Pick<Link, 'kind' | 'from' | 'to'>;

/** The kind that ties a copy to what it was copied from. It has no direction. */
export const SAME_AS = 'same-as';

/** Whether two links say the same of the same annotations, whatever their attributes. */
export const sameLink = (a: LinkEnds, b: LinkEnds): boolean =>
  a.kind === b.kind &&
  ((a.from === b.from && a.to === b.to) || (a.kind === SAME_AS && a.from === b.to && a.to === b.from));

/** Derived from kind and ends, so that two people who make the same link make one record. */
export function linkIdOf({ kind, from, to }: LinkEnds): LinkId {
  const ends = kind === SAME_AS && to < from ? [to, from] : [from, to];
  return ['link', kind, ...ends].join('~') as LinkId;
}
