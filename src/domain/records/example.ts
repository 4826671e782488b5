import * as z from 'zod/mini';
import type { AnnotationId, ArticleId, TagId } from '../ids.ts';
import { attributeValuesSchema, quoteSelectorSchema } from './annotation.ts';
import { baseFields } from './base.ts';
import { branded, type Of } from './schema.ts';

export const exampleKinds = ['example', 'borderline'] as const;

/**
 * A passage that shows what a tag is for, or where it ends. A part of the codebook: it holds all it needs to be read
 * where neither the article nor the annotation is, and goes wherever the codebook goes.
 */
export const exampleSchema = z.looseObject({
  ...baseFields('example'),
  tagId: branded<TagId>(),
  kind: z.enum(exampleKinds),
  quote: quoteSelectorSchema,
  /** Where the words stand; the id is null where the example was written by hand, and may name an article elsewhere. */
  article: z.looseObject({
    id: z.nullable(branded<ArticleId>()),
    letter: z.string(),
    title: z.string(),
  }),
  /** The annotation it was taken from, which may be gone or elsewhere. */
  annotationId: z.nullable(branded<AnnotationId>()),
  /** How the passage was coded, and so how one like it is to be. */
  attributes: attributeValuesSchema,
  /** Why it is one, or why it is none. */
  note: z.string(),
});
export type Example = Of<typeof exampleSchema>;
export type ExampleKind = (typeof exampleKinds)[number];
