import * as z from 'zod/mini';
import { attributeValuesSchema } from './annotation.ts';
import { baseFields } from './base.ts';
import type { Of } from './schema.ts';

/** A speaker, claimant, target or outlet: one name for many mentions. */
export const entitySchema = z.looseObject({
  ...baseFields('entity'),
  name: z.string(),
  aliases: z.array(z.string()),
  attributes: attributeValuesSchema,
});
export type Entity = Of<typeof entitySchema>;
