import { useSession } from '../shared/workspace-context.tsx';
import { requestFocus } from '../reading/focus.ts';
import { Button } from '../shared/button.tsx';
import { KeyCap } from '../keys/key-cap.tsx';
import { placesInWords } from './offer-words.ts';
import classes from './offer-strip.module.css';
import { dismiss, offersStore } from './offers-store.ts';
import type { Recurring } from './use-recurrences.ts';

/** Where else the words stand that were tagged just now. */
export function RecurrencesLine({ recurring: { source, places } }: { readonly recurring: Recurring }) {
  const words = useSession(({ state }) => (state ? placesInWords(places, state) : ''));
  return (
    <>
      <p className={classes['words']}>{words}</p>
      <Button
        className={classes['action']}
        aria-haspopup="dialog"
        onClick={() => offersStore.setState({ recurrencesOf: source.id })}
      >
        Tag them… <KeyCap of="compare.recurrences" />
      </Button>
      <Button
        className={classes['action']}
        onClick={() => {
          dismiss(source.id);
          requestFocus('text');
        }}
      >
        Skip
      </Button>
    </>
  );
}
