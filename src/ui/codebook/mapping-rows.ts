import {
  proposedMapping,
  type AttributeFate,
  type AttributeMapping,
} from '../../domain/codebook/attribute-mapping.ts';
import type { SpecOwner } from '../../domain/codebook/spec-owner.ts';
import type { CodebookUses } from '../../domain/codebook/uses.ts';
import type { AttributeSpec } from '../../domain/records/codebook.ts';
import { hasValues } from './spec-edits.ts';

/** A value in use that the new field does not offer under the same id. */
export interface MappedValue {
  readonly id: string;
  readonly label: string;
  readonly count: number;
  /** Id of a value, `NOT_CODED`, or `AS_IT_IS`. */
  readonly becomes: string;
}

export interface MappedRow {
  readonly spec: AttributeSpec;
  readonly count: number;
  readonly fate: AttributeFate;
  readonly target: AttributeSpec | null;
  readonly values: readonly MappedValue[];
}

// No id of ours begins so: ids are letters, digits and hyphens.
export const NOT_CODED = ' none';
export const AS_IT_IS = ' keep';

/** The fields that are in use, each with those of its values that need a decision. */
export function mappedRows(
  owner: SpecOwner,
  from: readonly AttributeSpec[],
  to: readonly AttributeSpec[],
  mapping: AttributeMapping,
  uses: CodebookUses,
): readonly MappedRow[] {
  return from.flatMap((spec) => {
    const count = uses.ofAttribute(owner, spec.id);
    if (count === 0) return [];
    const fate = mapping[spec.id] ?? 'keep';
    const target = typeof fate === 'object' ? (to.find(({ id }) => id === fate.to) ?? null) : null;
    const values = target && hasValues(target) ? valuesOf(owner, spec, target, fate, uses) : [];
    const isSame = target?.id === spec.id && target.kind === spec.kind && values.length === 0;
    return isSame ? [] : [{ spec, count, fate, target, values }];
  });
}

function valuesOf(
  owner: SpecOwner,
  spec: AttributeSpec,
  target: AttributeSpec,
  fate: AttributeFate,
  uses: CodebookUses,
): readonly MappedValue[] {
  const mapped = typeof fate === 'object' ? (fate.values ?? {}) : {};
  const named = spec.kind === 'yesNo' ? YES_NO : (spec.values ?? []);
  return named.flatMap(({ id, label }) => {
    const count = uses.ofValue(owner, spec.id, id);
    const isOffered = target.values?.some((value) => value.id === id) ?? false;
    if (count === 0 || isOffered) return [];
    const becomes = Object.hasOwn(mapped, id) ? (mapped[id] ?? NOT_CODED) : AS_IT_IS;
    return [{ id, label, count, becomes }];
  });
}

const YES_NO = [
  { id: 'true', label: 'Yes' },
  { id: 'false', label: 'No' },
];

export const fateId = (fate: AttributeFate): string =>
  fate === 'clear' ? NOT_CODED : fate === 'keep' ? AS_IT_IS : fate.to;

export const fateChoices = (to: readonly AttributeSpec[]) => [
  ...to.map(({ id, label }) => ({ value: id, label })),
  { value: AS_IT_IS, label: 'Keep them, though no field asks for them' },
  { value: NOT_CODED, label: 'Clear them' },
];

/** The chosen fate of a field; going to another field, equal values find each other. */
export function fateWith(id: string, spec: AttributeSpec, to: readonly AttributeSpec[]): AttributeFate {
  if (id === NOT_CODED) return 'clear';
  const target = to.find((one) => one.id === id);
  if (!target) return 'keep';
  // Under one id, so that only the values are compared.
  const proposed = proposedMapping([{ ...spec, id }], [target])[id];
  return typeof proposed === 'object' ? proposed : { to: id };
}

export const valueChoices = (target: AttributeSpec, value: MappedValue) => [
  ...(target.values ?? []).map(({ id, label }) => ({ value: id, label })),
  { value: AS_IT_IS, label: `Keep “${value.label}”, though it is not offered` },
  { value: NOT_CODED, label: 'Not coded' },
];

export function withValue(fate: AttributeFate, valueId: string, becomes: string): AttributeFate {
  if (typeof fate !== 'object') return fate;
  const { [valueId]: _, ...others } = fate.values ?? {};
  if (becomes === AS_IT_IS) return { ...fate, values: others };
  return { ...fate, values: { ...others, [valueId]: becomes === NOT_CODED ? null : becomes } };
}
