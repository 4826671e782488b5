import type { ReactNode } from 'react';
import { Button } from '../shared/button.tsx';
import classes from './shown-menu.module.css';
import { numberInWords } from '../shared/in-locale.ts';

interface SightRowProps {
  readonly name: string;
  readonly count: number;
  /** How far in it stands: 0 for what has nothing above it. */
  readonly depth?: number;
  readonly isShown: boolean;
  readonly mark?: ReactNode;
  /** Between the name and the way to see nothing else. */
  readonly children?: ReactNode;
  readonly onToggle: () => void;
  readonly onOnly: () => void;
}

/** One thing that can be shown or hidden: whether it is, its name and number, and a way to see nothing else. */
export function SightRow({
  name,
  count,
  depth = 0,
  isShown,
  mark,
  children,
  onToggle,
  onOnly,
}: SightRowProps) {
  return (
    <li className={classes['row']} style={{ paddingInlineStart: `${Math.min(depth, 4) * 12}px` }}>
      <label className={classes['check']}>
        <input type="checkbox" checked={isShown} onChange={onToggle} />
        {mark}
        <span className={classes['name']} title={name} dir="auto">
          {name}
        </span>
        <span className={classes['number']}>{numberInWords(count)}</span>
      </label>
      {children}
      <Button className={classes['only']} aria-label={`Only ${name}`} onClick={onOnly}>
        Only
      </Button>
    </li>
  );
}
