import { useMemo, useState } from 'react';
import type { Result } from '../../domain/result.ts';
import type { CodebookFile } from '../../domain/codebook/codebook-file.ts';
import type { CodebookFileProblem } from '../../workspace/workspace.ts';
import { codebookFileSentence } from '../sentences/codebook-file.ts';
import { Button } from '../shared/button.tsx';
import { CheckField } from '../shared/check-field.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { Problem } from '../shared/problem.tsx';
import { ChangeForm } from './change-form.tsx';
import classes from './change-form.module.css';

export interface TakenFile {
  readonly name: string;
  readonly result: Result<CodebookFile, CodebookFileProblem>;
}

interface TakeCodebookProps {
  readonly taken: TakenFile;
  onClose(): void;
}

/** A codebook file that was opened: what it would bring, or why it can't be read. */
export function TakeCodebook({ taken, onClose }: TakeCodebookProps) {
  const { name, result } = taken;
  if (result.ok) return <TakeIn file={result.value} onClose={onClose} />;
  return (
    <Dialog title="Not a codebook" onClose={onClose}>
      <div className={classes.form}>
        <Problem>
          <strong dir="auto">{name}:</strong> {codebookFileSentence(result.reason)}
        </Problem>
        <div className={classes.buttons}>
          <Button look="primary" data-autofocus="" onClick={onClose}>
            Close
          </Button>
        </div>
      </div>
    </Dialog>
  );
}

function TakeIn({ file, onClose }: { readonly file: CodebookFile; readonly onClose: () => void }) {
  const [withExamples, setWithExamples] = useState(true);
  const input = useMemo(() => ({ codebook: file, withExamples }), [file, withExamples]);
  const hasExamples = file.tags.some(({ examples }) => (examples?.length ?? 0) > 0);
  return (
    <Dialog title={`Take in the codebook “${file.name}”`} width="wide" onClose={onClose}>
      <ChangeForm name="takeCodebook" input={input} button="Take it in" onDone={onClose} onClose={onClose}>
        <p className={classes.intro}>
          What both have is brought up to date, what is new is added, and nothing of yours is lost. To code by
          it alone, start a new session with it instead.
        </p>
        {hasExamples ? (
          <CheckField
            label="With its examples and borderline cases"
            checked={withExamples}
            onChange={setWithExamples}
          />
        ) : null}
      </ChangeForm>
    </Dialog>
  );
}
