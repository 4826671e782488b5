import { useEffect, useState, type ReactNode } from 'react';
import { reminderOf } from '../library/saved-file.ts';
import { requestFocus } from '../reading/focus.ts';
import { Button } from '../shared/button.tsx';
import { Problem } from '../shared/problem.tsx';
import { useSession, useSettings, useWorkspace } from '../shared/workspace-context.tsx';

const DAY = 24 * 60 * 60 * 1000;

/** Says, calmly and at most once a day, that work has been only in this browser for long. */
export function CopyReminder() {
  const { settings } = useWorkspace();
  const kept = useSession((view) => view.save.kind !== 'notSaved');
  const folder = useSession((view) => view.disk.folder);
  const seq = useSession((view) => view.state?.seq ?? 0);
  const summary = useSession((view) => view.sessions.find(({ id }) => id === view.sessionId));
  const remindAfter = useSettings((settings) => settings.remindAfter);
  const now = Date.now();
  // What is not even in this browser has a notice of its own. A clock that was put back must not silence this one.
  if (!kept || !summary || (now < remindAfter && remindAfter <= now + DAY)) return null;
  const onLater = () => {
    settings.setState({ remindAfter: Date.now() + DAY });
    requestFocus('text');
  };
  if (folder && !folder.allowed && seq !== (folder.written?.seq ?? 0)) {
    return <PausedBackups name={folder.name} onLater={onLater} />;
  }
  const sentence = reminderOf(summary, seq, now);
  return sentence === null ? null : <OldCopy key={summary.id} sentence={sentence} onLater={onLater} />;
}

function OldCopy({ sentence, onLater }: { sentence: string; onLater: () => void }) {
  const workspace = useWorkspace();
  const [looked, setLooked] = useState(false);
  // Another tab may have saved one since this tab has last looked.
  useEffect(() => {
    let shown = true;
    void workspace.refreshSessions().then(() => shown && setLooked(true));
    return () => {
      shown = false;
    };
  }, [workspace]);
  if (!looked) return null;
  const save = async () => {
    const saved = await workspace.saveSession();
    if (saved.ok) requestFocus('text');
  };
  return (
    <Reminder onLater={onLater} action="Save a copy" onAction={() => void save()}>
      {sentence}
    </Reminder>
  );
}

/** The browser takes the permission back after a visit, and backups that stop without a word are none. */
function PausedBackups({ name, onLater }: { name: string; onLater: () => void }) {
  const workspace = useWorkspace();
  const allow = async () => {
    const allowed = await workspace.allowDiskPlace('backupFolder');
    if (allowed.ok) requestFocus('text');
  };
  return (
    <Reminder onLater={onLater} action="Allow backups" onAction={() => void allow()}>
      Backups into the folder “{name}” are paused: the browser asks again before Parallax may write there.
    </Reminder>
  );
}

interface ReminderProps {
  readonly children: ReactNode;
  readonly action: string;
  readonly onAction: () => void;
  readonly onLater: () => void;
}

function Reminder({ children, action, onAction, onLater }: ReminderProps) {
  return (
    <div role="status">
      <Problem
        live="none"
        tone="notice"
        action={
          <>
            <Button look="outlined" onClick={onAction}>
              {action}
            </Button>
            <Button onClick={onLater}>Later</Button>
          </>
        }
      >
        {children}
      </Problem>
    </div>
  );
}
