import type { VersionDiff } from '../analysis/reanchoring/version-diff.ts';
import type { FindProblem, FindQuery } from '../analysis/finding/query.ts';
import type { Change } from '../domain/change.ts';
import type { CodebookFile } from '../domain/codebook/codebook-file.ts';
import type { Refusal } from '../domain/command.ts';
import type { CommandInput, CommandName } from '../domain/commands.ts';
import type { ComparisonFormat } from '../domain/comparison-report.ts';
import type { ActorId, ArticleId, HandOutId, Instant, Rev, SessionId } from '../domain/ids.ts';
import type { MergePlan, MergeRefusal, MergeReport } from '../domain/merge/report.ts';
import type { Result } from '../domain/result.ts';
import type { SessionDump } from '../domain/session-dump.ts';
import type { SnapshotReason } from '../domain/snapshot.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';
import type { CodebookFileProblem } from '../exchange/codebook-file/codebook-file-problem.ts';
import type { ConcordanceRow } from '../exchange/concordance/csv.ts';
import type { EvidenceOptions } from '../exchange/evidence/evidence-options.ts';
import type { Exporter, ExportScope } from '../exchange/exporter.ts';
import type { MetadataProblem, MetadataTable } from '../exchange/metadata-csv/metadata-table.ts';
import type { MetadataPlan, PlanOptions } from '../exchange/metadata-csv/plan-metadata.ts';
import type { ArticleDraft, ImportResult, ReadOptions } from '../exchange/importer.ts';
import type { Annotator, SessionStore } from '../state/session-store.ts';
import type { ComparisonStore } from '../state/comparison-store.ts';
import type { SavedFilter } from '../state/saved-filters.ts';
import type { PageStore } from '../state/page-store.ts';
import type { SettingsStore } from '../state/settings-store.ts';
import type { ViewStore } from '../state/view-store.ts';
import type { CorpusKeeper, FindOptions } from './corpus.ts';
import type { FindQueries } from './find-queries.ts';
import type { Carried } from './importing/report.ts';
import type { DiskFailure, DiskUse } from './ports.ts';
import type { Recovery } from './recovery.ts';

/** The words of `exchange` that the interface speaks; it may not import that folder itself. */
export type {
  ArticleDraft,
  ChosenStretches,
  DroppedBlock,
  MetadataField,
  NamedResult,
  ReadOptions,
  TableColumn,
  TableDraft,
  Imported,
  ImportNotice,
  ImportProblem,
  ImportResult,
} from '../exchange/importer.ts';
export type { ConcordanceRow } from '../exchange/concordance/csv.ts';
export type { CodebookFileProblem } from '../exchange/codebook-file/codebook-file-problem.ts';
export type { Exporter, ExportScope } from '../exchange/exporter.ts';
export type { MetadataProblem, MetadataTable } from '../exchange/metadata-csv/metadata-table.ts';
export type { CellChange, CellProblem, MetadataPlan } from '../exchange/metadata-csv/plan-metadata.ts';

export type { EvidenceOptions } from '../exchange/evidence/evidence-options.ts';
export type { FoundCopy } from './copies.ts';
export type { DiskFailure, DiskUse } from './ports.ts';
export type { Recovery } from './recovery.ts';

export type Failure = Refusal | StorageFailure;

/** A draft the person has looked at: the proposals as edited. */
export interface AcceptedDraft {
  readonly draft: ArticleDraft;
  readonly title: string;
  readonly outlet: string | null;
  readonly publishedAt: string | null;
  readonly author?: string | null;
  readonly url?: string | null;
  readonly language?: string | null;
  readonly labels?: readonly string[];
  /** Whatever else is known, by name. */
  readonly fields?: Readonly<Record<string, string>>;
  /** The article of which it is a later version. */
  readonly versionOf?: ArticleId | null;
}

/** What a new session is coded by. */
export type CodebookSource =
  | { readonly kind: 'default' }
  /** The open session's. */
  | { readonly kind: 'present'; readonly withExamples: boolean }
  | { readonly kind: 'file'; readonly codebook: CodebookFile; readonly withExamples: boolean };

export interface ShareOptions {
  /** A session file, or a page that is Parallax with the session in it: with its texts, and never compressed. */
  readonly as?: 'file' | 'page';
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

/** What came of building an article's text once more from its original. */
export type ReadAgain = 'same' | 'differs' | 'noOriginal' | 'unreadable';

/** What a text on its way in resembles: an article of the session, or an earlier one of the same drafts by its index. */
export interface Duplicate {
  readonly kind: 'sameBytes' | 'sameText' | 'near';
  readonly of: { readonly article: ArticleId } | { readonly draft: number };
  /** Which part of the draft's passages of five words the other text has, 0 to 1. */
  readonly shared: number;
  /** Which part of the other text's passages the draft has, 0 to 1. */
  readonly ofOther: number;
}

export interface ReadFile {
  readonly name: string;
  readonly result: ImportResult;
}

export interface ReadFilesHow {
  /** `inside`: how far reading is in one file of many parts, such as an archive. */
  readonly onProgress?: (
    done: number,
    total: number,
    inside?: { readonly name: string; readonly done: number; readonly total: number },
  ) => void;
  readonly signal?: AbortSignal | undefined;
  readonly options?: ReadOptions | undefined;
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
  /** What the page on a disk knows of itself; null in the workbench that keeps its sessions in the browser. */
  readonly page: PageStore | null;

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

  /** The filters saved for the open session. Kept in this browser only: no file holds them. */
  savedFilters(): readonly SavedFilter[];
  /** Changes them as they are now, in whichever tab they were saved; null leaves them alone. Returns what is kept. */
  changeFilters(
    change: (filters: readonly SavedFilter[]) => readonly SavedFilter[] | null,
  ): readonly SavedFilter[];

  /** Looks at outside text or files without changing anything. One result a file; one bad file never stops the rest. */
  readFiles(files: readonly File[], how?: ReadFilesHow): Promise<readonly ReadFile[]>;
  readText(text: string): Promise<ImportResult>;
  /** What was copied from a page or document: its markup, and the same as plain text. */
  readRichText(html: string, plain: string): Promise<ImportResult>;
  /** Builds a draft once more from its own bytes, with other choices. Changes nothing. */
  readDraftAgain(draft: ArticleDraft, options: ReadOptions): Promise<ImportResult>;
  /** Hands the person a plain text as a file. */
  saveText(name: string, text: string): void;
  /** Adds articles in one undoable step and opens the first. */
  addArticles(accepted: readonly AcceptedDraft[]): Promise<Result<readonly ArticleId[], Failure>>;
  /** For each draft what it resembles most, or null. Reads texts; changes nothing. Null for all when it was aborted. */
  duplicatesOf(drafts: readonly ArticleDraft[], signal?: AbortSignal): Promise<readonly (Duplicate | null)[]>;
  /** Builds an article's text once more from the bytes it came from and says whether it is the same. */
  readAgain(articleId: ArticleId): Promise<Result<ReadAgain, Failure>>;
  /**
   * Takes the annotations of the earlier versions along to this one, as far as their words stand there unchanged: one step.
   * The others wait (`state/versions.ts`), and are counted.
   */
  carryToVersion(articleId: ArticleId): Promise<Result<Carried, Failure>>;
  /**
   * How two versions of an article lie to each other; of large ones it takes seconds, away from the page. Changes nothing.
   * Null when it was aborted.
   */
  diffVersions(
    from: ArticleId,
    to: ArticleId,
    signal?: AbortSignal,
  ): Promise<Result<VersionDiff, Failure> | null>;
  /** Says that an article is a later version of another one, and does the same: two steps. */
  makeVersion(articleId: ArticleId, versionOf: ArticleId): Promise<Result<Carried, Failure>>;
  /** Gives the person the file an article came from, byte for byte; answers with its name. */
  saveOriginal(articleId: ArticleId): Promise<Result<string, Failure>>;

  /** By default with the codebook that ships with Parallax. */
  newSession(title: string, codebook?: CodebookSource): Promise<Result<SessionId, StorageFailure>>;
  /** Writes the codebook as a file and hands it to the person; answers with the file's name. Says the result. */
  saveCodebook(options: { readonly withExamples: boolean }): Promise<Result<string, Failure>>;
  /** Looks at a codebook file without changing anything; `takeCodebook` takes it in. */
  readCodebook(file: File): Promise<Result<CodebookFile, CodebookFileProblem>>;
  /** A session file becomes a new session of this browser. */
  openDump(dump: SessionDump, fileName: string | null): Promise<Result<SessionId, StorageFailure>>;
  switchSession(id: SessionId): Promise<Result<void, StorageFailure>>;
  /** Moves a session to the trash; if it was open, another one is shown. Says the result. */
  trashSession(id: SessionId): Promise<Result<void, StorageFailure>>;
  /** Takes it out of the trash, with all it had. It is not opened. Says the result. */
  restoreSession(id: SessionId): Promise<Result<void, StorageFailure>>;
  /** Nothing brings these back: ask first. Says the result. */
  deleteForGood(ids: readonly SessionId[]): Promise<Result<void, StorageFailure>>;
  /** Brings removed articles back in one undoable step, as far as their texts are here. Says the result. */
  restoreArticles(ids: readonly ArticleId[]): Promise<Result<Change, Failure>>;
  /** When a merge brought the news that an article was removed longer ago than the trash reaches back. */
  arrivalsOfRemovals(): Promise<ReadonlyMap<ArticleId, Instant>>;
  /** A second session with all that the first holds, by an id of its own; it is not opened. */
  duplicateSession(id: SessionId, title: string): Promise<Result<SessionId, StorageFailure>>;
  /** Folds a session away in the list of sessions, or brings it back. Nothing of it changes. */
  archiveSession(id: SessionId, archived: boolean): Promise<void>;
  refreshSessions(): Promise<void>;

  /** Hands the person what is known about articles as a CSV table; null: about all. Answers with the file's name. */
  saveMetadata(ids: readonly ArticleId[] | null): Promise<Result<string, Failure>>;
  /** Looks at such a table without changing anything. */
  readMetadata(file: File): Promise<Result<MetadataTable, MetadataProblem>>;
  /** What the table would change; its `edits` are for `editArticles`. Null while no session is open. */
  planMetadata(table: MetadataTable, options: PlanOptions): Promise<MetadataPlan | null>;

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
  /**
   * Writes a page to hand to somebody who has no Parallax: chosen articles with what was said of them; answers with the
   * file's name. Articles whose texts can't be read are left out, and that is said.
   *
   * @param stem the file's name without its ending
   */
  exportEvidence(options: EvidenceOptions, stem: string): Promise<Result<string, Failure>>;
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

  /**
   * Looks for words in the texts of the session, also in those that nobody has opened. Hits come in parts, while texts are
   * still being read. Null: it was called off, or could not be done.
   */
  find(query: FindQuery, options: FindOptions): Promise<Result<void, FindProblem> | null>;
  /** Runs a pattern over what people wrote, away from the page. See `CorpusKeeper.findWritten`. */
  findWritten: CorpusKeeper['findWritten'];

  /** Saves what was found as a table. Says the result. */
  saveConcordance(title: string, rows: readonly ConcordanceRow[]): Promise<void>;
  /** What was looked for in the open session. Kept in this browser only. */
  findQueries(): Promise<FindQueries>;
  /** Changes that as it is now, in whichever tab it was written. */
  changeFindQueries(change: (queries: FindQueries) => FindQueries): Promise<void>;

  /**
   * Keeps a whole copy of the open session before something large; a failure is said behind what comes of the work.
   * `notFound` where another session was opened before the copy was kept.
   */
  withCopy<Value, Reason>(
    why: SnapshotReason,
    work: () => Promise<Result<Value, Reason>>,
  ): Promise<Result<Value, Reason | Extract<StorageFailure, { readonly kind: 'notFound' }>>>;
  /** Earlier copies, and the ways on when a session has lost something. */
  recovery(): Promise<Recovery>;

  /** Tries the failed commit again. */
  retrySave(): Promise<void>;

  /** Resolves when everything asked for so far is saved or refused; not later than storage's patience. */
  settled(): Promise<void>;

  /** Shows and speaks a sentence. */
  say(text: string, tone?: 'result' | 'problem'): void;
  dispose(): void;
}
