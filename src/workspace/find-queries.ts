import { NO_QUERY, sameQuery, type FindQuery } from '../analysis/finding/query.ts';
import type { SessionId } from '../domain/ids.ts';
import type { Preferences } from './ports.ts';

/** What was looked for in a session, newest first, and what somebody wants to look for again. */
export interface FindQueries {
  readonly recent: readonly FindQuery[];
  readonly saved: readonly FindQuery[];
}

const keyOf = (id: SessionId): string => `find.${id}`;
const MOST_RECENT = 12;
const MOST_SAVED = 100;

/** Kept in this browser only. Outside data like any other: what does not fit is left out. */
export function readFindQueries(preferences: Preferences, id: SessionId): FindQueries {
  const stored = preferences.read(keyOf(id));
  const lists = typeof stored === 'object' && stored !== null ? (stored as Partial<FindQueries>) : {};
  return { recent: queriesFrom(lists.recent, MOST_RECENT), saved: queriesFrom(lists.saved, MOST_SAVED) };
}

/** Each query once: the first time it stands there counts. */
export const writeFindQueries = (preferences: Preferences, id: SessionId, queries: FindQueries): void =>
  preferences.write(keyOf(id), {
    recent: eachOnce(queries.recent).slice(0, MOST_RECENT),
    saved: eachOnce(queries.saved).slice(0, MOST_SAVED),
  });

const eachOnce = (queries: readonly FindQuery[]): readonly FindQuery[] =>
  queries.filter((query, at) => queries.findIndex((other) => sameQuery(other, query)) === at);

function queriesFrom(value: unknown, most: number): readonly FindQuery[] {
  if (!Array.isArray(value)) return [];
  return value.slice(0, most).flatMap((one: unknown) => {
    if (typeof one !== 'object' || one === null) return [];
    const { words, ...fields } = one as Partial<FindQuery>;
    if (typeof words !== 'string' || words.trim() === '') return [];
    return [
      {
        ...NO_QUERY,
        words,
        wholeWords: fields.wholeWords === true,
        matchCase: fields.matchCase === true,
        matchAccents: fields.matchAccents === true,
        isPattern: fields.isPattern === true,
      },
    ];
  });
}
