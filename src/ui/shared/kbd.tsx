import type { ReactNode } from 'react';
import classes from './kbd.module.css';

/** A key cap. Decoration beside a name: hidden from screen readers, which hear `aria-keyshortcuts` instead. */
export function Kbd({ children, spoken = false }: { children: ReactNode; spoken?: boolean }) {
  return (
    <kbd className={classes['cap']} aria-hidden={spoken ? undefined : true}>
      {children}
    </kbd>
  );
}
