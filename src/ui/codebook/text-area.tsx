import { useId } from 'react';
import classes from './fields.module.css';

interface TextAreaProps {
  readonly label: string;
  readonly value: string;
  readonly lines: number;
  onChange(text: string): void;
}

/** Several lines in a form that is stored as a whole. */
export function TextArea({ label, value, lines, onChange }: TextAreaProps) {
  const id = useId();
  return (
    <div className={classes.field}>
      <label htmlFor={id} className={classes.label}>
        {label}
      </label>
      <textarea
        id={id}
        rows={lines}
        dir="auto"
        className={classes.input}
        value={value}
        onChange={(event) => onChange(event.currentTarget.value)}
      />
    </div>
  );
}
