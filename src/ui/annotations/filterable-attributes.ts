import type { Tag } from '../../domain/records/codebook.ts';

interface Filterable {
  readonly id: string;
  readonly label: string;
  readonly values: readonly { readonly id: string; readonly label: string }[];
}

const ANSWERS = [
  { id: 'true', label: 'Yes' },
  { id: 'false', label: 'No' },
];

/**
 * Attributes with a fixed set of values, for choosing one. Tags may share an attribute (both claims and framings have a
 * voice): it stands here once, with the values of all. Other kinds can be asked whether they are coded at all.
 */
export function filterableAttributes(tags: Iterable<Tag>): readonly Filterable[] {
  const found = new Map<string, { label: string; values: Map<string, string> }>();
  for (const tag of tags) {
    for (const { id, label, kind, values } of tag.attributes) {
      const known = found.get(id) ?? { label, values: new Map<string, string>() };
      for (const value of kind === 'yesNo' ? ANSWERS : (values ?? []))
        known.values.set(value.id, value.label);
      found.set(id, known);
    }
  }
  return [...found].map(([id, { label, values }]) => ({
    id,
    label,
    values: [...values].map(([value, name]) => ({ id: value, label: name })),
  }));
}
