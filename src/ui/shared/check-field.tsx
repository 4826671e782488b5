import { useId } from 'react';
import classes from './check-field.module.css';

interface CheckFieldProps {
  readonly label: string;
  readonly about?: string;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

/** A yes or no with its consequence in words. */
export function CheckField({ label, about, checked, onChange }: CheckFieldProps) {
  const id = useId();
  return (
    <div className={classes['field']}>
      <input
        id={id}
        type="checkbox"
        className={classes['box']}
        checked={checked}
        aria-describedby={about === undefined ? undefined : `${id}-about`}
        onChange={(event) => onChange(event.currentTarget.checked)}
      />
      <label htmlFor={id} className={classes['label']}>
        {label}
      </label>
      {about !== undefined && (
        <p id={`${id}-about`} className={classes['about']}>
          {about}
        </p>
      )}
    </div>
  );
}
