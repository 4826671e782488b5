import type { Instant, SessionId } from './ids.ts';

/** What the switcher shows of a session without opening it. */
export interface SessionSummary {
  readonly id: SessionId;
  readonly title: string;
  readonly createdAt: Instant;
  /** When it was last opened in this browser. */
  readonly openedAt: Instant;
  readonly articleCount: number;
  readonly annotationCount: number;
  /** When a session file was last saved to disk, and the `seq` it held. */
  readonly savedFile: { readonly at: Instant; readonly seq: number } | null;
  /** Since when it is folded away; null or absent while it is not. It is kept like any other. */
  readonly archivedAt?: Instant | null;
  /** Since when it is in the trash; null or absent while it is not. The session's own database knows it, too. */
  readonly trashedAt?: Instant | null;
  /** True when its database has vanished, while the browser still remembers it: opening it says so. */
  readonly gone?: boolean;
}

/** What the browser says of the space we live in. */
export interface StorageStatus {
  readonly persisted: boolean | null;
  /** Bytes used by this origin, null where the browser does not tell. */
  readonly usage: number | null;
}
