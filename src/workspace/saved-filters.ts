import type { SessionId } from '../domain/ids.ts';
import { filterName, type SavedFilter } from '../state/saved-filters.ts';
import { ALL_ANNOTATIONS, ALL_LAYERS, type ListFilter } from '../state/view-store.ts';
import type { Preferences } from './ports.ts';

const keyOf = (id: SessionId): string => `filters.${id}`;

/** More than anybody can tell apart; a list that has grown beyond is not ours. */
const MOST = 200;

/** The filters saved for a session. Outside data like any other: an entry that does not fit is left out. */
export function readFilters(preferences: Preferences, id: SessionId): readonly SavedFilter[] {
  const stored = preferences.read(keyOf(id));
  if (!Array.isArray(stored)) return [];
  const names = new Set<string>();
  return stored.slice(0, MOST).flatMap((value: unknown) => {
    const filter = filterFrom(value);
    if (!filter || names.has(filter.name)) return [];
    names.add(filter.name);
    return [filter];
  });
}

export const writeFilters = (
  preferences: Preferences,
  id: SessionId,
  filters: readonly SavedFilter[],
): void =>
  preferences.write(
    keyOf(id),
    filters.map(({ name, filter, layers }) => ({ name, filter: plain(filter), layers: plain(layers) })),
  );

/** Sets have no form in JSON: they are written as lists. */
const plain = (fields: object): Readonly<Record<string, unknown>> =>
  Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [
      name,
      value instanceof Set ? [...value] : (value as unknown),
    ]),
  );

function filterFrom(value: unknown): SavedFilter | null {
  if (!isPlain(value) || typeof value['name'] !== 'string') return null;
  const name = filterName(value['name']);
  const { hidden, hiddenTags, hiddenOrigins } = ALL_LAYERS;
  return name === ''
    ? null
    : {
        name,
        filter: { ...fieldsFrom(value['filter'], ALL_ANNOTATIONS, FILTER_DOORS), standings: new Set() },
        layers: fieldsFrom(value['layers'], { hidden, hiddenTags, hiddenOrigins }, {}),
      };
}

type Door = (value: unknown) => boolean;

/** Fields whose default does not tell what fits; all others are sets of texts, texts, or yes or no. */
const FILTER_DOORS: { readonly [Field in keyof ListFilter]?: Door } = {
  scope: (value) => value === 'article' || value === 'session',
  sort: (value) => ['position', 'tag', 'speaker'].includes(value as string),
  attribute: (value) =>
    value === null ||
    (isPlain(value) && typeof value['id'] === 'string' && typeof value['value'] === 'string'),
  entity: (value) => value === null || typeof value === 'string',
};

/** Field by field: one that does not fit falls back to its default and costs no other. */
function fieldsFrom<Fields extends object>(
  value: unknown,
  defaults: Fields,
  doors: { readonly [Field in keyof Fields]?: Door },
): Fields {
  if (!isPlain(value)) return defaults;
  const entries = Object.entries(defaults).map(([name, usual]: [string, unknown]) => {
    const stored = value[name];
    const door = doors[name as keyof Fields];
    if (usual instanceof Set) return [name, isTexts(stored) ? new Set(stored) : usual];
    return [name, (door ? door(stored) : typeof stored === typeof usual) ? stored : usual];
  });
  return Object.fromEntries(entries) as Fields;
}

const isTexts = (value: unknown): value is readonly string[] =>
  Array.isArray(value) && value.every((one) => typeof one === 'string');

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);
