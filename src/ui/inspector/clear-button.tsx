import { useId } from 'react';
import classes from './fields.module.css';

/** Takes a value back to "not coded". Its name holds the field's name. */
export function ClearButton({
  labelId,
  onClear,
}: {
  readonly labelId: string;
  readonly onClear: () => void;
}) {
  const id = useId();
  return (
    <button
      type="button"
      id={id}
      className={classes.icon}
      aria-label="Clear"
      aria-labelledby={`${id} ${labelId}`}
      // Pressing must not first make the field settle what it shows.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onClear}
    >
      ×
    </button>
  );
}
