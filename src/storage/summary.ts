import type { Instant, SessionId } from '../domain/ids.ts';
import type { Session } from '../domain/records/session.ts';
import type { SessionSummary } from '../domain/session-summary.ts';
import type { SessionDump } from '../domain/session-dump.ts';
import { sumOf, type CounterRow } from './counters.ts';
import { decodeRecord } from './decode.ts';
import { livingCounts, type LivingCounts } from './living-counts.ts';
import type { SessionDatabase } from './session-database.ts';
import { trashedAtIn } from './trash-row.ts';

const LONG_AGO = new Date(0).toISOString() as Instant;

/** What is shown of a session that can't be read: enough to try it, or to delete it. */
export const unreadableSummary = (id: SessionId): SessionSummary => ({
  id,
  title: id,
  createdAt: LONG_AGO,
  openedAt: LONG_AGO,
  articleCount: 0,
  annotationCount: 0,
  savedFile: null,
});

export function summaryOfDump(id: SessionId, dump: SessionDump): SessionSummary {
  return {
    ...headingOf(
      id,
      dump.records.find((record) => record.type === 'session' && record.deletedRev === null) as
        | Session
        | undefined,
    ),
    ...livingCounts(dump.records),
  };
}

/** Reads a summary from the session's own database; runs inside an `r` transaction. */
export async function summaryOfDatabase(id: SessionId, db: SessionDatabase): Promise<SessionSummary> {
  const [rows, articles, counters, trashedAt] = await Promise.all([
    db.others.where('type').equals('session').toArray(),
    db.articles.toArray(),
    db.counters.toArray(),
    trashedAtIn(db),
  ]);
  const decoded = decodeRecord(rows[0]);
  return {
    ...headingOf(
      id,
      decoded.kind === 'known' && decoded.record.type === 'session' ? decoded.record : undefined,
    ),
    ...countedIn(counters, articles),
    ...(trashedAt !== null && { trashedAt }),
  };
}

/** The counters count by article, the annotations of removed ones included; reading 100,000 annotations takes seconds. */
function countedIn(counters: readonly CounterRow[], articles: readonly unknown[]): LivingCounts {
  const removed = new Set(
    articles.flatMap((row) => {
      const { id, deletedRev } = row as { readonly id: string; readonly deletedRev?: unknown };
      return (deletedRev ?? null) === null ? [] : [id];
    }),
  );
  return {
    articleCount: sumOf(counters, 'articles'),
    annotationCount: sumOf(
      counters.filter(({ articleId }) => !removed.has(articleId)),
      'annotations',
    ),
  };
}

const headingOf = (id: SessionId, session: Session | undefined): SessionSummary =>
  session
    ? {
        ...unreadableSummary(id),
        title: session.title,
        createdAt: session.createdAt,
        openedAt: session.createdAt,
      }
    : unreadableSummary(id);

/** A catalog row, or null when it doesn't decode: it is then made again from the session's database. */
export function decodeSummary(row: unknown): SessionSummary | null {
  if (typeof row !== 'object' || row === null) return null;
  const { id, title, createdAt, openedAt, articleCount, annotationCount, savedFile, archivedAt, trashedAt } =
    row as Record<keyof SessionSummary, unknown>;
  const fits =
    [id, title, createdAt, openedAt].every((field) => typeof field === 'string') &&
    [articleCount, annotationCount].every((field) => Number.isSafeInteger(field)) &&
    isSavedFile(savedFile) &&
    [archivedAt, trashedAt].every((at) => at === undefined || at === null || typeof at === 'string');
  return fits ? (row as SessionSummary) : null;
}

function isSavedFile(value: unknown): boolean {
  if (value === null) return true;
  if (typeof value !== 'object') return false;
  const { at, seq } = value as { readonly at?: unknown; readonly seq?: unknown };
  return typeof at === 'string' && Number.isSafeInteger(seq);
}
