import { useId } from 'react';
import { TextField } from '../shared/text-field.tsx';
import classes from './hand-outs-dialog.module.css';

/** What may be changed later: when it is due and what the coder is told. */
export interface Terms {
  readonly instructions: string;
  /** As the date field gives it; empty for no due date. */
  readonly dueOn: string;
}

interface TermsFieldsProps {
  readonly terms: Terms;
  /** For a form that opens in place of its button. */
  readonly takesFocus?: boolean;
  readonly onChange: (terms: Terms) => void;
}

export function TermsFields({ terms, takesFocus = false, onChange }: TermsFieldsProps) {
  const id = useId();
  return (
    <>
      <TextField
        label="Due date, if there is one"
        type="date"
        autoFocus={takesFocus}
        value={terms.dueOn}
        className={classes['date']}
        onChange={(event) => onChange({ ...terms, dueOn: event.currentTarget.value })}
      />
      <div className={classes['long']}>
        <label htmlFor={id} className={classes['label']}>
          Instruction for the coder
        </label>
        <textarea
          id={id}
          rows={4}
          dir="auto"
          className={classes['text']}
          value={terms.instructions}
          onChange={(event) => onChange({ ...terms, instructions: event.currentTarget.value })}
        />
      </div>
    </>
  );
}
