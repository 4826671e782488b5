import type { AttributeValue, AttributeValues } from '../records/annotation.ts';
import type { AttributeSpec } from '../records/codebook.ts';
import { fateOf, type AttributeMapping, type ValueMapping } from './attribute-mapping.ts';
import { converted, type NameLookup } from './convert-value.ts';

type Coded = AttributeValues[string];

/** Where one value goes. */
export interface Move {
  /** The attribute it is coded for. */
  readonly id: string;
  /** Under which it stands afterwards; null: cleared. */
  readonly key: string | null;
  /** The attribute that takes it; absent where it only stays. */
  readonly target?: AttributeSpec;
  /** As the mapping has it. */
  readonly value: AttributeValue;
}

/**
 * Where the values of one record go when its attributes are replaced by others. Nothing is dropped that was not cleared
 * by the mapping: what has no counterpart keeps its id, and where two old attributes go to one new one, the first in the
 * old order fills it and the other stays as it was, under an id of its own.
 */
export function movesOf(
  from: readonly AttributeSpec[],
  to: readonly AttributeSpec[],
  mapping: AttributeMapping,
): (values: AttributeValues) => readonly Move[] {
  const old = new Map(from.map((spec) => [spec.id, spec]));
  const wanted = new Map(to.map((spec) => [spec.id, spec]));
  const order = [...old.keys()];
  return (values) => {
    const moves: Move[] = [];
    const kept: Move[] = [];
    const taken = new Set<string>();
    for (const id of inOrder(values, order, old)) {
      const { value } = values[id] as Coded;
      const fate = fateOf(mapping, id, wanted);
      const target = typeof fate === 'object' ? wanted.get(fate.to) : undefined;
      if (fate === 'clear') moves.push({ id, key: null, value });
      else if (fate === 'keep' || !target || taken.has(target.id)) kept.push({ id, key: id, value });
      else {
        const mapped = mappedValue(value, fate.values);
        if (mapped === null) moves.push({ id, key: null, value });
        else {
          taken.add(target.id);
          moves.push({ id, key: target.id, target, value: mapped });
        }
      }
    }
    for (const move of kept) {
      const key = freeKey(move.id, taken);
      taken.add(key);
      moves.push(key === move.id ? move : { ...move, key });
    }
    return moves;
  };
}

/**
 * How values coded under one list of attributes read under another: see `movesOf`.
 *
 * @returns the same object where nothing changes
 */
export function migrationOf(
  from: readonly AttributeSpec[],
  to: readonly AttributeSpec[],
  mapping: AttributeMapping,
  names: NameLookup,
): (values: AttributeValues) => AttributeValues {
  const old = new Map(from.map((spec) => [spec.id, spec]));
  const movesIn = movesOf(from, to, mapping);
  return (values) => {
    const moved: { [id: string]: Coded } = {};
    for (const { id, key, target, value: mapped } of movesIn(values)) {
      if (key === null) continue;
      const coded = values[id] as Coded;
      const value = target ? converted(mapped, old.get(id), target, names) : mapped;
      moved[key] = value === coded.value ? coded : { ...coded, value };
    }
    return isSame(values, moved) ? values : moved;
  };
}

/** Attributes of the old list first, in its order, then what was stray already. */
function inOrder(
  values: AttributeValues,
  order: readonly string[],
  old: ReadonlyMap<string, unknown>,
): readonly string[] {
  const coded = order.filter((id) => Object.hasOwn(values, id));
  const keys = Object.keys(values);
  return coded.length === keys.length ? coded : [...coded, ...keys.filter((id) => !old.has(id))];
}

/** Null: every value was mapped to "not coded". */
function mappedValue(value: AttributeValue, mapping: ValueMapping = {}): AttributeValue | null {
  const mapped = (one: string): string | null => (Object.hasOwn(mapping, one) ? (mapping[one] ?? null) : one);
  if (Array.isArray(value)) {
    const list = value.map(mapped).filter((one) => one !== null);
    if (list.length === 0) return null;
    const next = [...new Set(list)];
    return next.length === value.length && next.every((one, at) => one === value[at]) ? value : next;
  }
  if (typeof value === 'string') return mapped(value);
  if (typeof value === 'boolean' && Object.hasOwn(mapping, String(value))) return mapped(String(value));
  return value;
}

function freeKey(id: string, taken: ReadonlySet<string>): string {
  let key = id;
  for (let count = 2; taken.has(key); count += 1) key = `${id}~${count}`;
  return key;
}

function isSame(before: AttributeValues, after: AttributeValues): boolean {
  const keys = Object.keys(before);
  return keys.length === Object.keys(after).length && keys.every((id) => before[id] === after[id]);
}
