import { createStore, type StoreApi } from 'zustand/vanilla';

/** How this person likes the workbench; remembered in this browser, never in a session. */
export interface Settings {
  readonly scheme: 'light' | 'dark' | 'auto';
  /** Reading size in CSS px: the design brief's four steps. */
  readonly readingSize: 17 | 19 | 21 | 24;
  readonly face: 'serif' | 'sans';
  readonly singleKeys: boolean;
  /** Action id -> key, where it differs from the default key map. */
  readonly keys: Readonly<Record<string, string>>;
  /** Height share of the list in the right panel, 0.2 to 0.8. */
  readonly listShare: number;
  /** Tags whose "More" fields are unfolded. */
  readonly unfolded: readonly string[];
  readonly guideDone: boolean;
  /** What was chosen from the palette, the last first. */
  readonly recentCommands: readonly string[];
  /** Tag id -> the attribute whose value stands beside its letter in the margin. */
  readonly badges: Readonly<Record<string, string>>;
  /** Differences and shared words are marked in the texts. */
  readonly comparisonMarks: boolean;
  /** Columns, order and grouping of the library, see `library-view.ts`. */
  readonly library: Readonly<Record<string, unknown>>;
  /** Until when nobody is reminded to save a copy; ms since the epoch. */
  readonly remindAfter: number;
}

export const DEFAULT_SETTINGS: Settings = {
  scheme: 'auto',
  readingSize: 19,
  face: 'serif',
  singleKeys: true,
  keys: {},
  listShare: 0.44,
  unfolded: [],
  guideDone: false,
  recentCommands: [],
  badges: {},
  comparisonMarks: true,
  library: {},
  remindAfter: 0,
};

export type SettingsStore = StoreApi<Settings>;

export const createSettingsStore = (initial: Settings = DEFAULT_SETTINGS): SettingsStore =>
  createStore<Settings>(() => initial);
