import { useEffect, useRef, useState } from 'react';
import type { Result } from '../../domain/result.ts';
import type { SessionSummary } from '../../domain/session-summary.ts';
import { sentenceOf } from '../sentences/failure.ts';
import type { CodebookSource, DiskFailure, Failure } from '../../workspace/workspace.ts';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { Problem } from '../shared/problem.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { numberInWords } from '../shared/in-locale.ts';
import { copyName } from './copy-name.ts';
import { CurrentSession } from './current-session.tsx';
import { DoneLine, type Done } from './done-line.tsx';
import { NewSession } from './new-session.tsx';
import { SessionRow } from './session-row.tsx';
import { StorageFacts } from './storage-facts.tsx';
import classes from './sessions-dialog.module.css';

interface SessionsDialogProps {
  readonly onOpenFile: () => void;
  readonly onTrash: () => void;
  readonly onClose: () => void;
}

/** The sessions of this browser: the open one with its facts, the others to switch to, new ones, and files. */
export function SessionsDialog(props: SessionsDialogProps) {
  return (
    <Dialog onClose={props.onClose} title="Sessions" width="wide">
      <Sessions {...props} />
    </Dialog>
  );
}

function Sessions({ onOpenFile, onTrash, onClose }: SessionsDialogProps) {
  const workspace = useWorkspace();
  const sessions = useSession((view) => view.sessions);
  const inTrash = useSession((view) => view.trash.length);
  const currentId = useSession((view) => view.sessionId);
  const [problem, setProblem] = useState<string | null>(null);
  const [done, setDone] = useState<Done | null>(null);
  useEffect(() => void workspace.refreshSessions(), [workspace]);

  const attempt = async (step: Promise<Result<unknown, Failure | DiskFailure>>): Promise<boolean> => {
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
  const create = async (title: string, codebook: CodebookSource) => {
    if (await attempt(workspace.newSession(title, codebook))) onClose();
  };
  const saveCopyOf = async ({ id }: SessionSummary) => {
    // A page that is its own document is saved as one, with the session that is open.
    const isPage = workspace.page !== null && id === currentId;
    await attempt(isPage ? workspace.saveSession() : workspace.exportSession(id));
  };

  const root = useRef<HTMLDivElement>(null);
  const remove = async ({ id }: SessionSummary) => {
    // The button that had the focus is gone with its row.
    if (await attempt(workspace.trashSession(id))) root.current?.focus();
  };
  // A large session takes seconds: pressed again meanwhile it would be there twice.
  const isCopying = useRef(false);
  const duplicate = async ({ id, title }: SessionSummary) => {
    if (isCopying.current) return;
    isCopying.current = true;
    setDone({ text: `Copying “${title}” …`, undo: null });
    const name = copyName(
      title,
      sessions.map((one) => one.title),
    );
    const isMade = await attempt(workspace.duplicateSession(id, name));
    isCopying.current = false;
    setDone(
      isMade ? { text: `Made “${name}”, a session of its own. Nothing in it flows back.`, undo: null } : null,
    );
  };
  const archive = async ({ id, title }: SessionSummary, archived: boolean) => {
    await workspace.archiveSession(id, archived);
    setDone({
      text: archived ? `“${title}” is in the archive.` : `“${title}” is back in the list.`,
      undo: () => workspace.archiveSession(id, !archived),
    });
  };

  const others = sessions.filter(({ id, archivedAt }) => id !== currentId && !archivedAt);
  const archived = sessions.filter(({ id, archivedAt }) => id !== currentId && archivedAt);
  const rowOf = (summary: SessionSummary) => (
    <SessionRow
      key={summary.id}
      summary={summary}
      onOpen={open}
      onSaveCopy={saveCopyOf}
      onDelete={remove}
      onDuplicate={duplicate}
      onArchive={archive}
    />
  );
  const current = sessions.find(({ id }) => id === currentId) ?? null;
  return (
    <div ref={root} tabIndex={-1} className={classes['sessions']}>
      {problem !== null && <Problem>{problem}</Problem>}
      {done !== null && problem === null && (
        <DoneLine
          done={done}
          onUndone={() => {
            setDone(null);
            root.current?.focus();
          }}
        />
      )}
      {current !== null && (
        <CurrentSession summary={current} onSaveCopy={saveCopyOf} onDelete={remove} onDuplicate={duplicate} />
      )}
      {others.length > 0 && (
        <section aria-labelledby="other-sessions">
          <h3 id="other-sessions" className={classes['heading']}>
            {workspace.page
              ? 'Other sessions, as long as this page is open'
              : 'Other sessions in this browser'}
          </h3>
          <ul className={classes['list']}>{others.map(rowOf)}</ul>
        </section>
      )}
      {archived.length > 0 && (
        <details className={classes['archive']}>
          <summary>Archive ({numberInWords(archived.length)})</summary>
          <p className={classes['meta']}>
            Folded away, not deleted{!workspace.page && ': still kept in this browser'}. Opening one brings it
            back.
          </p>
          <ul className={classes['list']}>{archived.map(rowOf)}</ul>
        </details>
      )}
      <NewSession onCreate={create}>
        <Button look="outlined" onClick={onOpenFile}>
          Open a session file
        </Button>
        <Button look="outlined" onClick={onTrash}>
          Trash{inTrash > 0 && ` (${numberInWords(inTrash)})`}
        </Button>
      </NewSession>
      <StorageFacts />
    </div>
  );
}
