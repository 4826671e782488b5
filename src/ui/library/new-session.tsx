import { useState, type FormEvent, type ReactNode } from 'react';
import { Button } from '../shared/button.tsx';
import { TextField } from '../shared/text-field.tsx';
import classes from './sessions-dialog.module.css';

interface NewSessionProps {
  readonly onCreate: (title: string) => Promise<void>;
  readonly children: ReactNode;
}

export function NewSession({ onCreate, children }: NewSessionProps) {
  const [title, setTitle] = useState('');
  const create = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() !== '') void onCreate(title.trim());
  };
  return (
    <form className={classes['rename']} onSubmit={create}>
      <TextField
        label="Name of a new session"
        value={title}
        autoComplete="off"
        onChange={(event) => setTitle(event.currentTarget.value)}
        className={classes['wide']}
      />
      <Button type="submit" look="outlined" aria-disabled={title.trim() === ''}>
        New session
      </Button>
      {children}
    </form>
  );
}
