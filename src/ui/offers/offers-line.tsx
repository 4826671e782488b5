import type { Offer } from '../../analysis/offers/offer.ts';
import { useActionContext } from '../keys/use-actions.ts';
import { requestFocus } from '../reading/focus.ts';
import { Button } from '../shared/button.tsx';
import { useSession } from '../shared/workspace-context.tsx';
import { KeyCap } from '../keys/key-cap.tsx';
import { offerInWords, offersInWords } from './offer-words.ts';
import classes from './offer-strip.module.css';
import { dismiss } from './offers-store.ts';
import { takeAllOffers, takeNextOffer } from './take-offer.ts';

interface OffersLineProps {
  readonly offers: readonly Offer[];
  /** The one that would be copied now. */
  readonly next: Offer;
}

/** How much can be copied, what comes next, and the ways to take or leave it. */
export function OffersLine({ offers, next }: OffersLineProps) {
  const context = useActionContext();
  const words = useSession(({ state }) => (state ? offerInWords(next, state) : ''));
  const exact = offers.filter(({ variant }) => variant === 'exact').length;
  return (
    <>
      <p className={classes['words']} dir="auto">
        <span className={classes['count']}>{offersInWords(offers)} · next: </span>
        <bdi>{words}</bdi> {next.variant}
      </p>
      <Button
        className={classes['action']}
        onClick={() => void takeNextOffer(context).then(() => requestFocus('text'))}
      >
        {next.variant === 'edited' ? 'Copy…' : 'Copy'} <KeyCap of="compare.copyOffer" />
      </Button>
      <Button
        className={classes['action']}
        onClick={() => {
          dismiss(next.key);
          // What had the focus goes with the last of them.
          if (offers.length === 1) requestFocus('text');
        }}
      >
        Skip
      </Button>
      {exact > 1 && (
        <Button
          className={classes['action']}
          onClick={() => void takeAllOffers(context).then(() => requestFocus('text'))}
        >
          <span>
            Copy all<span className={classes['more']}> exact</span>
          </span>
          <KeyCap of="compare.copyAllOffers" />
        </Button>
      )}
    </>
  );
}
