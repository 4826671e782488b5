import type { MetadataField } from '../importer.ts';

/** A value as a source says it, and where: `JSON-LD`, `meta tag`, `document properties`, `file name` … */
export interface Found {
  readonly value: string;
  readonly by: string;
}
export type FoundMetadata = Readonly<Partial<Record<MetadataField, Found>>>;

/** Of each field the first that is there: earlier sources outweigh later ones. */
export function firstOf(...sources: readonly FoundMetadata[]): FoundMetadata {
  const found: { -readonly [Field in MetadataField]?: Found } = {};
  for (const source of sources) {
    for (const [field, value] of Object.entries(source) as [MetadataField, Found | undefined][]) {
      if (value !== undefined) found[field] ??= value;
    }
  }
  return found;
}
