import { useState, type FormEvent } from 'react';
import type { HandOut } from '../../domain/records/hand-out.ts';
import { sentenceOf } from '../sentences/failure.ts';
import { Button } from '../shared/button.tsx';
import { onEscape } from '../shared/on-escape.ts';
import { Problem } from '../shared/problem.tsx';
import { useWorkspace } from '../shared/workspace-context.tsx';
import classes from './hand-outs-dialog.module.css';
import { TermsFields, type Terms } from './terms-fields.tsx';

interface ChangeHandOutProps {
  readonly handOut: HandOut;
  readonly onDone: () => void;
}

/** Another due date or instruction for work that is out already. */
export function ChangeHandOut({ handOut, onDone }: ChangeHandOutProps) {
  const workspace = useWorkspace();
  const { id, coderName, instructions, dueOn } = handOut;
  const [terms, setTerms] = useState<Terms>({ instructions, dueOn: dueOn ?? '' });
  const [problem, setProblem] = useState<string | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const changed = await workspace.run('changeHandOut', { id, ...terms, dueOn: terms.dueOn || null });
    if (changed.ok || changed.reason.kind === 'nothingToDo') onDone();
    else setProblem(sentenceOf(changed.reason));
  };
  return (
    <form
      className={classes['changing']}
      aria-label={`Hand-out for ${coderName}`}
      onSubmit={(event) => void submit(event)}
      onKeyDown={onEscape(onDone)}
    >
      <TermsFields takesFocus terms={terms} onChange={setTerms} />
      <p className={classes['note']}>
        <bdi>{coderName}</bdi> sees it with the next package that you send.
      </p>
      {problem !== null && <Problem>{problem}</Problem>}
      <div className={classes['actions']}>
        <Button type="submit" look="primary">
          Save changes
        </Button>
        <Button look="outlined" onClick={onDone}>
          Cancel
        </Button>
      </div>
    </form>
  );
}
