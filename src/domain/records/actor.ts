import * as z from 'zod/mini';
import { baseFields } from './base.ts';
import type { Of } from './schema.ts';

/** Who annotates, adjudicates or suggests. */
export const actorSchema = z.looseObject({
  ...baseFields('actor'),
  name: z.string(),
  initials: z.string(),
  kind: z.enum(['person', 'engine']),
});
export type Actor = Of<typeof actorSchema>;
