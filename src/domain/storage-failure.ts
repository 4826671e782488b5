/** Why storage did not do what was asked. Nothing was half written. */
export type StorageFailure =
  /** Quota: the disk or the browser's share of it is full. */
  | { readonly kind: 'full' }
  /** IndexedDB is refused (private mode, policy) or cannot be opened. */
  | { readonly kind: 'unavailable'; readonly detail: string }
  /** Site data was cleared under the open session: the database is gone or another one. */
  | { readonly kind: 'gone' }
  /** A newer Parallax wrote this database; this code must not touch it. */
  | { readonly kind: 'newerSchema' }
  /** Somebody moved the session to the trash: it is taken out before it is worked in. */
  | { readonly kind: 'inTrash' }
  /** Another tab upgraded the database: reload. */
  | { readonly kind: 'outdatedTab' }
  /** Rows that no longer decode or counts that don't add up. */
  | { readonly kind: 'damaged'; readonly detail: string }
  /** This Parallax stores sessions in another way, and no copy could be kept before changing this one: it was not touched. */
  | { readonly kind: 'noCopyBeforeUpdate'; readonly detail: string }
  /** No answer yet. It may still come, so nothing is tried a second time. */
  | { readonly kind: 'slow' }
  | { readonly kind: 'notFound' }
  | { readonly kind: 'failed'; readonly detail: string };

/** A commit may also find that another tab changed the same record first: catch up and run the command again. */
export type CommitFailure = StorageFailure | { readonly kind: 'stale' };
