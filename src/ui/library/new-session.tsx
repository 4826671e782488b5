import { useState, type FormEvent, type ReactNode } from 'react';
import type { CodebookSource } from '../../workspace/workspace.ts';
import { Button } from '../shared/button.tsx';
import { Problem } from '../shared/problem.tsx';
import { TextField } from '../shared/text-field.tsx';
import { CodebookChoice } from './codebook-choice.tsx';
import classes from './sessions-dialog.module.css';

interface NewSessionProps {
  readonly onCreate: (title: string, codebook: CodebookSource) => Promise<void>;
  readonly children: ReactNode;
}

export function NewSession({ onCreate, children }: NewSessionProps) {
  const [title, setTitle] = useState('');
  const [source, setSource] = useState<CodebookSource>({ kind: 'default' });
  const [problem, setProblem] = useState<string | null>(null);
  const create = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() !== '') void onCreate(title.trim(), source);
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
      <CodebookChoice source={source} onChange={setSource} onProblem={setProblem} />
      <Button type="submit" look="outlined" aria-disabled={title.trim() === ''}>
        New session
      </Button>
      {children}
      {problem === null ? null : <Problem>{problem}</Problem>}
    </form>
  );
}
