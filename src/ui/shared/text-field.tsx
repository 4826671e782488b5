import { useId, type ComponentPropsWithRef } from 'react';
import classes from './text-field.module.css';

interface TextFieldProps extends Omit<ComponentPropsWithRef<'input'>, 'id'> {
  readonly label: string;
  /** What fits, below the field; a problem takes its place. */
  readonly help?: string;
  readonly problem?: string | null;
}

/** A one-line field with its label above. */
export function TextField({ label, help, problem = null, className, ...rest }: TextFieldProps) {
  const id = useId();
  return (
    <div className={[classes['field'], className].filter(Boolean).join(' ')}>
      <label htmlFor={id} className={classes['label']}>
        {label}
      </label>
      <input
        id={id}
        className={classes['input']}
        dir="auto"
        aria-invalid={problem !== null || undefined}
        aria-describedby={
          problem === null && help === undefined
            ? undefined
            : `${id}-${problem === null ? 'help' : 'problem'}`
        }
        {...rest}
      />
      {problem === null && help !== undefined && (
        <p id={`${id}-help`} className={classes['help']}>
          {help}
        </p>
      )}
      {problem !== null && (
        <p id={`${id}-problem`} className={classes['problem']}>
          {problem}
        </p>
      )}
    </div>
  );
}
