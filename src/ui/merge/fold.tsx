import { useId, useState, type ReactNode } from 'react';
import classes from './merge.module.css';
import { numberInWords } from '../shared/in-locale.ts';

interface FoldProps {
  readonly title: string;
  readonly count: number;
  readonly startsOpen?: boolean;
  /** Made only while it is open. */
  readonly children: () => ReactNode;
}

/** A part of the dry run that can be unfolded. */
export function Fold({ title, count, startsOpen = false, children }: FoldProps) {
  const id = useId();
  const [open, setOpen] = useState(startsOpen);
  if (count === 0) return null;
  return (
    <section className={classes['fold']} aria-labelledby={`${id}-head`}>
      <h3 className={classes['foldHead']}>
        <button
          type="button"
          id={`${id}-head`}
          className={classes['foldButton']}
          aria-expanded={open}
          onClick={() => setOpen(!open)}
        >
          {title} <span className={classes['count']}>{numberInWords(count)}</span>
        </button>
      </h3>
      {open && <div className={classes['foldBody']}>{children()}</div>}
    </section>
  );
}
