import { useEffect, useRef, useState } from 'react';
import type { ArticleId, Instant } from '../../domain/ids.ts';
import type { Result } from '../../domain/result.ts';
import { removedArticles } from '../../domain/removed-articles.ts';
import type { SessionSummary } from '../../domain/session-summary.ts';
import { TRASH_DAYS } from '../../domain/trash.ts';
import type { Failure } from '../../workspace/workspace.ts';
import { sentenceOf } from '../sentences/failure.ts';
import { Button } from '../shared/button.tsx';
import { Dialog } from '../shared/dialog.tsx';
import { Problem } from '../shared/problem.tsx';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';
import { RemovedArticles } from './removed-articles.tsx';
import classes from './trash.module.css';
import { TrashedSessions } from './trashed-sessions.tsx';
import { useFocusOnRows } from './use-focus-on-rows.ts';

/** What was deleted in the last 30 days: sessions of this browser, and articles of the open session. */
export function TrashDialog({ onClose }: { readonly onClose: () => void }) {
  return (
    <Dialog onClose={onClose} title="Trash" width="wide">
      <Trash onClose={onClose} />
    </Dialog>
  );
}

function Trash({ onClose }: { readonly onClose: () => void }) {
  const workspace = useWorkspace();
  const sessions = useSession((view) => view.trash);
  const state = useSession((view) => view.state);
  const [now] = useState(() => new Date().toISOString() as Instant);
  const [arrivals, setArrivals] = useState<ReadonlyMap<ArticleId, Instant>>();
  const [problem, setProblem] = useState<string | null>(null);
  const [back, setBack] = useState<SessionSummary | null>(null);
  useEffect(() => {
    void workspace.refreshSessions();
    void workspace.arrivalsOfRemovals().then(setArrivals);
  }, [workspace]);
  const articles = state ? removedArticles(state, now, arrivals) : [];
  const isEmpty = sessions.length + articles.length === 0;

  const root = useRef<HTMLDivElement>(null);
  const keepFocus = useFocusOnRows(root, sessions.length + articles.length);
  const attempt = async (step: () => Promise<Result<unknown, Failure>>): Promise<boolean> => {
    keepFocus();
    const result = await step();
    setProblem(result.ok ? null : sentenceOf(result.reason));
    return result.ok;
  };
  const restore = async (summary: SessionSummary) => {
    if (await attempt(() => workspace.restoreSession(summary.id))) setBack(summary);
  };
  const open = async ({ id, title }: SessionSummary) => {
    if (!(await attempt(() => workspace.switchSession(id)))) return;
    workspace.say(`Opened the session “${title}”.`);
    onClose();
  };
  return (
    <div ref={root} tabIndex={-1} className={classes['trash']}>
      {problem !== null && <Problem>{problem}</Problem>}
      {back !== null && problem === null && (
        <Problem
          live="none"
          tone="calm"
          action={
            <Button look="outlined" onClick={() => void open(back)}>
              Open it
            </Button>
          }
        >
          “<bdi>{back.title}</bdi>” is back among the sessions of this browser.
        </Problem>
      )}
      {isEmpty && (
        <p className={classes['empty']}>
          The trash is empty. What is deleted stays here for {TRASH_DAYS} days.
        </p>
      )}
      {sessions.length > 0 && (
        <TrashedSessions
          sessions={sessions}
          now={now}
          onRestore={restore}
          onSaveCopy={async ({ id }) => void (await attempt(() => workspace.exportSession(id)))}
          onDelete={async (gone) =>
            void (await attempt(() => workspace.deleteForGood(gone.map(({ id }) => id))))
          }
        />
      )}
      {state !== null && articles.length > 0 && (
        <RemovedArticles
          state={state}
          articles={articles}
          now={now}
          onRestore={async (ids) => void (await attempt(() => workspace.restoreArticles(ids)))}
        />
      )}
    </div>
  );
}
