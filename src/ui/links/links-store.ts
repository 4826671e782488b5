import { createStore } from 'zustand/vanilla';
import type { AnnotationId, LinkId } from '../../domain/ids.ts';

/** From where to where one went along a link, to find the way back. */
interface Tour {
  readonly home: AnnotationId;
  readonly away: AnnotationId;
  /** Which of the links of `home`, from 0. */
  readonly index: number;
}

/** What is remembered of links between two keys or clicks. Nothing here outlives the tab. */
export interface LinksView {
  readonly tour: Tour | null;
  /** The list of all links is open. */
  readonly isListing: boolean;
  /** Ids of proposed links that were refused: they are not proposed again. */
  readonly refused: ReadonlySet<LinkId>;
}

export const NO_LINKS_SEEN: LinksView = { tour: null, isListing: false, refused: new Set() };

export const linksStore = createStore<LinksView>(() => NO_LINKS_SEEN);

/** Is not proposed again in this tab. */
export const refuse = (...ids: readonly LinkId[]): void =>
  linksStore.setState(({ refused }) => ({ refused: new Set([...refused, ...ids]) }));
