import type { ReactNode } from 'react';
import { Button } from '../shared/button.tsx';
import classes from './held-place.module.css';

/** Unseen, as wide as the button that comes later: what stands beside it must not move from under a pointer. */
export function HeldPlace({ children }: { readonly children: ReactNode }) {
  return (
    <Button disabled aria-hidden="true" className={classes['held'] ?? ''}>
      {children}
    </Button>
  );
}
