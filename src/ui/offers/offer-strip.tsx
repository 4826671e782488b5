import { useEffect, useEffectEvent, useState } from 'react';
import { useStore } from 'zustand';
import type { ArticleId } from '../../domain/ids.ts';
import { extentOf } from '../../domain/text/targets.ts';
import { useActionContext } from '../keys/use-actions.ts';
import { ProposalsLine } from '../links/proposals-line.tsx';
import { useProposals } from '../links/use-proposals.ts';
import { readingStore } from '../reading/reading-store.ts';
import { VisuallyHidden } from '../shared/visually-hidden.tsx';
import { useView } from '../shared/workspace-context.tsx';
import { afterColon, offersInWords } from './offer-words.ts';
import classes from './offer-strip.module.css';
import { OffersLine } from './offers-line.tsx';
import { RecurrencesLine } from './recurrences-line.tsx';
import { nextOffer } from './take-offer.ts';
import { useOffers } from './use-offers.ts';
import { useRecurring } from './use-recurrences.ts';

/** Offers that come and go with a glance at an article are not worth hearing. */
const REST_MS = 400;
/** The pointer crosses the strip on many ways; only where it rests it asks for something. */
const HOVER_MS = 200;

/**
 * One line outside of the text's scroller: what is coded in the same words of other articles and can be copied here, or
 * where else the words stand that were tagged just now, or which links follow from nesting. Nothing while there is none.
 */
export function OfferStrip({ articleId }: { readonly articleId: ArticleId }) {
  // In clean reading nothing stands beside the text, offers least of all.
  const isCurrent = useView((view) => view.articleId === articleId && !view.clean);
  return isCurrent && <CurrentStrip articleId={articleId} />;
}

function CurrentStrip({ articleId }: { readonly articleId: ArticleId }) {
  const { workspace } = useActionContext();
  const offers = useOffers();
  const recurring = useRecurring();
  const proposals = useProposals();
  const head = useStore(readingStore, ({ caret }) => caret?.head ?? 0);
  const next = nextOffer(offers, head);
  const spoken = useSpoken(articleId, offers.length > 0, () => {
    return `${offersInWords(offers)} can be copied here${afterColon(workspace, 'compare.copyOffer')}`;
  });
  const setRest = useRest(() => {
    const place = recurring ? recurring.source.target : next;
    if (place) readingStore.getState().viewer?.reveal(extentOf(place));
  });
  return (
    <>
      <VisuallyHidden>
        <span aria-live="polite">{spoken}</span>
      </VisuallyHidden>
      {(recurring !== null || next !== null) && (
        <aside
          className={classes['strip']}
          aria-label="The same words"
          onPointerEnter={() => setRest(HOVER_MS)}
          onPointerLeave={() => setRest(null)}
          onBlur={() => setRest(null)}
          onFocus={({ currentTarget, relatedTarget }) => {
            if (!currentTarget.contains(relatedTarget)) setRest(0);
          }}
        >
          {recurring ? (
            <RecurrencesLine recurring={recurring} />
          ) : (
            next && <OffersLine offers={offers} next={next} />
          )}
        </aside>
      )}
      {recurring === null && next === null && proposals.length > 0 && (
        <aside className={classes['strip']} aria-label="Links that follow from nesting">
          <ProposalsLine proposals={proposals} />
        </aside>
      )}
    </>
  );
}

/** What is said once when offers begin; empty again when they end. */
function useSpoken(articleId: ArticleId, isOffering: boolean, inWords: () => string): string {
  const [spoken, setSpoken] = useState('');
  const say = useEffectEvent(() => setSpoken(inWords()));
  useEffect(() => {
    if (!isOffering) return undefined;
    const timer = setTimeout(say, REST_MS);
    return () => {
      clearTimeout(timer);
      setSpoken('');
    };
  }, [articleId, isOffering]);
  return spoken;
}

/** Whoever stays on the strip for so many milliseconds (null: has left it) is shown what it speaks of. */
function useRest(onRest: () => void): (ms: number | null) => void {
  const [rest, setRest] = useState<number | null>(null);
  const show = useEffectEvent(onRest);
  useEffect(() => {
    if (rest === null) return undefined;
    const timer = setTimeout(show, rest);
    return () => clearTimeout(timer);
  }, [rest]);
  return setRest;
}
