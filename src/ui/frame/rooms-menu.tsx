import { Menu } from '@mantine/core';
import { goToRoom } from '../reading/go.ts';
import { useMenuReturn } from '../shared/use-menu-return.ts';
import { useWorkspace } from '../shared/workspace-context.tsx';
import classes from './room-links.module.css';
import type { RoomEntry } from './rooms.tsx';

/** The rooms that have no place in a narrow bar. */
export function RoomsMenu({ rooms }: { readonly rooms: readonly RoomEntry[] }) {
  const workspace = useWorkspace();
  const { button, menu } = useMenuReturn();
  return (
    <Menu position="bottom-start" width={200} withinPortal={false} {...menu}>
      <Menu.Target>
        <button ref={button} type="button" className={classes['room']}>
          More rooms
          <span aria-hidden="true" className={classes['caret']} />
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {rooms.map(({ id, label }) => (
          <Menu.Item key={id} onClick={() => goToRoom(workspace, id)}>
            {label}
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}
