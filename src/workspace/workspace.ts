import type { Change } from '../domain/change.ts';
import type { Refusal } from '../domain/command.ts';
import type { CommandInput, CommandName } from '../domain/commands.ts';
import type { ComparisonFormat } from '../domain/comparison-report.ts';
import type { ActorId, ArticleId, HandOutId, Rev, SessionId } from '../domain/ids.ts';
import type { MergePlan, MergeRefusal, MergeReport } from '../domain/merge/report.ts';
import type { Result } from '../domain/result.ts';
import type { SessionDump } from '../domain/session-dump.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';
import type { Exporter, ExportScope } from '../exchange/exporter.ts';
import type { ArticleDraft, ImportResult } from '../exchange/importer.ts';
import type { Annotator, SessionStore } from '../state/session-store.ts';
import type { ComparisonStore } from '../state/comparison-store.ts';
import type { SettingsStore } from '../state/settings-store.ts';
import type { ViewStore } from '../state/view-store.ts';
import type { DiskFailure, DiskUse } from './ports.ts';

/** The words of `exchange` that the interface speaks; it may not import that folder itself. */
export type {
  ArticleDraft,
  Imported,
  ImportNotice,
  ImportProblem,
  ImportResult,
} from '../exchange/importer.ts';
export type { Exporter, ExportScope } from '../exchange/exporter.ts';

export type { DiskFailure, DiskUse } from './ports.ts';

export type Failure = Refusal | StorageFailure;

/** A draft the person has looked at: the proposals as edited. */
export interface AcceptedDraft {
  readonly draft: ArticleDraft;
  readonly title: string;
  readonly outlet: string | null;
  readonly publishedAt: string | null;
}

export interface ShareOptions {
  readonly scope: ExportScope;
  readonly withTexts: boolean;
  readonly withLog: boolean;
  readonly gzip: boolean;
}

/** A change as History lists it. */
export interface HistoryRow {
  readonly change: Change;
  /** Of this copy's own log: only to those can one go back. */
  readonly own: boolean;
}

export interface HistoryPage {
  readonly rows: readonly HistoryRow[];
  /** Whether there is anything older. */
  readonly more: boolean;
}

export type MergeFailure = Failure | MergeRefusal;

export interface ReadFile {
  readonly name: string;
  readonly result: ImportResult;
}

/**
 * Everything the workbench can do, for the interface. Each method commits before it shows; none throws for an
 * expected failure. `main.tsx` makes one and React gets it by context.
 */
export interface Workspace {
  readonly session: SessionStore;
  readonly view: ViewStore;
  readonly settings: SettingsStore;
  /** What the articles have in common; kept up to date by itself. */
  readonly comparison: ComparisonStore;

  /** Opens the last session, else the sample session, and the article last read. */
  start(): Promise<void>;

  /** Runs one command: commit, then show. Commands queue up, so each sees the one before. Says the result. */
  run<Name extends CommandName>(name: Name, input: CommandInput<Name>): Promise<Result<Change, Failure>>;
  undo(): Promise<void>;
  redo(): Promise<void>;

  /**
   * Shows an article and loads its text; remembers the place. In the Compare room it takes the place of the column one
   * works in, unless it is a column already.
   */
  openArticle(articleId: ArticleId): Promise<void>;

  /** Compares the articles once more, after an attempt that broke off. */
  compareAgain(): Promise<void>;

  /** Loads the texts of articles that are shown beside the open one. */
  loadTexts(articleIds: readonly ArticleId[]): Promise<void>;

  /** Where the reader was in an article: the first visible UTF-16 offset. Kept in this browser only. */
  rememberPlace(articleId: ArticleId, offset: number): void;
  placeOf(articleId: ArticleId): number | null;

  /** Looks at outside text or files without changing anything. One result a file; one bad file never stops the rest. */
  readFiles(
    files: readonly File[],
    onProgress?: (done: number, total: number) => void,
    signal?: AbortSignal,
  ): Promise<readonly ReadFile[]>;
  readText(text: string): Promise<ImportResult>;
  /** Adds articles in one undoable step and opens the first. */
  addArticles(accepted: readonly AcceptedDraft[]): Promise<Result<readonly ArticleId[], Failure>>;

  newSession(title: string): Promise<Result<SessionId, StorageFailure>>;
  /** A session file becomes a new session of this browser. */
  openDump(dump: SessionDump, fileName: string | null): Promise<Result<SessionId, StorageFailure>>;
  switchSession(id: SessionId): Promise<Result<void, StorageFailure>>;
  deleteSession(id: SessionId): Promise<Result<void, StorageFailure>>;
  refreshSessions(): Promise<void>;

  /** Every format Parallax writes; the same promise each time. */
  exporters(): Promise<readonly Exporter[]>;
  /**
   * Writes a file and hands it to the person; answers with its name. What is in memory is written also when storage
   * does not answer: articles whose texts can't be read are then left out, and that is said.
   */
  exportAs(
    exporterId: string,
    scope: ExportScope,
    options?: { readonly withLog?: boolean },
  ): Promise<Result<string, Failure>>;
  /**
   * Writes what articles have in common, the earlier of two as the one that is told from; answers with the file's name.
   * Reads missing texts.
   */
  exportComparison(
    format: ComparisonFormat,
    articleIds: readonly ArticleId[],
  ): Promise<Result<string, Failure>>;
  /** Saves the session file of any session of this browser, without opening it. */
  exportSession(id: SessionId): Promise<Result<string, Failure>>;
  /** Saves or downloads a session file as chosen in Share; answers with its name. */
  share(options: ShareOptions): Promise<Result<string, Failure | DiskFailure>>;

  /** What taking the dump in would do. Reads texts it has to compare; changes nothing. */
  planMerge(dump: SessionDump): Promise<Result<MergePlan, MergeFailure>>;
  /** Plans again on the newest records and takes the dump in as one undoable step. `null`: there was nothing new. */
  merge(dump: SessionDump, fileName: string | null): Promise<Result<MergeReport | null, MergeFailure>>;

  /** Renames, colours or switches who annotates; the person's record in the open session follows. */
  editAnnotator(annotator: Annotator): Promise<Result<void, Failure>>;
  switchAnnotator(id: ActorId): void;
  addAnnotator(person: Omit<Annotator, 'id'>): Promise<Result<ActorId, Failure>>;

  /** The coder's side of a hand-out: marks it as handed in and saves the file. */
  handIn(handOutId: HandOutId): Promise<Result<string, Failure | DiskFailure>>;

  /** What happened, newest first: at most `limit` changes older than `before`. Those of other copies are among them. */
  historyPage(before: Rev | null, limit: number): Promise<Result<HistoryPage, Failure>>;
  /** The changes of one record, newest first, found by reading the log back; stops when the signal is aborted. */
  historyOf(
    record: { readonly type: string; readonly id: string },
    signal?: AbortSignal,
  ): Promise<Result<readonly Change[], Failure>>;
  /** Takes back one change as a new change, as far as its records were not edited since. */
  undoChange(rev: Rev): Promise<Result<Change, Failure>>;
  /** Makes a record what it was after that change, as a new change. */
  restoreRecord(
    record: { readonly type: string; readonly id: string },
    rev: Rev,
    side: 'before' | 'after',
  ): Promise<Result<Change, Failure>>;
  /** Makes everything what it was just after that change of this copy's own log, as a new change. */
  goBackTo(rev: Rev): Promise<Result<Change, Failure>>;

  /** Asks where to write; from a click or a key only. */
  pickDiskPlace(use: DiskUse): Promise<Result<void, DiskFailure>>;
  allowDiskPlace(use: DiskUse): Promise<Result<void, DiskFailure>>;
  forgetDiskPlace(use: DiskUse): Promise<void>;
  /** Ctrl+S: into the session's own file where there is one, else a download. */
  saveSession(): Promise<Result<string, Failure | DiskFailure>>;

  /** Tries the failed commit again. */
  retrySave(): Promise<void>;

  /** Resolves when everything asked for so far is saved or refused; not later than storage's patience. */
  settled(): Promise<void>;

  /** Shows and speaks a sentence. */
  say(text: string, tone?: 'result' | 'problem'): void;
  dispose(): void;
}
