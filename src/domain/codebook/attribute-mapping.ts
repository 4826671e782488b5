import { foldName } from '../entity-names.ts';
import type { AttributeSpec } from '../records/codebook.ts';

/** Old id of a value -> its new id, or null for "not coded". What is not named stays as it is. */
export type ValueMapping = Readonly<Record<string, string | null>>;

/**
 * What becomes of the values of one attribute: they go to an attribute of the new list, are cleared, or stay under
 * their id although nothing asks for them any more.
 */
export type AttributeFate = { readonly to: string; readonly values?: ValueMapping } | 'clear' | 'keep';

/** By old attribute id. One that is not named goes to the attribute of the same id, or is kept where there is none. */
export type AttributeMapping = Readonly<Record<string, AttributeFate>>;

export function fateOf(
  mapping: AttributeMapping,
  id: string,
  to: ReadonlyMap<string, unknown>,
): AttributeFate {
  const named = Object.hasOwn(mapping, id) ? mapping[id] : undefined;
  if (named === undefined) return to.has(id) ? { to: id } : 'keep';
  return typeof named === 'object' && !to.has(named.to) ? 'keep' : named;
}

/**
 * What a person would probably choose: attributes and values of equal id, else of equal label as names are compared. No
 * two attributes go to one.
 */
export function proposedMapping(
  from: readonly AttributeSpec[],
  to: readonly AttributeSpec[],
): AttributeMapping {
  const left = new Map(to.map((spec) => [spec.id, spec]));
  const found = new Map<string, AttributeSpec>();
  const take = (matches: (old: AttributeSpec, candidate: AttributeSpec) => boolean): void => {
    for (const old of from) {
      if (found.has(old.id)) continue;
      const match = [...left.values()].find((candidate) => matches(old, candidate));
      if (!match) continue;
      found.set(old.id, match);
      left.delete(match.id);
    }
  };
  take((old, candidate) => old.id === candidate.id);
  take((old, candidate) => foldName(old.label) === foldName(candidate.label));
  return Object.fromEntries(
    from.map((old): [string, AttributeFate] => {
      const match = found.get(old.id);
      return [old.id, match ? { to: match.id, values: proposedValues(old, match) } : 'keep'];
    }),
  );
}

/** Only values whose id the other attribute lacks need one. */
function proposedValues(from: AttributeSpec, to: AttributeSpec): ValueMapping {
  const offered = to.values ?? [];
  const mapping: Record<string, string> = {};
  for (const { id, label } of from.values ?? []) {
    if (offered.some((value) => value.id === id)) continue;
    const same = offered.find((value) => foldName(value.label) === foldName(label));
    if (same) mapping[id] = same.id;
  }
  return mapping;
}
