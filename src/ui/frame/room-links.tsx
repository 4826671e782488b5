import type { Room } from '../../state/rooms.ts';
import { goToRoom } from '../reading/go.ts';
import { later } from '../shared/later.tsx';
import { useView, useWorkspace } from '../shared/workspace-context.tsx';
import classes from './room-links.module.css';
import { roomsInBar } from './rooms.tsx';
import { useMediaQuery } from './use-media-query.ts';

/** Below this width six rooms have no place beside the session and what can be done with it. */
const FEW = '(max-width: 63.99em)';
/** As many as always fit. */
const FIRST = 2;

const RoomsMenu = later(async () => (await import('./rooms-menu.tsx')).RoomsMenu);

/** The rooms one can go to. In narrow windows and at high zoom the one at hand and reading stay, the rest is a menu. */
export function RoomLinks() {
  const here = useView((view) => view.room);
  const few = useMediaQuery(FEW);
  const rooms = roomsInBar(here);
  const shown = few ? rooms.filter(({ id }, index) => index < FIRST || id === here) : rooms;
  const others = rooms.filter((room) => !shown.includes(room));
  return (
    <nav aria-label="Rooms" className={classes['rooms']}>
      {shown.map(({ id, label }) => (
        <RoomButton key={id} room={id} isHere={id === here}>
          {label}
        </RoomButton>
      ))}
      {others.length > 0 && <RoomsMenu rooms={others} />}
    </nav>
  );
}

interface RoomButtonProps {
  readonly room: Room;
  readonly isHere: boolean;
  readonly children: string;
}

function RoomButton({ room, isHere, children }: RoomButtonProps) {
  const workspace = useWorkspace();
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
