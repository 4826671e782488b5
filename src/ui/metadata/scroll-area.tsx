import type { ReactNode } from 'react';
import classes from './metadata.module.css';

/** A long list in a box of its own. It takes the focus, or keys could not scroll it. */
export function ScrollArea({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- axe asks for it: scrollable-region-focusable
    <div className={classes['scroll']} tabIndex={0} role="group" aria-label={label}>
      {children}
    </div>
  );
}
