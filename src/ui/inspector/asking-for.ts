import type { AttributeSpec } from '../../domain/records/codebook.ts';

/** The ids of the attributes on whose values it depends whether these ones are shown. */
export const askingFor = (hidden: readonly AttributeSpec[]): ReadonlySet<string> =>
  new Set(hidden.flatMap(({ when }) => Object.keys(when ?? {})));
