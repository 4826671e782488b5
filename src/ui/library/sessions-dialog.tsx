import { useEffect, useRef, useState } from 'react';
import type { Result } from '../../domain/result.ts';
import type { SessionSummary } from '../../domain/session-summary.ts';
import { sentenceOf } from '../sentences/failure.ts';
import type { Failure } from '../../workspace/workspace.ts';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { Problem } from '../shared/problem.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { CurrentSession } from './current-session.tsx';
import { NewSession } from './new-session.tsx';
import { SessionRow } from './session-row.tsx';
import { StorageFacts } from './storage-facts.tsx';
import classes from './sessions-dialog.module.css';

interface SessionsDialogProps {
  readonly onOpenFile: () => void;
  readonly onClose: () => void;
}

/** The sessions of this browser: the open one with its facts, the others to switch to, new ones, and files. */
export function SessionsDialog({ onOpenFile, onClose }: SessionsDialogProps) {
  return (
    <Dialog onClose={onClose} title="Sessions" width="wide">
      <Sessions onOpenFile={onOpenFile} onClose={onClose} />
    </Dialog>
  );
}

function Sessions({ onOpenFile, onClose }: Pick<SessionsDialogProps, 'onOpenFile' | 'onClose'>) {
  const workspace = useWorkspace();
  const sessions = useSession((view) => view.sessions);
  const currentId = useSession((view) => view.sessionId);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => void workspace.refreshSessions(), [workspace]);

  const attempt = async (step: Promise<Result<unknown, Failure>>): Promise<boolean> => {
    const result = await step;
    setProblem(result.ok ? null : sentenceOf(result.reason));
    if (result.ok) await workspace.refreshSessions();
    return result.ok;
  };
  const open = async ({ id, title }: SessionSummary) => {
    if (!(await attempt(workspace.switchSession(id)))) return;
    workspace.say(`Opened the session “${title}”.`);
    onClose();
  };
  const create = async (title: string) => {
    if (await attempt(workspace.newSession(title))) onClose();
  };
  const saveCopyOf = async ({ id }: SessionSummary) => {
    await attempt(workspace.exportSession(id));
  };

  const others = sessions.filter(({ id }) => id !== currentId);
  const current = sessions.find(({ id }) => id === currentId) ?? null;
  const root = useRef<HTMLDivElement>(null);
  const remove = async ({ id }: SessionSummary) => {
    // The button that had the focus is gone with its row.
    if (await attempt(workspace.deleteSession(id))) root.current?.focus();
  };
  return (
    <div ref={root} tabIndex={-1} className={classes['sessions']}>
      {problem !== null && <Problem>{problem}</Problem>}
      {current !== null && <CurrentSession summary={current} onSaveCopy={saveCopyOf} onDelete={remove} />}
      {others.length > 0 && (
        <section aria-labelledby="other-sessions">
          <h3 id="other-sessions" className={classes['heading']}>
            Other sessions in this browser
          </h3>
          <ul className={classes['list']}>
            {others.map((summary) => (
              <SessionRow
                key={summary.id}
                summary={summary}
                onOpen={open}
                onSaveCopy={saveCopyOf}
                onDelete={remove}
              />
            ))}
          </ul>
        </section>
      )}
      <NewSession onCreate={create}>
        <Button look="outlined" onClick={onOpenFile}>
          Open a session file
        </Button>
      </NewSession>
      <StorageFacts />
    </div>
  );
}
