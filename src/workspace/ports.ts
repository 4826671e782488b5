import type { AlignedPair, ComparedText } from '../domain/alignment.ts';
import type { Change, ChangeDraft } from '../domain/change.ts';
import type { Refusal } from '../domain/command.ts';
import type { ArticleId, ClientId, Id, Instant, SessionId } from '../domain/ids.ts';
import type { CanonicalText } from '../domain/records/article.ts';
import type { Result } from '../domain/result.ts';
import type { LoadedSession } from '../domain/loaded-session.ts';
import type { SessionDump } from '../domain/session-dump.ts';
import type { SessionSummary, StorageStatus } from '../domain/session-summary.ts';
import type { ImportResult, KnownText } from '../exchange/importer.ts';
import type { CommitFailure, StorageFailure } from '../domain/storage-failure.ts';

/** One open session = one database. */
export interface SessionStorage {
  readonly sessionId: SessionId;
  load(): Promise<Result<LoadedSession, StorageFailure>>;
  loadText(articleId: ArticleId): Promise<Result<CanonicalText | null, StorageFailure>>;
  /**
   * One strict-durability transaction: checks the instance id and the revision each entry is based on, stamps the new
   * revision, writes records, texts, counters, log row and clock. `stale` when another tab was quicker: catch up, run again.
   */
  commit(
    draft: ChangeDraft,
    texts?: readonly CanonicalText[],
    /** Rows of another copy's log, kept beside this one's for History; those that are here already are left out. */
    history?: readonly Change[],
  ): Promise<Result<Change, CommitFailure>>;
  /** What merges have brought of other copies' logs, by `rev`, oldest first. Their `seq` says nothing. */
  history(): Promise<Result<readonly Change[], StorageFailure>>;
  /** Log rows with `seq` greater than the given one, oldest first. */
  changesAfter(seq: number): Promise<Result<readonly Change[], StorageFailure>>;
  /** At most `limit` log rows with `seq` less than the given one, oldest first. */
  changesBefore(seq: number, limit: number): Promise<Result<readonly Change[], StorageFailure>>;
  /** Called when the database is closed from outside (another tab upgrades, site data cleared). */
  onClosed(listener: (failure: StorageFailure) => void): () => void;
  close(): void;
}

/** The sessions of this browser. The catalog can be rebuilt from the databases themselves. */
export interface SessionCatalog {
  list(): Promise<Result<readonly SessionSummary[], StorageFailure>>;
  /** Writes the dump into a new database, all or nothing. Revisions are kept as they are. */
  create(id: SessionId, dump: SessionDump): Promise<Result<void, StorageFailure>>;
  open(id: SessionId): Promise<Result<SessionStorage, StorageFailure>>;
  remove(id: SessionId): Promise<Result<void, StorageFailure>>;
  /** Updates what the switcher shows; best effort, never blocks work. */
  note(
    id: SessionId,
    facts: Partial<
      Pick<SessionSummary, 'title' | 'articleCount' | 'annotationCount' | 'openedAt' | 'savedFile'>
    >,
  ): Promise<void>;
}

export interface Clock {
  now(): Instant;
}

export interface Identity {
  /** The browser instance, the same in all its tabs and after a reload. */
  readonly clientId: ClientId;
  newId<Kind extends string>(kind: Kind): Id<Kind>;
}

/** Rings in the other tabs of a session after a commit. Carries no data: they read the log. */
export interface Doorbell {
  ring(sessionId: SessionId): void;
  onRing(sessionId: SessionId, listener: () => void): () => void;
}

/** Small settings and places that may be lost without harm (localStorage). Values are validated by the reader. */
export interface Preferences {
  read(key: string): unknown;
  write(key: string, value: unknown): void;
}

export interface StoragePermission {
  /** Asks the browser to keep the data. Never awaited on the way of a commit: Firefox asks the person first. */
  askToPersist(): void;
  status(): Promise<StorageStatus>;
}

/** Hands a file to the person. */
export interface FileSaver {
  save(file: { readonly name: string; readonly mediaType: string; readonly content: Blob }): void;
}

/** A file or folder on the person's disk that may be written again, as the browser keeps it. */
export interface DiskPlace {
  readonly kind: 'file' | 'folder';
  readonly name: string;
}

export type DiskFailure =
  /** The person closed the picker. */
  | { readonly kind: 'dismissed' }
  /** The browser asks again each visit; only a click or a key may ask. */
  | { readonly kind: 'notAllowed' }
  /** The file is no longer what Parallax wrote there. */
  | { readonly kind: 'changedOutside' }
  | { readonly kind: 'goneFromDisk' }
  | { readonly kind: 'diskFull' }
  | { readonly kind: 'diskFailed'; readonly detail: string };

/** What a session has on disk, remembered between visits. */
export type DiskUse = 'sessionFile' | 'backupFolder';

/**
 * Writing to the person's own files, where the browser can (Chromium); elsewhere `available` is false and everything
 * else answers `notAllowed`. A write replaces the file whole or leaves it as it was.
 */
export interface Disk {
  readonly available: boolean;
  /** Asks the person; must be called from a click or a key. Remembers the place for this session. */
  pick(sessionId: SessionId, use: DiskUse, suggestedName: string): Promise<Result<DiskPlace, DiskFailure>>;
  /** The place that was picked, and whether it may be written without asking. */
  placeOf(
    sessionId: SessionId,
    use: DiskUse,
  ): Promise<{ readonly place: DiskPlace; readonly allowed: boolean } | null>;
  /** Asks for permission again; must be called from a click or a key. */
  allow(sessionId: SessionId, use: DiskUse): Promise<Result<void, DiskFailure>>;
  forget(sessionId: SessionId, use: DiskUse): Promise<void>;
  /** Replaces the session file. Refuses with `changedOutside` unless it is what was written here last. */
  writeFile(sessionId: SessionId, content: Blob): Promise<Result<void, DiskFailure>>;
  /** Writes a new file into the backup folder, reads it back, and removes the oldest beyond `keep` of the same stem. */
  writeBackup(
    sessionId: SessionId,
    file: { readonly stem: string; readonly name: string; readonly content: Blob },
    keep: number,
  ): Promise<Result<void, DiskFailure>>;
}

/** One holder at a time among all tabs; when its tab dies the next in line takes over (Web Locks). */
export interface Locks {
  /** Runs `work` while the lock is held, until the signal is aborted. Resolves when it is given up. */
  hold(name: string, work: (stop: AbortSignal) => Promise<void>, stop: AbortSignal): Promise<void>;
}

/** When work is done that nobody waits for. */
export interface Timing {
  /** Runs the action after so many milliseconds; returns the way to call it off. */
  after(ms: number, action: () => void): () => void;
  /** Resolves when nothing else is to be done just now. */
  idle(): Promise<void>;
  /** Lets keys, paint and timers that are due go first: between the slices of long work. */
  pause(): Promise<void>;
}

/** Reads outside files and texts away from the main thread. Changes nothing. */
export interface Importer {
  readFile(file: File, signal?: AbortSignal, texts?: readonly KnownText[]): Promise<ImportResult>;
  readText(text: string, signal?: AbortSignal, texts?: readonly KnownText[]): Promise<ImportResult>;
}

/** Compares texts away from the main thread. Results are kept by text hash: what was compared once costs nothing again. */
export interface Aligner {
  /**
   * The pairs that share anything; of many texts only those are looked at that have word sequences in common. A later
   * call ends an earlier one that still runs.
   *
   * @returns null when it was aborted or the worker broke
   */
  align(
    texts: readonly ComparedText[],
    options?: {
      readonly onProgress?: (done: number, total: number) => void;
      readonly signal?: AbortSignal;
    },
  ): Promise<readonly AlignedPair[] | null>;
}

/** The sample articles, byte for byte as shipped. */
export interface SampleFiles {
  load(): Promise<readonly File[]>;
}

/** Everything the workspace needs from outside; `main.tsx` hands it in. */
export interface Ports {
  readonly catalog: SessionCatalog;
  /** Keeps sessions as long as the tab lives, for a browser that refuses storage. */
  readonly memoryCatalog: SessionCatalog;
  readonly clock: Clock;
  readonly identity: Identity;
  readonly doorbell: Doorbell;
  readonly preferences: Preferences;
  readonly permission: StoragePermission;
  readonly files: FileSaver;
  readonly disk: Disk;
  readonly locks: Locks;
  readonly timing: Timing;
  readonly importer: Importer;
  readonly aligner: Aligner;
  readonly samples: SampleFiles;
  /** Turns a failure into the sentence that is shown and spoken; the words live in `ui`. */
  readonly describe: (failure: Refusal | StorageFailure | DiskFailure) => string;
}
