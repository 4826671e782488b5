/** In which a text is read and tagged: the same panels and keys in both. */
export type ReadingRoom = 'read' | 'compare';

/** The codebook, the library, what is found, names: each a visit, from which one comes back to the texts as they stood. */
export type WholeRoom = 'codebook' | 'library' | 'find' | 'entities' | 'versions';

export type Room = ReadingRoom | WholeRoom;

export const showsText = (room: Room): room is ReadingRoom => room === 'read' || room === 'compare';
