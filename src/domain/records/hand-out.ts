import * as z from 'zod/mini';
import type { ActorId, ArticleId, Instant } from '../ids.ts';
import { baseFields } from './base.ts';
import { branded, type Of } from './schema.ts';

/**
 * Work that the lead of a session gives to one coder: the package is a session file with this record in it, and so is
 * what the coder hands in. Lives in the lead's session, where progress is read from the layers that came back.
 */
export const handOutSchema = z.looseObject({
  ...baseFields('handOut'),
  /** Whom the lead means, in words: the coder may never have opened Parallax. */
  coderName: z.string(),
  /** The annotator who took it on; null until then. */
  coderId: z.nullable(branded<ActorId>()),
  articleIds: z.array(branded<ArticleId>()),
  instructions: z.string(),
  /** ISO date, yyyy-mm-dd, or null for no due date. */
  dueOn: z.nullable(z.string()),
  /** Without the layers of others, their names, and what was deleted. */
  blind: z.boolean(),
  /** The coder may not change tags and attributes. */
  codebookLocked: z.boolean(),
  /** When the coder last handed in; null until then. */
  handedInAt: z.nullable(branded<Instant>()),
});
export type HandOut = Of<typeof handOutSchema>;
