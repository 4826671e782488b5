import type { ArticleId, SessionId } from '../domain/ids.ts';
import type { ReadingRoom } from '../state/rooms.ts';
import type { Preferences } from './ports.ts';

/** Where the reader was: kept in this browser, may be lost without harm. */
export interface Place {
  readonly articleId: ArticleId | null;
  /** First visible UTF-16 offset an article. */
  readonly offsets: Readonly<Record<string, number>>;
}

const NOWHERE: Place = { articleId: null, offsets: {} };
const LAST_SESSION = 'lastSession';
const placeKey = (id: SessionId): string => `place.${id}`;

export function lastSession(preferences: Preferences): SessionId | null {
  const value = preferences.read(LAST_SESSION);
  return typeof value === 'string' && value !== '' ? (value as SessionId) : null;
}

export const rememberSession = (preferences: Preferences, id: SessionId): void =>
  preferences.write(LAST_SESSION, id);

/** Outside data like any other: what does not fit counts as nowhere. */
export function placeIn(preferences: Preferences, id: SessionId): Place {
  const value = preferences.read(placeKey(id));
  if (typeof value !== 'object' || value === null) return NOWHERE;
  const { articleId, offsets } = value as Record<string, unknown>;
  const numbers = Object.entries(typeof offsets === 'object' && offsets !== null ? offsets : {});
  return {
    articleId: typeof articleId === 'string' ? (articleId as ArticleId) : null,
    offsets: Object.fromEntries(numbers.filter(([, offset]) => Number.isSafeInteger(offset))),
  };
}

/** Ids come from files too, and may be called like what every object has. */
export const offsetIn = ({ offsets }: Place, articleId: ArticleId): number | null =>
  Object.hasOwn(offsets, articleId) ? (offsets[articleId] ?? null) : null;

export function rememberPlace(
  preferences: Preferences,
  id: SessionId,
  articleId: ArticleId,
  offset: number | null,
): void {
  const { offsets } = placeIn(preferences, id);
  const next = offset === null ? offsets : { ...offsets, [articleId]: offset };
  preferences.write(placeKey(id), { articleId, offsets: next });
}

/** What stood side by side. */
export interface Panes {
  readonly columns: readonly ArticleId[];
  readonly room: ReadingRoom;
}

const panesKey = (id: SessionId): string => `panes.${id}`;

/** Outside data like any other; ids of articles that are gone by now are the caller's business. */
export function panesIn(preferences: Preferences, id: SessionId): Panes {
  const value = preferences.read(panesKey(id));
  if (typeof value !== 'object' || value === null) return { columns: [], room: 'read' };
  const { columns, room } = value as Record<string, unknown>;
  const ids = Array.isArray(columns) ? columns.filter((column) => typeof column === 'string') : [];
  return { columns: [...new Set(ids)] as ArticleId[], room: room === 'compare' ? 'compare' : 'read' };
}

export const rememberPanes = (preferences: Preferences, id: SessionId, panes: Panes): void =>
  preferences.write(panesKey(id), panes);
