import { useState, type FormEvent, type ReactNode } from 'react';
import type { SessionSummary } from '../../domain/session-summary.ts';
import { sentenceOf } from '../sentences/failure.ts';
import { Button } from '../shared/button.tsx';
import { Problem } from '../shared/problem.tsx';
import { TextField } from '../shared/text-field.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { DeleteSession } from './delete-session.tsx';
import { savedFileInWords } from './saved-file.ts';
import { countsInWords } from './session-counts.ts';
import classes from './sessions-dialog.module.css';

interface CurrentSessionProps {
  readonly summary: SessionSummary;
  readonly onSaveCopy: (summary: SessionSummary) => Promise<void>;
  readonly onDelete: (summary: SessionSummary) => Promise<void>;
  readonly onDuplicate: (summary: SessionSummary) => Promise<void>;
}

/** The open session: its name, what it holds, and how old the last file of it is. */
export function CurrentSession({ summary, onSaveCopy, onDelete, onDuplicate }: CurrentSessionProps) {
  const seq = useSession((view) => view.state?.seq ?? 0);
  const { page } = useWorkspace();
  const saved = savedFileInWords(summary.savedFile, seq, Date.now(), page !== null);
  return (
    <section aria-label="The open session" className={classes['current']}>
      <RenameSession key={summary.title} title={summary.title}>
        <Button
          look="outlined"
          aria-label={`Duplicate ${summary.title}`}
          onClick={() => void onDuplicate(summary)}
        >
          Duplicate
        </Button>
        <DeleteSession summary={summary} onSaveCopy={onSaveCopy} onDelete={onDelete} />
      </RenameSession>
      <p className={classes['meta']}>{countsInWords(summary)}</p>
      <Problem
        live="none"
        tone={saved.safe ? 'calm' : 'notice'}
        action={
          <Button look={saved.safe ? 'outlined' : 'primary'} onClick={() => void onSaveCopy(summary)}>
            Save a copy
          </Button>
        }
      >
        {saved.sentence}
      </Problem>
    </section>
  );
}

function RenameSession({ title, children }: { title: string; children: ReactNode }) {
  const workspace = useWorkspace();
  const [draft, setDraft] = useState(title);
  const [problem, setProblem] = useState<string | null>(null);
  const rename = async (event: FormEvent) => {
    event.preventDefault();
    if (draft.trim() === title) return;
    const renamed = await workspace.run('renameSession', { title: draft });
    setProblem(renamed.ok ? null : sentenceOf(renamed.reason));
    if (renamed.ok) await workspace.refreshSessions();
  };
  return (
    <form className={classes['rename']} onSubmit={(event) => void rename(event)}>
      <TextField
        label="Name of the open session"
        value={draft}
        problem={problem}
        autoComplete="off"
        onChange={(event) => setDraft(event.currentTarget.value)}
        className={classes['wide']}
      />
      <Button type="submit" look="outlined" aria-disabled={draft.trim() === title}>
        Rename
      </Button>
      {children}
    </form>
  );
}
