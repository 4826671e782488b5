import type { ComponentType } from 'react';
import type { ReadingRoom, Room, WholeRoom } from '../../state/rooms.ts';
import { later } from '../shared/later.tsx';

/** Beside the text: lists, inspector and keys of reading stay. */
interface ReadingRoomEntry {
  readonly kind: 'reading';
  readonly id: ReadingRoom;
  readonly label: string;
}

/** Takes the whole window, and the focus when its code is there. */
interface WholeRoomEntry {
  readonly kind: 'whole';
  readonly id: WholeRoom;
  readonly label: string;
  readonly Part: ComponentType;
  /** Only now and then there is anything to do in it: it has a key and the palette, and no place in the top bar. */
  readonly isSeldom?: boolean;
}

export type RoomEntry = ReadingRoomEntry | WholeRoomEntry;

/** Every room, in the order of the top bar. To add one: its id in `state/rooms.ts`, and a line here. */
export const rooms: readonly RoomEntry[] = [
  { kind: 'reading', id: 'read', label: 'Read' },
  { kind: 'reading', id: 'compare', label: 'Compare' },
  whole('codebook', 'Codebook', async () => (await import('../codebook/codebook-room.tsx')).CodebookRoom),
  whole('library', 'Library', async () => (await import('../library-room/library-room.tsx')).LibraryRoom),
  whole('find', 'Find', async () => (await import('../find/find-room.tsx')).FindRoom),
  whole('entities', 'Names', async () => (await import('../entities/entities-room.tsx')).EntitiesRoom),
  {
    ...whole(
      'versions',
      'Versions',
      async () => (await import('../versions/versions-room.tsx')).VersionsRoom,
    ),
    isSeldom: true,
  },
];

function whole(id: WholeRoom, label: string, load: () => Promise<ComponentType>): WholeRoomEntry {
  return { kind: 'whole', id, label, Part: later(load) };
}

/** Those that always have a place in the top bar. */
export const roomsInBar = (here: Room): readonly RoomEntry[] =>
  rooms.filter((room) => room.id === here || room.kind === 'reading' || !room.isSeldom);

export const roomOf = (room: Room): RoomEntry | undefined => rooms.find(({ id }) => id === room);
