import { useEffect } from 'react';
import { useStore } from 'zustand';
import { useSession } from '../shared/workspace-context.tsx';
import { EditedOfferDialog } from './edited-offer-dialog.tsx';
import { NO_OFFERS_SEEN, offersStore } from './offers-store.ts';
import { RecurrencesDialog } from './recurrences-dialog.tsx';

/** What keys ask about codings of the same words. */
export function OfferDialogs() {
  const asking = useStore(offersStore, (offers) => offers.asking);
  const recurrencesOf = useStore(offersStore, (offers) => offers.recurrencesOf);
  const sessionId = useSession((session) => session.sessionId);
  // Another session is another story.
  useEffect(() => () => offersStore.setState(NO_OFFERS_SEEN), [sessionId]);
  return (
    <>
      {asking && (
        <EditedOfferDialog
          key={asking.key}
          offer={asking}
          onClose={() => offersStore.setState({ asking: null })}
        />
      )}
      {recurrencesOf && (
        <RecurrencesDialog
          key={recurrencesOf}
          sourceId={recurrencesOf}
          onClose={() => offersStore.setState({ recurrencesOf: null })}
        />
      )}
    </>
  );
}
