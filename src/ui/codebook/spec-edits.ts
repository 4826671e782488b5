import { freshId } from '../../domain/codebook/fresh-id.ts';
import type { AttributeSpec } from '../../domain/records/codebook.ts';

export type SpecValue = NonNullable<AttributeSpec['values']>[number];
export type SpecKind = AttributeSpec['kind'];

/** The same list with one of it at another place, counted from 0. */
export const reordered = <Item>(items: readonly Item[], from: number, to: number): readonly Item[] => {
  const item = items[from];
  return item === undefined ? items : items.toSpliced(from, 1).toSpliced(to, 0, item);
};

/** A field left empty is a field that is not there: the file then says nothing of it. */
export function withField<Field extends keyof AttributeSpec>(
  spec: AttributeSpec,
  field: Field,
  value: AttributeSpec[Field] | undefined,
): AttributeSpec {
  const { [field]: _, ...rest } = spec;
  const isEmpty = value === undefined || value === '';
  return (isEmpty ? rest : { ...rest, [field]: value }) as AttributeSpec;
}

export const withSpec = (specs: readonly AttributeSpec[], changed: AttributeSpec): readonly AttributeSpec[] =>
  specs.map((spec) => (spec.id === changed.id ? changed : spec));

export const hasValues = ({ kind }: Pick<AttributeSpec, 'kind'>): boolean =>
  kind === 'choice' || kind === 'choices';

/** Values from lines of text, blank ones left out; ids are made of the labels and are none of `taken`. */
export function valuesFrom(lines: string, taken: readonly SpecValue[] = []): readonly SpecValue[] {
  const values: SpecValue[] = [];
  for (const line of lines.split('\n')) {
    const label = line.trim();
    if (label === '') continue;
    const id = freshId(
      label,
      [...taken, ...values].map((value) => value.id),
    );
    values.push({ id, label });
  }
  return values;
}

/** A new field of its kind, with nothing asked for that was not said. */
export function newSpec(
  draft: { readonly label: string; readonly kind: SpecKind; readonly values: string },
  taken: readonly AttributeSpec[],
  withLevel: boolean,
): AttributeSpec {
  const id = freshId(
    draft.label,
    taken.map((spec) => spec.id),
  );
  return {
    id,
    label: draft.label.trim(),
    kind: draft.kind,
    ...(withLevel && { level: 'core' as const }),
    ...(hasValues(draft) && { values: valuesFrom(draft.values) }),
  };
}

/** The kind changed: what only the old kind has a use for goes. */
export function ofKind(spec: AttributeSpec, kind: SpecKind): AttributeSpec {
  const { values, offer, placeholder, compute: _, map: __, ...rest } = spec;
  return {
    ...rest,
    kind,
    ...(spec.level === 'computed' && { level: 'core' as const }),
    ...(hasValues({ kind }) && { values: values ?? [] }),
    ...(kind === 'entity' && offer && { offer }),
    ...(kind === 'text' && placeholder && { placeholder }),
  };
}

/** Whether something that may have been coded has no place, or another kind, in the new list. */
export const loses = (before: readonly AttributeSpec[], after: readonly AttributeSpec[]): boolean =>
  before.some((spec) => {
    const next = after.find(({ id }) => id === spec.id);
    if (!next || next.kind !== spec.kind) return true;
    return (spec.values ?? []).some((value) => !next.values?.some(({ id }) => id === value.id));
  });
