import type { SettingsStore } from '../../state/settings-store.ts';
import type { PaletteEntry } from './entry.ts';

/** So many are remembered in this browser. */
export const MOST_RECENT = 8;

/** What was chosen comes first the next time. */
export const rememberChoice = (settings: SettingsStore, { id }: PaletteEntry): void =>
  settings.setState(({ recentCommands }) => ({
    recentCommands: [id, ...recentCommands.filter((other) => other !== id)].slice(0, MOST_RECENT),
  }));

/** Those of the entries that were chosen lately and can be done now, the last one first. */
export function recentOf(
  entries: readonly PaletteEntry[],
  recent: readonly string[],
): readonly PaletteEntry[] {
  const byId = new Map(entries.map((entry) => [entry.id, entry]));
  return recent.flatMap((id) => {
    const entry = byId.get(id);
    return entry && entry.otherwise === null ? [entry] : [];
  });
}
