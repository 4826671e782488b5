import { useState } from 'react';
import { LONGEST_FILTER_NAME } from '../../state/saved-filters.ts';
import { Button } from '../shared/button.tsx';
import { onEscape } from '../shared/on-escape.ts';
import { TextField } from '../shared/text-field.tsx';
import classes from './saved-filters.module.css';

interface NameFormProps {
  readonly label: string;
  readonly initial?: string;
  readonly submit: string;
  /** Returns what is wrong with the name; null when it was taken. */
  readonly onSubmit: (typed: string) => string | null;
  readonly onCancel: () => void;
}

/** Asks for a name in place; Escape leaves only this. */
export function NameForm({ label, initial = '', submit, onSubmit, onCancel }: NameFormProps) {
  const [typed, setTyped] = useState(initial);
  const [problem, setProblem] = useState<string | null>(null);
  return (
    <form
      className={classes['name']}
      onSubmit={(event) => {
        event.preventDefault();
        setProblem(onSubmit(typed));
      }}
      onKeyDown={onEscape(onCancel)}
    >
      <TextField
        className={classes['field'] ?? ''}
        label={label}
        problem={problem}
        autoFocus
        maxLength={LONGEST_FILTER_NAME}
        value={typed}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => setTyped(event.currentTarget.value)}
      />
      <Button type="submit" look="primary">
        {submit}
      </Button>
      <Button onClick={onCancel}>Cancel</Button>
    </form>
  );
}
