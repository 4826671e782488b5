import { equal } from '../content.ts';

interface Identified {
  readonly id: string;
}

/**
 * The list that comes of doing to `now` what somebody did to `base`. An editor shows the list as it was when it was
 * drawn; what was stored since, by the key before or in another tab, must not be put back.
 *
 * Item by item and field by field: what was not touched is as it is now. A list within (values, ends of links) is taken
 * the same way. What was removed since stays removed; the order is the newest unless it was what was changed.
 */
export function rebased<Item extends Identified>(
  base: readonly Item[],
  edited: readonly Item[],
  now: readonly Item[],
): readonly Item[] {
  if (base === now || equal(base, now)) return edited;
  const was = byId(base);
  const is = byId(now);
  const wanted = edited.filter(({ id }) => is.has(id) || !was.has(id));
  const kept = new Set(wanted.map(({ id }) => id));
  const own = new Map(
    wanted.map((item) => [item.id, withChanges(was.get(item.id), item, is.get(item.id) ?? item)]),
  );
  const since = now.filter(({ id }) => !was.has(id) && !kept.has(id));
  const wasMoved = !equal(
    base.filter(({ id }) => kept.has(id)).map(({ id }) => id),
    edited.filter(({ id }) => kept.has(id) && was.has(id)).map(({ id }) => id),
  );
  if (wasMoved) return [...own.values(), ...since];
  const order = now.filter(({ id }) => kept.has(id) || !was.has(id)).map(({ id }) => id);
  const result = order.map((id) => own.get(id) ?? is.get(id)).filter((item) => item !== undefined);
  for (const [index, item] of wanted.entries()) {
    if (is.has(item.id)) continue;
    const before = wanted[index - 1]?.id;
    const at = result.findIndex(({ id }) => id === before) + 1;
    result.splice(before === undefined ? 0 : at, 0, item);
  }
  return result;
}

/** `now` with the fields in which `edited` differs from `base`; without a base, all of `edited`. */
function withChanges<Item extends object>(base: Item | undefined, edited: Item, now: Item): Item {
  if (!base) return edited;
  const fields = (item: Item) => item as Readonly<Record<string, unknown>>;
  const result = { ...fields(now) };
  for (const key of new Set([...Object.keys(base), ...Object.keys(edited)])) {
    const [then, next] = [fields(base)[key], fields(edited)[key]];
    if (equal(then, next)) continue;
    if (next === undefined) delete result[key];
    else result[key] = merged(then, next, result[key]);
  }
  return result as Item;
}

function merged(base: unknown, edited: unknown, now: unknown): unknown {
  if (!Array.isArray(base) || !Array.isArray(edited) || !Array.isArray(now)) return edited;
  const lists = [base, edited, now] as const;
  if (lists.every((list) => list.every(isIdentified))) return rebased(base, edited, now);
  const has = (list: readonly unknown[], item: unknown) => list.some((other) => equal(other, item));
  return [
    ...now.filter((item) => has(edited, item) || !has(base, item)),
    ...edited.filter((item) => !has(base, item) && !has(now, item)),
  ];
}

const isIdentified = (item: unknown): item is Identified =>
  typeof item === 'object' && item !== null && 'id' in item && typeof item.id === 'string';

const byId = <Item extends Identified>(items: readonly Item[]): ReadonlyMap<string, Item> =>
  new Map(items.map((item) => [item.id, item]));
