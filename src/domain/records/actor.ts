import * as z from 'zod/mini';
import { baseFields } from './base.ts';
import type { Of } from './schema.ts';

/** Names of the colours that annotators are told apart by; the tokens are `--actor-…`. Tags have other hues. */
export const actorColours = ['slate', 'red', 'blue', 'green', 'plum', 'brown'] as const;
export type ActorColour = (typeof actorColours)[number];

/** Who annotates, adjudicates or suggests. */
export const actorSchema = z.looseObject({
  ...baseFields('actor'),
  name: z.string(),
  initials: z.string(),
  kind: z.enum(['person', 'engine']),
  /** One of `actorColours`; absent: chosen from the id. Never the only sign: initials stand beside it. */
  colour: z.optional(z.enum(actorColours)),
  /** Sixteen digits in groups of four, the last may be X: `0000-0002-1825-0097`. */
  orcid: z.optional(z.nullable(z.string())),
});
export type Actor = Of<typeof actorSchema>;
