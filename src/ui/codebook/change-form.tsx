import { useDeferredValue, useMemo, useState, type FormEvent, type ReactNode } from 'react';
import { previewOf, type CodebookCommandName } from '../../domain/codebook/preview.ts';
import type { CommandInput } from '../../domain/commands.ts';
import { counted } from '../inspector/words.ts';
import { sentenceOf } from '../sentences/failure.ts';
import { Button } from '../shared/button.tsx';
import { Problem } from '../shared/problem.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import classes from './change-form.module.css';
import { previewSentences, strayInWords } from './preview-in-words.ts';

interface ChangeFormProps<Name extends CodebookCommandName> {
  readonly name: Name;
  /** Null while something is still to be chosen. */
  readonly input: CommandInput<Name> | null;
  readonly button: string;
  readonly danger?: boolean;
  readonly children: ReactNode;
  onDone(): void;
  onClose(): void;
}

/** Choices, what they would do, and one button. What stands here is counted by running the change itself, unstored. */
export function ChangeForm<Name extends CodebookCommandName>({
  name,
  input,
  button,
  danger = false,
  children,
  onDone,
  onClose,
}: ChangeFormProps<Name>) {
  const workspace = useWorkspace();
  const state = useSession((view) => view.state);
  const [problem, setProblem] = useState<string | null>(null);
  const [isBusy, setBusy] = useState(false);
  // A large session is counted after the choice shows, so that going through a list of choices never waits for it.
  const counts = useDeferredValue(input);
  const preview = useMemo(
    () => (state && counts !== null ? previewOf(state, name, counts) : null),
    [state, name, counts],
  );
  const mayRun = preview?.ok === true && counts === input && !isBusy;
  const run = async (event: FormEvent) => {
    event.preventDefault();
    if (!mayRun || input === null) return;
    setBusy(true);
    const result = await workspace.run(name, input);
    setBusy(false);
    if (result.ok) onDone();
    else setProblem(sentenceOf(result.reason));
  };
  return (
    <form className={classes.form} onSubmit={(event) => void run(event)}>
      {children}
      <section aria-label="What changes" aria-live="polite" className={classes.preview}>
        {preview?.ok ? (
          <>
            <ul className={classes.sentences}>
              {previewSentences(preview.value).map((sentence) => (
                <li key={sentence}>{sentence}</li>
              ))}
            </ul>
            {strayInWords(preview.value).map((sentence) => (
              <Problem key={sentence} live="none" tone="notice">
                {sentence} Choose above where they go.
              </Problem>
            ))}
          </>
        ) : null}
        {preview && !preview.ok ? <p className={classes.note}>{sentenceOf(preview.reason)}</p> : null}
      </section>
      {problem === null ? null : <Problem>{problem}</Problem>}
      <div className={classes.buttons}>
        <Button type="submit" look={danger ? 'danger' : 'primary'} aria-disabled={!mayRun}>
          {button}
        </Button>
        <Button onClick={onClose}>Cancel</Button>
        {preview?.ok ? (
          <span className={classes.note}>
            One step: Undo takes back {counted(preview.value.entryCount, 'change')}.
          </span>
        ) : null}
      </div>
    </form>
  );
}
