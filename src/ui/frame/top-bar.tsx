import type { ReactNode } from 'react';
import type { Room } from '../../state/view-store.ts';
import { goToRoom } from '../reading/go.ts';
import { useSession, useView, useWorkspace } from '../shared/workspace-context.tsx';
import { Button } from '../shared/button.tsx';
import { later } from '../shared/later.tsx';
import { SaveStatus } from './save-status.tsx';
import { UndoRedo } from './undo-redo.tsx';
import classes from './top-bar.module.css';

const ExportMenu = later(async () => (await import('./export-menu.tsx')).ExportMenu);

interface TopBarProps {
  readonly onSessions: () => void;
  readonly onOpenSession: () => void;
  readonly onShare: () => void;
  /** The menu at the end of the bar. */
  readonly menu: ReactNode;
}

/** Wordmark, rooms, the session, whether it is saved, and what can be done with all of it. */
export function TopBar({ onSessions, onOpenSession, onShare, menu }: TopBarProps) {
  const title = useSession((view) => view.state?.session.title ?? null);
  return (
    <header className={classes['bar']}>
      <span className={classes['wordmark']}>Parallax</span>
      <nav aria-label="Rooms" className={classes['rooms']}>
        <RoomButton room="read">Read</RoomButton>
        <RoomButton room="compare">Compare</RoomButton>
      </nav>
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
        {title !== null && <ExportMenu />}
        {menu}
      </div>
    </header>
  );
}

function RoomButton({ room, children }: { readonly room: Room; readonly children: string }) {
  const workspace = useWorkspace();
  const isHere = useView((view) => view.room === room);
  return (
    <button
      type="button"
      className={classes['room']}
      aria-current={isHere ? 'page' : undefined}
      onClick={() => goToRoom(workspace, room)}
    >
      {children}
    </button>
  );
}
