import * as z from 'zod/mini';
import type { CodebookId } from '../ids.ts';
import { baseFields } from './base.ts';
import { branded, type Of } from './schema.ts';

/** What one saves, hands out, hands in and merges. A session is one database; this is its only record of this type. */
export const sessionSchema = z.looseObject({
  ...baseFields('session'),
  title: z.string(),
  codebookId: branded<CodebookId>(),
  /** The session file this one was opened from, if any. */
  basedOn: z.nullable(z.string()),
});
export type Session = Of<typeof sessionSchema>;
