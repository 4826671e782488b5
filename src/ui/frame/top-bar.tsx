import type { ReactNode } from 'react';
import { useSession } from '../shared/workspace-context.tsx';
import { Button } from '../shared/button.tsx';
import { later } from '../shared/later.tsx';
import { HeldPlace } from './held-place.tsx';
import { RoomLinks } from './room-links.tsx';
import { SaveStatus } from './save-status.tsx';
import { UndoRedo } from './undo-redo.tsx';
import classes from './top-bar.module.css';

const ExportMenu = later(
  async () => (await import('./export-menu.tsx')).ExportMenu,
  () => <HeldPlace>Export</HeldPlace>,
);

interface TopBarProps {
  readonly onSessions: () => void;
  readonly onOpenSession: () => void;
  readonly onShare: () => void;
  readonly onEvidence: () => void;
  /** The menu at the end of the bar. */
  readonly menu: ReactNode;
}

/** Wordmark, rooms, the session, whether it is saved, and what can be done with all of it. */
export function TopBar({ onSessions, onOpenSession, onShare, onEvidence, menu }: TopBarProps) {
  const title = useSession((view) => view.state?.session.title ?? null);
  return (
    <header className={classes['bar']}>
      <span className={classes['wordmark']}>Parallax</span>
      <RoomLinks />
      <Button
        className={classes['session'] ?? ''}
        aria-haspopup="dialog"
        aria-label={title === null ? 'Sessions' : `Sessions, open now: ${title}`}
        onClick={onSessions}
      >
        <span className={classes['title']} dir="auto">
          {title ?? 'Sessions'}
        </span>
        <span aria-hidden="true" className={classes['caret']} />
      </Button>
      <div className={classes['end']}>
        <SaveStatus />
        {title !== null && <UndoRedo />}
        <Button aria-haspopup="dialog" onClick={onOpenSession}>
          Open session
        </Button>
        {title !== null && (
          <Button aria-haspopup="dialog" onClick={onShare}>
            Share
          </Button>
        )}
        {title !== null && <ExportMenu onEvidence={onEvidence} />}
        {menu}
      </div>
    </header>
  );
}
