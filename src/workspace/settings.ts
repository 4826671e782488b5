import { DEFAULT_SETTINGS, type Settings, type SettingsStore } from '../state/settings-store.ts';
import type { Preferences } from './ports.ts';

const KEY = 'settings';

/** Each field has its own door: one that does not fit falls back to its default and costs no other. */
const fits: { readonly [Field in keyof Settings]: (value: unknown) => boolean } = {
  scheme: (value) => ['light', 'dark', 'auto'].includes(value as string),
  readingSize: (value) => [17, 19, 21, 24].includes(value as number),
  face: (value) => ['serif', 'sans'].includes(value as string),
  singleKeys: (value) => typeof value === 'boolean',
  keys: (value) => isPlain(value) && Object.values(value).every((key) => typeof key === 'string'),
  listShare: (value) => typeof value === 'number' && value >= 0.2 && value <= 0.8,
  unfolded: (value) => Array.isArray(value) && value.every((id) => typeof id === 'string'),
  recentCommands: (value) => Array.isArray(value) && value.every((id) => typeof id === 'string'),
  comparisonMarks: (value) => typeof value === 'boolean',
  // Its inside has a door of its own, which comes with the library.
  library: (value) => isPlain(value),
  guideDone: (value) => typeof value === 'boolean',
  remindAfter: (value) => Number.isFinite(value),
  badges: (value) => isPlain(value) && Object.values(value).every((id) => typeof id === 'string'),
};

export function readSettings(preferences: Preferences): Settings {
  const stored = preferences.read(KEY);
  if (!isPlain(stored)) return DEFAULT_SETTINGS;
  const known = (Object.keys(fits) as (keyof Settings)[])
    .filter((field) => fits[field](stored[field]))
    .map((field) => [field, stored[field]]);
  return { ...DEFAULT_SETTINGS, ...(Object.fromEntries(known) as Partial<Settings>) };
}

const isPlain = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Writes every change; returns the way to stop. */
export const rememberSettings = (store: SettingsStore, preferences: Preferences): (() => void) =>
  store.subscribe((settings) => preferences.write(KEY, settings));
