import type { DiskPlaces } from '../disk-places.ts';

/** The page writes copies of itself and no other files: it has no place to remember one without leaving its name behind. */
export const noPlaces: DiskPlaces = {
  read: async () => null,
  keep: async () => undefined,
  update: async () => undefined,
  forget: async () => undefined,
};
