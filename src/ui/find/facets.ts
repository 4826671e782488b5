import type { SessionState } from '../../domain/session-state.ts';
import { isSuperseded } from '../../state/versions.ts';
import type { FoundItem, FoundPlace } from './found-items.ts';

/** By what hits can be narrowed down. */
export type FacetKind = 'place' | 'tag' | 'outlet' | 'label' | 'version' | 'coder';

/** The chosen values of each; none chosen: all. */
export type Facets = Readonly<Record<FacetKind, ReadonlySet<string>>>;

export const NO_FACETS: Facets = {
  place: new Set(),
  tag: new Set(),
  outlet: new Set(),
  label: new Set(),
  version: new Set(),
  coder: new Set(),
};

export interface FacetValue {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface Facet {
  readonly kind: FacetKind;
  readonly label: string;
  readonly values: readonly FacetValue[];
}

const UNTAGGED = '';
const EARLIER = 'earlier';
const NEWEST = 'newest';

const PLACES: Readonly<Record<FoundPlace, string>> = {
  text: 'Texts',
  notes: 'Notes',
  comments: 'Comments',
  values: 'Values',
  names: 'Names',
  titles: 'Titles and metadata',
};

const LABELS: Readonly<Record<FacetKind, string>> = {
  place: 'Where',
  tag: 'Tag on the words',
  outlet: 'Outlet',
  label: 'Label',
  version: 'Version',
  coder: 'Coder',
};

/** What an item counts as, in each facet. */
const VALUES: Readonly<Record<FacetKind, (item: FoundItem, state: SessionState) => readonly string[]>> = {
  place: ({ place }) => [place],
  tag: ({ annotations, place }) => {
    const tags = [...new Set(annotations.map(({ tagId }) => tagId))];
    return tags.length === 0 && place === 'text' ? [UNTAGGED] : tags;
  },
  outlet: ({ articleId }, state) => {
    const outlet = articleId && state.articles.get(articleId)?.outletId;
    return outlet ? [outlet] : [];
  },
  label: ({ articleId }, state) => (articleId && state.articles.get(articleId)?.labels) || [],
  version: ({ articleId }, state) =>
    articleId ? [isSuperseded(state.articles, articleId) ? EARLIER : NEWEST] : [],
  coder: ({ annotations, record }) => [
    ...new Set([...annotations.map(({ layerOf }) => layerOf), ...(record?.actorId ? [record.actorId] : [])]),
  ],
};

const NAMES: Readonly<Record<FacetKind, (value: string, state: SessionState) => string>> = {
  place: (value) => PLACES[value as FoundPlace],
  tag: (value, state) =>
    value === UNTAGGED ? 'No tag' : (state.tags.get(value as never)?.name ?? 'Deleted tag'),
  outlet: (value, state) => state.entities.get(value as never)?.name ?? 'Unknown outlet',
  label: (value) => value,
  version: (value) => (value === EARLIER ? 'Earlier versions' : 'Newest versions'),
  coder: (value, state) => state.actors.get(value as never)?.name ?? 'Somebody',
};

const KINDS: readonly FacetKind[] = ['place', 'tag', 'outlet', 'label', 'version', 'coder'];

/** Whether anything is narrowed down. */
export const isNarrowed = (facets: Facets): boolean => KINDS.some((kind) => facets[kind].size > 0);

const passes = (
  item: FoundItem,
  kind: FacetKind,
  chosen: ReadonlySet<string>,
  state: SessionState,
): boolean => chosen.size === 0 || VALUES[kind](item, state).some((value) => chosen.has(value));

/** The items that fit what is chosen in every facet. */
export const narrowed = (
  items: readonly FoundItem[],
  facets: Facets,
  state: SessionState,
): readonly FoundItem[] => {
  const asked = KINDS.filter((kind) => facets[kind].size > 0);
  return asked.length === 0
    ? items
    : items.filter((item) => asked.every((kind) => passes(item, kind, facets[kind], state)));
};

/** Each facet with how many hits its values have, as far as the other facets let them through. */
export function facetsOf(items: readonly FoundItem[], facets: Facets, state: SessionState): readonly Facet[] {
  return KINDS.flatMap((kind): readonly Facet[] => {
    const others = { ...facets, [kind]: new Set<string>() };
    const counts = new Map<string, number>();
    for (const value of facets[kind]) counts.set(value, 0);
    for (const item of narrowed(items, others, state)) {
      for (const value of VALUES[kind](item, state)) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    // One value alone narrows nothing down; where words stand is told all the same, so that the list keeps its place.
    if (kind !== 'place' && counts.size < 2 && facets[kind].size === 0) return [];
    const values = [...counts].map(([value, count]) => ({ value, label: NAMES[kind](value, state), count }));
    return [{ kind, label: LABELS[kind], values: values.toSorted((a, b) => b.count - a.count) }];
  });
}

/** So many values of a facet are shown at first: the most frequent ones, and those that are ticked. */
export const MOST_VALUES = 12;

export const shownOf = (
  values: readonly FacetValue[],
  ticked: ReadonlySet<string>,
  isWhole: boolean,
): readonly FacetValue[] =>
  isWhole ? values : values.filter(({ value }, at) => at < MOST_VALUES || ticked.has(value));
