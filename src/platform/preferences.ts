import { localArea, type LocalArea } from './local-area.ts';

const nameOf = (key: string): string => `parallax-preference-${key}`;

/**
 * Small values that may be lost without harm, as JSON in localStorage. Neither direction ever throws: what can't be
 * read is null, what can't be written is forgotten.
 */
export function createPreferences(area: LocalArea | null = localArea()) {
  return {
    read(key: string): unknown {
      try {
        return JSON.parse(area?.getItem(nameOf(key)) ?? 'null') as unknown;
      } catch {
        return null;
      }
    },
    write(key: string, value: unknown): void {
      try {
        area?.setItem(nameOf(key), JSON.stringify(value));
      } catch {
        // Full or refused: a preference isn't worth a message.
      }
    },
  };
}
