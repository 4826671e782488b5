import { useId, useLayoutEffect, useState, type ReactNode } from 'react';
import { flushSync } from 'react-dom';
import { focusStore } from '../reading/focus.ts';
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
  // A key that sends the focus to the list or the inspector also brings them up: subscribed before they are (layout
  // effects come first) and shown at once, because what is hidden cannot take the focus.
  useLayoutEffect(
    () =>
      focusStore.subscribe(({ target }) => {
        if (target === 'list' || target === 'inspector') flushSync(() => setOpen(true));
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
      <div id={id} className={classes['content']}>
        {children}
      </div>
    </aside>
  );
}
