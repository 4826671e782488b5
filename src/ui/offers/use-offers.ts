import { useDeferredValue, useMemo } from 'react';
import { useStore } from 'zustand';
import { copyOffers } from '../../analysis/offers/copy-offers.ts';
import type { Offer } from '../../analysis/offers/offer.ts';
import type { ActorId, ArticleId } from '../../domain/ids.ts';
import type { SessionState } from '../../domain/session-state.ts';
import { normaliseRanges } from '../../domain/text/targets.ts';
import { alignmentsOf, type ComparisonView } from '../../state/comparison-store.ts';
import type { LayerView } from '../../state/view-store.ts';
import type { InkMark } from '../../viewer/surface-props.ts';
import { amongOtherStories } from '../../state/versions.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { shownAnnotations } from '../layers/shown-annotations.ts';
import { useSession, useView } from '../shared/workspace-context.tsx';
import { offersStore } from './offers-store.ts';
import { useComparison } from '../compare/use-pair.ts';

interface Known {
  readonly state: SessionState;
  readonly pairs: ComparisonView['pairs'];
  readonly articleId: ArticleId;
  readonly layers: LayerView;
  readonly actorId: ActorId;
  readonly dismissed: ReadonlySet<string>;
}

const NO_OFFERS: readonly Offer[] = [];
const NO_MARKS: readonly InkMark[] = [];

/** The last answer: strip, marks and keys ask for the same. */
let last: { readonly known: Known; readonly offers: readonly Offer[] } | null = null;

const isAsBefore = (before: Known, now: Known): boolean =>
  before.articleId === now.articleId &&
  before.pairs === now.pairs &&
  before.layers === now.layers &&
  before.actorId === now.actorId &&
  before.dismissed === now.dismissed &&
  before.state.annotations === now.state.annotations &&
  before.state.links === now.state.links &&
  before.state.tags === now.state.tags &&
  before.state.articles === now.state.articles &&
  before.state.texts === now.state.texts;

/** The same array as long as it holds the same offers. */
function offersFrom(known: Known): readonly Offer[] {
  if (last && isAsBefore(last.known, known)) return last.offers;
  const { state, pairs, articleId, layers, actorId, dismissed } = known;
  const others = amongOtherStories(state.articles, articleId, alignmentsOf({ pairs }, articleId));
  const offers = copyOffers(state, others, articleId, {
    actorId,
    shown: (id) => shownAnnotations(state, id, layers),
    dismissed,
  });
  const isSame =
    last?.offers.length === offers.length && offers.every((offer, n) => offer === last?.offers[n]);
  last = { known, offers: isSame && last ? last.offers : offers };
  return last.offers;
}

/** What is coded in the same words of others than the article on screen and could be copied into it, as of now. */
export function offersNow({ session, view, comparison }: Workspace): readonly Offer[] {
  const { state, actorId } = session.getState();
  const { articleId, layers } = view.getState();
  const { dismissed } = offersStore.getState();
  const { pairs } = comparison.getState();
  return state && articleId ? offersFrom({ state, pairs, articleId, layers, actorId, dismissed }) : NO_OFFERS;
}

/**
 * The same for the screen, worked out after everything else is on it: it looks at all annotations of the articles that
 * share something, and nobody's next key should wait for that.
 */
export function useOffers(): readonly Offer[] {
  const current = useView((view) => view.articleId);
  const articleId = useDeferredValue(current);
  const state = useDeferredValue(useSession((session) => session.state));
  const actorId = useSession((session) => session.actorId);
  const layers = useDeferredValue(useView((view) => view.layers));
  const pairs = useDeferredValue(useComparison((view) => view.pairs));
  const dismissed = useStore(offersStore, (offers) => offers.dismissed);
  // Those of the article that one has just left are nothing to this one.
  if (!state || !articleId || articleId !== current) return NO_OFFERS;
  return offersFrom({ state, pairs, articleId, layers, actorId, dismissed });
}

/** Where the offers stand, to be drawn; the same array until they change. */
export function useOfferMarks(): readonly InkMark[] {
  const offers = useOffers();
  return useMemo(
    () =>
      offers.length === 0
        ? NO_MARKS
        : normaliseRanges(offers.flatMap(({ ranges }) => ranges)).map((range) => ({
            range,
            look: 'offered',
          })),
    [offers],
  );
}
