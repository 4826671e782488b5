import { showsText, type ReadingRoom, type WholeRoom } from '../../state/rooms.ts';
import type { Workspace } from '../../workspace/workspace.ts';
import { goToRoom } from '../reading/go.ts';

/** Where one read or compared before the visit. */
let cameFrom: ReadingRoom = 'read';

/** Into a room that takes the whole window, or, from there, back to the text as it stood with the same caret. */
export function visitRoom(workspace: Workspace, room: WholeRoom): void {
  const here = workspace.view.getState().room;
  if (here === room) leaveRoom(workspace);
  else {
    if (showsText(here)) cameFrom = here;
    goToRoom(workspace, room);
  }
}

/** Back from a visit. */
export function leaveRoom(workspace: Workspace): void {
  goToRoom(workspace, cameFrom);
  cameFrom = 'read';
}
