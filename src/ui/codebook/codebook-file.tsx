import { useState, type FormEvent } from 'react';
import { sentenceOf } from '../sentences/failure.ts';
import { Button } from '../shared/button.tsx';
import { CheckField } from '../shared/check-field.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { Problem } from '../shared/problem.tsx';
import { TextField } from '../shared/text-field.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import classes from './change-form.module.css';

const EXAMPLES = {
  label: 'With examples and borderline cases',
  about: 'Their words come from your articles. Leave them out where the articles must stay with you.',
} as const;

/** Writes the codebook into a file that any session can take in. */
export function SaveCodebook({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace();
  const [withExamples, setWithExamples] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);
  const hasExamples = useSession(({ state }) => (state?.examples.size ?? 0) > 0);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const result = await workspace.saveCodebook({ withExamples });
    if (!result.ok) return setProblem(sentenceOf(result.reason));
    workspace.say(`Saved ${result.value}`);
    onClose();
  };
  return (
    <Dialog title="Save the codebook as a file" onClose={onClose}>
      <form className={classes.form} onSubmit={(event) => void save(event)}>
        <p className={classes.intro}>
          Tags, fields, values, links and guidelines, as JSON. No annotations and no articles.
        </p>
        {hasExamples ? <CheckField {...EXAMPLES} checked={withExamples} onChange={setWithExamples} /> : null}
        {problem === null ? null : <Problem>{problem}</Problem>}
        <div className={classes.buttons}>
          <Button type="submit" look="primary" data-autofocus="">
            Save
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}

/** An empty session that codes by this codebook; the open one stays as it is. */
export function SessionWithCodebook({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace();
  const [title, setTitle] = useState('');
  const [withExamples, setWithExamples] = useState(true);
  const [problem, setProblem] = useState<string | null>(null);
  const hasExamples = useSession(({ state }) => (state?.examples.size ?? 0) > 0);
  const create = async (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === '') return setProblem('Give the session a name first.');
    const result = await workspace.newSession(title.trim(), { kind: 'present', withExamples });
    if (!result.ok) return setProblem(sentenceOf(result.reason));
    workspace.say(`Opened the new session “${title.trim()}”.`);
    onClose();
  };
  return (
    <Dialog title="New session with this codebook" onClose={onClose}>
      <form className={classes.form} onSubmit={(event) => void create(event)}>
        <TextField
          label="Name of the session"
          data-autofocus=""
          value={title}
          problem={problem}
          autoComplete="off"
          onChange={(event) => {
            setTitle(event.currentTarget.value);
            setProblem(null);
          }}
        />
        {hasExamples ? <CheckField {...EXAMPLES} checked={withExamples} onChange={setWithExamples} /> : null}
        <div className={classes.buttons}>
          <Button type="submit" look="primary">
            Create the session
          </Button>
          <Button onClick={onClose}>Cancel</Button>
        </div>
      </form>
    </Dialog>
  );
}
