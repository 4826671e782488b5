import * as z from 'zod/mini';
import type { ActorId, ArticleCodingId, ArticleId } from '../ids.ts';
import { attributeValuesSchema } from './annotation.ts';
import { baseFields } from './base.ts';
import { branded, type Of } from './schema.ts';

/** One coder's codes for a whole article, and whether they are done with it. */
export const articleCodingSchema = z.looseObject({
  ...baseFields('articleCoding'),
  articleId: branded<ArticleId>(),
  layerOf: branded<ActorId>(),
  attributes: attributeValuesSchema,
  done: z.boolean(),
});
export type ArticleCoding = Of<typeof articleCodingSchema>;

/** Derived from article and coder, so that two copies of a session mean the same record. */
export const articleCodingIdOf = (articleId: ArticleId, layerOf: ActorId): ArticleCodingId =>
  `coding-${articleId}-${layerOf}` as ArticleCodingId;
