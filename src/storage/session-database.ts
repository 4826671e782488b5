import type { Dexie, Table } from 'dexie';
import type { Instant, Rev, SessionId } from '../domain/ids.ts';
import type { CounterRow } from './counters.ts';
import type { Ladder } from './dexie-database.ts';

const PREFIX = 'parallax-session-';
export const databaseNameOf = (id: SessionId): string => `${PREFIX}${id}`;

/** The session a database holds, or null for a database that holds none. */
export const sessionIdOf = (databaseName: string): SessionId | null =>
  databaseName.startsWith(PREFIX) ? (databaseName.slice(PREFIX.length) as SessionId) : null;

/** Texts stand apart, so that a library of 1,000 articles lists without reading them. */
export const SESSION_LADDER: Ladder = [
  {
    articles: 'id',
    texts: 'articleId',
    annotations: 'id',
    others: '[type+id]',
    changes: '++seq',
    counters: '[name+articleId+tagId]',
    meta: 'key',
  },
  // Rows of other copies' logs stand apart: `seq` counts the rows of this one.
  { changes: '++seq, rev', history: 'rev' },
  // What texts were built from; nothing reads them with a session.
  { originals: 'byteHash' },
];

/** Says which database this is: a database that was wiped and made again has another id. */
export interface InstanceRow {
  readonly key: 'instance';
  readonly id: string;
}

/** The newest log row, and the greatest revision seen: the clock that the next revision is made from. */
export interface HeadRow {
  readonly key: 'head';
  readonly seq: number;
  readonly clock: Rev;
}

/** Since when the session is in the trash; there is none while it is not. */
export interface TrashRow {
  readonly key: 'trash';
  readonly at: Instant;
}

/** What stood where a merge has put a record, and nobody could read. */
export interface SetAsideRow {
  readonly key: `unreadable ${string}`;
  readonly row: unknown;
}

/** Rows of records are `unknown` until `decode.ts` has looked at them. */
export interface SessionDatabase extends Dexie {
  readonly articles: Table<unknown, string>;
  readonly texts: Table<unknown, string>;
  readonly annotations: Table<unknown, string>;
  readonly others: Table<unknown, [type: string, id: string]>;
  readonly changes: Table<unknown, number>;
  readonly history: Table<unknown, string>;
  readonly originals: Table<unknown, string>;
  readonly counters: Table<CounterRow, [name: string, articleId: string, tagId: string]>;
  readonly meta: Table<InstanceRow | HeadRow | TrashRow | SetAsideRow, string>;
}

export const RECORD_TABLES = ['articles', 'annotations', 'others'] as const;
export type RecordTable = (typeof RECORD_TABLES)[number];

export interface Place {
  readonly table: RecordTable;
  readonly key: string | [string, string];
}

/** Where a record is kept. Articles and annotations are the many; everything else shares a table. */
export function placeOf(record: { readonly type: string; readonly id: string }): Place {
  if (record.type === 'article') return { table: 'articles', key: record.id };
  if (record.type === 'annotation') return { table: 'annotations', key: record.id };
  return { table: 'others', key: [record.type, record.id] };
}
