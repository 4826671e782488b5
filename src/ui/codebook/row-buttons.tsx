import { useId } from 'react';
import { flushSync } from 'react-dom';
import classes from './editor.module.css';
import { useReadOnly } from './read-only.tsx';

interface RowButtonsProps {
  readonly label: string;
  readonly index: number;
  readonly count: number;
  onMove(to: number): Promise<unknown>;
  onRemove(): Promise<unknown>;
}

/** Up, down and away, for one row of a list in which the order counts. The focus goes along with the row. */
export function RowButtons({ label, index, count, onMove, onRemove }: RowButtonsProps) {
  const id = useId();
  if (useReadOnly()) return null;
  const move = async (by: 1 | -1) => {
    const to = index + by;
    if (to < 0 || to >= count) return;
    await onMove(to);
    // A row that React put elsewhere has lost the focus on the way.
    flushSync(() => undefined);
    document.getElementById(`${id}${by}`)?.focus();
  };
  const remove = async (row: Element | null) => {
    const beside = row?.nextElementSibling ?? row?.previousElementSibling;
    await onRemove();
    flushSync(() => undefined);
    if (!row?.isConnected) beside?.querySelector<HTMLElement>('button')?.focus();
  };
  return (
    <span className={classes.rowButtons}>
      <button
        id={`${id}-1`}
        type="button"
        className={classes.icon}
        aria-label={`Move ${label} up`}
        aria-disabled={index === 0 || undefined}
        onClick={() => void move(-1)}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 12.5v-9M4 7l4-4 4 4" />
        </svg>
      </button>
      <button
        id={`${id}1`}
        type="button"
        className={classes.icon}
        aria-label={`Move ${label} down`}
        aria-disabled={index === count - 1 || undefined}
        onClick={() => void move(1)}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M8 3.5v9M4 9l4 4 4-4" />
        </svg>
      </button>
      <button
        type="button"
        className={classes.icon}
        aria-label={`Remove ${label}`}
        onClick={(event) => void remove(event.currentTarget.closest('li'))}
      >
        <svg viewBox="0 0 16 16" aria-hidden="true">
          <path d="M4 4l8 8M12 4l-8 8" />
        </svg>
      </button>
    </span>
  );
}
