import type { CorpusClient } from '../analysis/finding/corpus-client.ts';
import type { VersionDiff } from '../analysis/reanchoring/version-diff.ts';
import type { AlignedPair, ComparedText } from '../domain/alignment.ts';
import type { Change, ChangeDraft } from '../domain/change.ts';
import type { Refusal } from '../domain/command.ts';
import type { ArticleId, ClientId, Id, Instant, SessionId } from '../domain/ids.ts';
import type { Opening } from '../domain/opening.ts';
import type { Original } from '../domain/original.ts';
import type { PageFacts } from '../domain/page-facts.ts';
import type { CanonicalText } from '../domain/records/article.ts';
import type { Result } from '../domain/result.ts';
import type { LoadedSession } from '../domain/loaded-session.ts';
import type { SessionDump } from '../domain/session-dump.ts';
import type { RememberedSession } from '../domain/session-loss.ts';
import type { SessionSummary, StorageStatus } from '../domain/session-summary.ts';
import type { NewSnapshot, Snapshot, SnapshotFailure } from '../domain/snapshot.ts';
import type { HowToRead, ImportResult, Sha256 } from '../exchange/importer.ts';
import type { CommitFailure, StorageFailure } from '../domain/storage-failure.ts';
import type { WebPageShell } from '../domain/web-page-shell.ts';
import type { PageStore } from '../state/page-store.ts';

/** One open session = one database. */
export interface SessionStorage {
  readonly sessionId: SessionId;
  /** @param tell called again and again while a large one is read */
  load(tell?: (step: Opening) => void): Promise<Result<LoadedSession, StorageFailure>>;
  /** A person goes on with what is there: the loss is not told again. */
  acceptLoss(): Promise<Result<void, StorageFailure>>;
  /** Whether a loss still waits for somebody's word: another tab may have given it. */
  lossWaits(): boolean;
  /** Texts that were lost, out of a copy of the same articles; those that are there stay. No part of the log. */
  putBackTexts(texts: readonly CanonicalText[]): Promise<Result<void, StorageFailure>>;
  loadText(articleId: ArticleId): Promise<Result<CanonicalText | null, StorageFailure>>;
  /** The bytes a text was built from; null where none were kept. */
  loadOriginal(byteHash: string): Promise<Result<Original | null, StorageFailure>>;
  /**
   * One strict-durability transaction: checks the instance id and the revision each entry is based on, stamps the new
   * revision, writes records, texts, counters, log row and clock. `stale` when another tab was quicker: catch up, run again.
   */
  commit(
    draft: ChangeDraft,
    texts?: readonly CanonicalText[],
    /** Rows of another copy's log, kept beside this one's for History; those that are here already are left out. */
    history?: readonly Change[],
    /** What the texts were built from; each is kept once, by its hash. */
    originals?: readonly Original[],
  ): Promise<Result<Change, CommitFailure>>;
  /** What merges have brought of other copies' logs, by `rev`, oldest first. Their `seq` says nothing. */
  history(): Promise<Result<readonly Change[], StorageFailure>>;
  /** Log rows with `seq` greater than the given one, oldest first. */
  changesAfter(seq: number): Promise<Result<readonly Change[], StorageFailure>>;
  /** At most `limit` log rows with `seq` less than the given one, oldest first. */
  changesBefore(seq: number, limit: number): Promise<Result<readonly Change[], StorageFailure>>;
  /** Since when the session is in the trash, where it is refused every change; null while it is not. */
  trashedAt(): Promise<Result<Instant | null, StorageFailure>>;
  /** Called when the database is closed from outside (another tab upgrades, site data cleared). */
  onClosed(listener: (failure: StorageFailure) => void): () => void;
  close(): void;
}

/** The sessions of this browser. The catalog can be rebuilt from the databases themselves. */
export interface SessionCatalog {
  list(): Promise<Result<readonly SessionSummary[], StorageFailure>>;
  /** Writes the dump into a new database, all or nothing. Revisions are kept as they are. */
  create(id: SessionId, dump: SessionDump): Promise<Result<void, StorageFailure>>;
  /**
   * @param dump what the session was just created from: it is not read back unless somebody has changed it since
   * @param tell what is done first where an older version stored it
   */
  open(
    id: SessionId,
    dump?: SessionDump,
    tell?: (step: Opening) => void,
  ): Promise<Result<SessionStorage, StorageFailure>>;
  /** Moves a session to the trash, where nothing of it changes; null takes it out. */
  trash(id: SessionId, at: Instant | null): Promise<Result<void, StorageFailure>>;
  /** For good. */
  remove(id: SessionId): Promise<Result<void, StorageFailure>>;
  /** What is remembered of a session outside its database; null where nothing is. */
  remembered(id: SessionId): RememberedSession | null;
  /** A person agrees that this session is changed to the present way of storing although no copy could be kept. */
  updateWithoutCopy(id: SessionId): void;
  /** For a session that was made from another one: what its texts were built from comes along. */
  copyOriginals(from: SessionId, to: SessionId): Promise<Result<void, StorageFailure>>;
  /** Updates what the switcher shows; best effort, never blocks work. */
  note(
    id: SessionId,
    facts: Partial<
      Pick<
        SessionSummary,
        'title' | 'articleCount' | 'annotationCount' | 'openedAt' | 'savedFile' | 'archivedAt' | 'trashedAt'
      >
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
  /** A loss waits for somebody's word: what is there may still hold what is missing here. */
  | { readonly kind: 'notWhole' }
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
  /** The session file and the backups, as far as they can be read without asking. Newest first. */
  copies(sessionId: SessionId): Promise<readonly DiskCopy[]>;
  /** Replaces the session file. Refuses with `changedOutside` unless it is what was written here last. */
  writeFile(sessionId: SessionId, content: Blob): Promise<Result<void, DiskFailure>>;
  /** Writes a new file into the backup folder, reads it back, and removes the oldest beyond `keep` of the same stem. */
  writeBackup(
    sessionId: SessionId,
    file: { readonly stem: string; readonly name: string; readonly content: Blob },
    keep: number,
  ): Promise<Result<void, DiskFailure>>;
}

/** A copy that stands on the person's disk, in a place this browser may read without asking. */
export interface DiskCopy {
  readonly use: DiskUse;
  readonly name: string;
  /** When the file was last written, as the disk says. */
  readonly at: Instant;
  readonly file: File;
}

/** Whole copies of sessions, kept by this browser apart from their databases: what damages those leaves these. */
export interface SnapshotStore {
  /** Newest first; all of this browser without an id. */
  list(sessionId?: SessionId): Promise<readonly Snapshot[]>;
  /**
   * Writes a copy and reads it back; a copy with the very same content is not kept twice. Then lets go of the oldest, where
   * there are too many or they take too much room: never of the only one of a session.
   */
  keep(snapshot: NewSnapshot, content: Blob): Promise<Result<Snapshot, SnapshotFailure>>;
  /** Null when it is no longer what was written. */
  read(snapshot: Snapshot): Promise<Blob | null>;
  /** For a session that is deleted for good. Never rejects. */
  forget(sessionId: SessionId): Promise<void>;
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
  readFile(file: File, how?: HowToRead): Promise<ImportResult>;
  readText(text: string, how?: HowToRead): Promise<ImportResult>;
  /** A text from the clipboard with its formatting. */
  readRich(html: string, plain: string, how?: HowToRead): Promise<ImportResult>;
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

/**
 * Lays an earlier and a later version of a text to each other, away from the main thread.
 *
 * @returns null when it was aborted or the worker broke
 */
export type Differ = (
  versions: readonly [old: string, next: string],
  signal?: AbortSignal,
) => Promise<VersionDiff | null>;

/**
 * Holds the texts of the open session away from the page: finds words in them, and says which share passages. Started
 * when it is first needed; `workspace/corpus.ts` keeps it up to date.
 */
export type Corpus = Omit<CorpusClient, 'close'>;

/** The one-file workbench without a session, to write a session into: see `docs/one-file.md`. */
export interface WebPageShellSource {
  load(): Promise<Result<WebPageShell, { readonly kind: 'shellMissing' }>>;
}

/** Where a copy of the page goes. */
export interface CopyPlace {
  readonly name: string;
  /** Whole or not at all. `certain`: it was read back; a download may still be refused. */
  write(content: Blob): Promise<Result<{ readonly certain: boolean }, DiskFailure>>;
}

/** The page on a disk that is its own document: what is in no copy of it is nowhere but in its sealed journal. */
export interface PageDocument {
  readonly view: PageStore;
  /** From a click or a key: the browser may ask the person for the place. `stem` without an ending. */
  place(sessionId: SessionId, stem: string): Promise<Result<CopyPlace, DiskFailure>>;
  nextFacts(given: Pick<PageFacts, 'savedAt' | 'savedSeq' | 'title'>): PageFacts;
  /** A copy is written; `certain`: it was read back, and only then it takes the place of the journal. */
  copied(sessionId: SessionId, facts: PageFacts, certain: boolean): Promise<void>;
}

/** The sample articles, byte for byte as shipped. */
export interface SampleFiles {
  load(): Promise<readonly File[]>;
}

/** Everything the workspace needs from outside; `main.tsx` hands it in. */
export interface Ports {
  readonly catalog: SessionCatalog;
  /** Keeps sessions as long as the tab lives, for a browser that refuses storage; the same one each time. */
  memoryCatalog(): Promise<SessionCatalog>;
  readonly clock: Clock;
  readonly identity: Identity;
  readonly doorbell: Doorbell;
  readonly preferences: Preferences;
  readonly permission: StoragePermission;
  readonly files: FileSaver;
  readonly disk: Disk;
  readonly snapshots: SnapshotStore;
  readonly locks: Locks;
  readonly timing: Timing;
  readonly importer: Importer;
  readonly aligner: Aligner;
  readonly differ: Differ;
  /** Its code is fetched when it is first asked for. */
  readonly corpus: () => Promise<Corpus>;
  readonly samples: SampleFiles;
  readonly pageShell: WebPageShellSource;
  /** Absent in the workbench that keeps its sessions in the browser. */
  readonly page?: PageDocument;
  readonly sha256: Sha256;
  /** Fills the bytes; nobody can guess them. */
  readonly random: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>;
  /** Turns a failure into the sentence that is shown and spoken; the words live in `ui`. */
  readonly describe: (failure: Refusal | StorageFailure | DiskFailure) => string;
}
