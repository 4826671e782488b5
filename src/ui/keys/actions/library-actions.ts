import { visitRoom } from '../../frame/visit-room.ts';
import { appAction, type Action } from '../action.ts';

/** All articles at once. */
export const libraryActions: readonly Action[] = [
  appAction({
    id: 'app.library',
    label: 'Library: all articles in a table, or back to the text',
    short: 'library',
    section: 'Everywhere',
    defaultKeys: ['Shift+l'],
    available: ({ workspace }) => workspace.session.getState().state !== null,
    run: ({ workspace }) => visitRoom(workspace, 'library'),
  }),
];
