import { useId } from 'react';
import classes from './fields.module.css';
import { useReadOnly } from './read-only.tsx';

interface SelectFieldProps<Value extends string> {
  readonly label: string;
  readonly value: Value;
  readonly choices: readonly { readonly value: Value; readonly label: string }[];
  readonly quiet?: boolean;
  readonly about?: string | undefined;
  onChange(value: Value): void;
}

/** One of many, as the browser's own list: it opens anywhere and is searched by typing. */
export function SelectField<Value extends string>({
  label,
  value,
  choices,
  quiet = false,
  about,
  onChange,
}: SelectFieldProps<Value>) {
  const id = useId();
  const isReadOnly = useReadOnly();
  return (
    <div className={classes.field}>
      <label htmlFor={id} className={quiet ? classes.unseen : classes.label}>
        {label}
      </label>
      <select
        id={id}
        className={classes.input}
        value={value}
        disabled={isReadOnly}
        aria-describedby={about ? `${id}-about` : undefined}
        onChange={(event) => {
          const found = choices.find((choice) => choice.value === event.currentTarget.value);
          if (found) onChange(found.value);
        }}
      >
        {choices.map((choice) => (
          <option key={choice.value} value={choice.value}>
            {choice.label}
          </option>
        ))}
      </select>
      {about ? (
        <p id={`${id}-about`} className={classes.about}>
          {about}
        </p>
      ) : null}
    </div>
  );
}
