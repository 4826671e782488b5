import { useId, type ReactNode } from 'react';
import classes from './editor.module.css';
import { RowButtons } from './row-buttons.tsx';

export interface FoldRowProps {
  readonly label: string;
  /** What can be said in one line while it is folded. */
  readonly about: string;
  readonly index: number;
  readonly count: number;
  readonly isOpen: boolean;
  readonly children: ReactNode;
  onToggle(): void;
  onMove(to: number): Promise<unknown>;
  onRemove(): Promise<unknown>;
}

/** One entry of a list that is put in order: a line that unfolds, with its buttons. */
export function FoldRow({ label, about, isOpen, children, onToggle, ...place }: FoldRowProps) {
  const id = useId();
  return (
    <li className={classes.spec} aria-label={label}>
      <div className={classes.specHead}>
        <button
          type="button"
          className={classes.fold}
          aria-expanded={isOpen}
          aria-controls={id}
          onClick={onToggle}
        >
          <span className={classes.specLabel} dir="auto">
            {label}
          </span>
          <span className={classes.specAbout}>{about}</span>
        </button>
        <RowButtons label={label} {...place} />
      </div>
      <div id={id} hidden={!isOpen}>
        {isOpen ? children : null}
      </div>
    </li>
  );
}
