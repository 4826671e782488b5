import { useEffect, useEffectEvent, useId, useLayoutEffect, useRef, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { focusStore } from '../reading/focus.ts';
import { cardStore } from '../tag-card/card-store.ts';
import classes from './side-panel.module.css';

interface SidePanelProps {
  /** A sheet below the text that opens to half the height, instead of a column beside it. */
  readonly isSheet: boolean;
  readonly children: ReactNode;
}

/** List and inspector. */
export function SidePanel({ isSheet, children }: SidePanelProps) {
  const [open, setOpen] = useState(false);
  const id = useId();
  const panel = useRef<HTMLDivElement>(null);
  // A key that sends the focus to the list or the inspector also brings them up: subscribed before they are (layout
  // effects come first) and shown at once, because what is hidden cannot take the focus.
  useLayoutEffect(
    () =>
      focusStore.subscribe(({ target }) => {
        if (target !== null && target !== 'text') flushSync(() => setOpen(true));
      }),
    [],
  );
  // A card that is asked for while the focus stays in the text brings the sheet up, and takes it along when it closes.
  const cameWithCard = useRef(false);
  const onCard = useEffectEvent((isThere: boolean) => {
    if (isThere) {
      cameWithCard.current = !open;
      setOpen(true);
    } else if (cameWithCard.current && !panel.current?.contains(document.activeElement)) setOpen(false);
  });
  useEffect(
    () =>
      cardStore.subscribe((card, before) => {
        if ((card.open === null) !== (before.open === null)) onCard(card.open !== null);
      }),
    [],
  );
  return (
    <aside
      className={classes['side']}
      data-sheet={isSheet || undefined}
      data-open={open || undefined}
      aria-label="Annotations and inspector"
    >
      <button
        type="button"
        className={classes['handle']}
        aria-expanded={open}
        aria-controls={id}
        onClick={() => setOpen(!open)}
      >
        <span aria-hidden="true" className={classes['caret']} />
        List and inspector
      </button>
      <div ref={panel} id={id} className={classes['content']}>
        {children}
      </div>
    </aside>
  );
}
