import { createStore } from 'zustand/vanilla';
import type { TagId } from '../../domain/ids.ts';

/** A tag that was paged to, for as long as one looks at the same words and the same annotation. */
interface ChosenTag {
  readonly tagId: TagId;
  /** Names what is in question, see `subjectOfCard`; null: whatever it is. */
  readonly under: string | null;
}

interface CardView {
  /** `tag`: what the codebook says of a tag. `values`: codings to take values from. Null: the list shows. */
  readonly open: 'tag' | 'values' | null;
  readonly chosen: ChosenTag | null;
}

/** What stands over the list of annotations. Nothing here outlives the tab. */
export const cardStore = createStore<CardView>(() => ({ open: null, chosen: null }));

/** Opens the card on a tag, whatever is selected. */
export const openCard = (tagId: TagId): void =>
  cardStore.setState({ open: 'tag', chosen: { tagId, under: null } });

export const closeCard = (): void => cardStore.setState({ open: null, chosen: null });
