import * as z from 'zod/mini';
import type { Of } from './schema.ts';

/** Half-open `[start, end)` in UTF-16 code units of the canonical text. Never empty. */
export const rangeSchema = z.looseObject({
  start: z.int().check(z.nonnegative()),
  end: z.int().check(z.nonnegative()),
});
export type TextRange = Of<typeof rangeSchema>;
