import * as z from 'zod/mini';
import type { ActorId, ArticleId, Rev, TagId } from '../ids.ts';
import { baseFields } from './base.ts';
import { rangeSchema } from './range.ts';
import { branded, type Of } from './schema.ts';

/** The words themselves and up to 32 code points of context on both sides: the second witness beside the offsets. */
export const quoteSelectorSchema = z.looseObject({
  exact: z.string(),
  prefix: z.string(),
  suffix: z.string(),
});
export type QuoteSelector = Of<typeof quoteSelectorSchema>;

/**
 * Where in an article. Ranges are sorted and disjoint, one quote for each; several ranges are one interrupted quote.
 * `detached`: read from a file whose words don't stand at these offsets. Kept and listed for repair, never guessed.
 */
export const targetSchema = z.looseObject({
  articleId: branded<ArticleId>(),
  textHash: z.string(),
  ranges: z.array(rangeSchema).check(z.minLength(1)),
  quotes: z.array(quoteSelectorSchema).check(z.minLength(1)),
  detached: z.boolean(),
});
export type Target = Of<typeof targetSchema>;

/** choice, text, date, entity: string · choices, list: strings · number · yesNo: boolean · passage: Target. */
export const attributeValueSchema = z.union([
  z.string(),
  z.array(z.string()),
  z.number(),
  z.boolean(),
  targetSchema,
]);
export type AttributeValue = Of<typeof attributeValueSchema>;

/** Absent means not coded. Computed values are derived on read and never stored. */
export const attributeValuesSchema = z.record(
  z.string(),
  z.looseObject({ value: attributeValueSchema, by: z.enum(['person', 'copied']) }),
);
export type AttributeValues = Of<typeof attributeValuesSchema>;

export const originSchema = z.union([
  z.looseObject({ kind: z.literal('hand') }),
  z.looseObject({
    kind: z.literal('suggestion'),
    suggester: z.string(),
    version: z.string(),
    because: z.string(),
  }),
  z.looseObject({ kind: z.literal('import'), format: z.string() }),
  z.looseObject({ kind: z.literal('adjudication'), from: z.array(z.string()) }),
]);
export type Origin = Of<typeof originSchema>;

export const confidences = ['low', 'medium', 'high'] as const;

export const annotationSchema = z.looseObject({
  ...baseFields('annotation'),
  target: targetSchema,
  tagId: branded<TagId>(),
  /** Version of the codebook this was coded under. */
  codebookVersion: z.int(),
  attributes: attributeValuesSchema,
  note: z.string(),
  confidence: z.nullable(z.enum(confidences)),
  flagged: z.boolean(),
  origin: originSchema,
  /** Whose reading this is; differs from `createdBy` when one person edits another's layer. */
  layerOf: branded<ActorId>(),
  /** A later version of its article that somebody decided not to take it to: it is about the words as they were. */
  staysOn: z.optional(branded<ArticleId>()),
  /**
   * The revision that was carried to a later version of the article, as long as nothing else happened to it since.
   * Merging sets this version just behind that one, so that an edit which the carrying never saw is later than it.
   */
  carriedRev: z.optional(branded<Rev>()),
});
export type Annotation = Of<typeof annotationSchema>;
export type Confidence = (typeof confidences)[number];
