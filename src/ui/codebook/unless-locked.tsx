import type { ReactNode } from 'react';
import classes from './fields.module.css';
import { useReadOnly } from './read-only.tsx';

/** Radio buttons and boxes that only show what is, while the codebook is locked. */
export function UnlessLocked({ children }: { readonly children: ReactNode }) {
  return (
    <fieldset disabled={useReadOnly()} className={classes.plain}>
      {children}
    </fieldset>
  );
}
