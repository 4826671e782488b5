import { createStore } from 'zustand/vanilla';
import type { Offer } from '../../analysis/offers/offer.ts';
import type { AnnotationId } from '../../domain/ids.ts';

/** What is being asked about codings of the same words. Nothing here outlives the tab. */
export interface OffersView {
  /** The edited offer that somebody has to judge. */
  readonly asking: Offer | null;
  /** The annotation whose words are shown wherever else they stand. */
  readonly recurrencesOf: AnnotationId | null;
  /** Keys of offers, and ids of annotations whose words elsewhere are not wanted. */
  readonly dismissed: ReadonlySet<string>;
}

export const NO_OFFERS_SEEN: OffersView = { asking: null, recurrencesOf: null, dismissed: new Set() };

export const offersStore = createStore<OffersView>(() => NO_OFFERS_SEEN);

/** Is not offered again in this tab. */
export const dismiss = (key: string): void =>
  offersStore.setState(({ dismissed }) => ({ dismissed: new Set(dismissed).add(key) }));
