/** Typing that is not committed yet. `base` is what the field held when the typing began. */
export interface Draft {
  readonly base: string;
  readonly text: string;
}

const PREFIX = 'parallax.draft.';

/** Which field of which record: `note`, `attribute:summary`, `title`. */
export const draftKey = (recordId: string, field: string): string => `${recordId}|${field}`;

export function partsOfKey(key: string): { readonly recordId: string; readonly field: string } {
  const bar = key.lastIndexOf('|');
  return { recordId: key.slice(0, bar), field: key.slice(bar + 1) };
}

/** Where drafts are kept. */
export interface DraftArea {
  getItem(key: string): string | null;
  setItem(key: string, value: string): void;
  removeItem(key: string): void;
  keys(): readonly string[];
}

const inBrowser: DraftArea = {
  getItem: (key) => localStorage.getItem(key),
  setItem: (key, value) => localStorage.setItem(key, value),
  removeItem: (key) => localStorage.removeItem(key),
  keys: () => Object.keys(localStorage),
};

let area = inBrowser;

/** For a page that must leave nothing readable in the browser. Called once, before anything is drawn. */
export const keepDraftsIn = (other: DraftArea): void => {
  area = other;
};

/**
 * Kept in localStorage, the one place where a page that is being closed can still write. Written at every keystroke,
 * because a crash calls no `pagehide`. Where storage is refused, the commit on blur still comes.
 */
export function writeDraft(key: string, draft: Draft): void {
  try {
    area.setItem(PREFIX + key, JSON.stringify(draft));
  } catch {
    // Full or refused: nothing is lost as long as the page lives.
  }
}

export function dropDraft(key: string): void {
  try {
    area.removeItem(PREFIX + key);
  } catch {
    // Refused: then there was no draft either.
  }
}

export function readDraft(key: string): Draft | null {
  try {
    return toDraft(area.getItem(PREFIX + key));
  } catch {
    return null;
  }
}

/** The keys of all drafts of this browser, whatever session they belong to. */
export function draftKeys(): readonly string[] {
  try {
    return area
      .keys()
      .filter((key) => key.startsWith(PREFIX))
      .map((key) => key.slice(PREFIX.length));
  } catch {
    return [];
  }
}

function toDraft(json: string | null): Draft | null {
  if (json === null) return null;
  const value: unknown = JSON.parse(json);
  if (typeof value !== 'object' || value === null) return null;
  const { base, text } = value as { base?: unknown; text?: unknown };
  return typeof base === 'string' && typeof text === 'string' ? { base, text } : null;
}
