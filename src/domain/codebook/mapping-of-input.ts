import type { TagId } from '../ids.ts';
import type { AttributeMapping } from './attribute-mapping.ts';

const NONE: AttributeMapping = {};

/** What an input of a codebook command says of the values of one tag; of all other owners where none is given. */
export function mappingFor(name: string, input: unknown): (tagId: TagId | null) => AttributeMapping {
  const { mapping, mappings, annotations } = input as {
    readonly mapping?: AttributeMapping;
    readonly mappings?: Readonly<Record<string, AttributeMapping>>;
    readonly annotations?: { readonly mapping?: AttributeMapping };
  };
  switch (name) {
    case 'setAttributeSpecs':
      return () => mapping ?? NONE;
    case 'mergeTags':
      return (tagId) => mappings?.[tagId ?? ''] ?? NONE;
    case 'deleteTag':
      return () => annotations?.mapping ?? NONE;
    default:
      return () => NONE;
  }
}
