import type { Instant, SessionId } from './ids.ts';

/** What a copy was made before. */
export type SnapshotReason =
  /** `of`: the file's name, or the other session's title. */
  | { readonly kind: 'merge'; readonly of: string }
  | { readonly kind: 'articles'; readonly count: number }
  /** An article was made a later version of another one. */
  | { readonly kind: 'version'; readonly of: string }
  /** A table of details about articles was read. */
  | { readonly kind: 'details'; readonly of: string }
  /** A newer Parallax changed how sessions are stored. */
  | { readonly kind: 'update' }
  /** Somebody asked for it. */
  | { readonly kind: 'asked' };

/** What is known of a copy that this browser keeps of a session, without reading it. */
export interface Snapshot {
  readonly id: string;
  /** The database it is a copy of. */
  readonly sessionId: SessionId;
  readonly at: Instant;
  readonly why: SnapshotReason;
  readonly title: string;
  readonly articleCount: number;
  readonly annotationCount: number;
  /** `raw`: rows as they were stored, because no session file could be made of them. */
  readonly form: 'sessionFile' | 'raw';
  /** True when it was made while a loss waited for somebody's word: it lacks what was lost. */
  readonly afterLoss?: boolean;
  /** Of the packed content. */
  readonly bytes: number;
  readonly sha256: string;
}

export type NewSnapshot = Omit<Snapshot, 'bytes' | 'sha256'>;

/** Why no copy was kept. */
export type SnapshotFailure =
  | { readonly kind: 'full' }
  | { readonly kind: 'notKept'; readonly detail: string };

/** Outside data like any other: perhaps of another version, perhaps cut off. */
export function isSnapshot(value: unknown): value is Snapshot {
  if (typeof value !== 'object' || value === null) return false;
  const { id, sessionId, at, why, title, articleCount, annotationCount, form, bytes, sha256 } =
    value as Readonly<Record<string, unknown>>;
  return (
    [id, sessionId, title].every((field) => typeof field === 'string') &&
    typeof at === 'string' &&
    !Number.isNaN(Date.parse(at)) &&
    typeof (why as { readonly kind?: unknown } | null | undefined)?.kind === 'string' &&
    [articleCount, annotationCount, bytes].every((field) => Number.isSafeInteger(field)) &&
    (form === 'sessionFile' || form === 'raw') &&
    typeof sha256 === 'string' &&
    /^[0-9a-f]{64}$/u.test(sha256)
  );
}

/** Newest first; of one moment the one with the greater id. */
export const newestFirst = (a: Snapshot, b: Snapshot): number =>
  a.at === b.at ? (a.id < b.id ? 1 : -1) : a.at < b.at ? 1 : -1;
