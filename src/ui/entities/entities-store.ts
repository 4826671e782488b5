import { createStore } from 'zustand/vanilla';
import type { EntityId } from '../../domain/ids.ts';

export type NameOrder = 'name' | 'count';

/** What the Names room looks at; kept while one is elsewhere, so that one comes back to the same place. */
interface NamesPlace {
  readonly words: string;
  readonly order: NameOrder;
  readonly alikeOnly: boolean;
  readonly activeId: EntityId | null;
  readonly selected: ReadonlySet<EntityId>;
}

export const namesStore = createStore<NamesPlace>(() => ({
  words: '',
  order: 'count',
  alikeOnly: false,
  activeId: null,
  selected: new Set(),
}));

export function toggleSelected(id: EntityId): void {
  const { selected } = namesStore.getState();
  const next = new Set(selected);
  if (!next.delete(id)) next.add(id);
  namesStore.setState({ selected: next });
}
