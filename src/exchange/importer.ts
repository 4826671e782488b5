import type { Result } from '../domain/result.ts';
import type { Block, CanonicalText, Recipe } from '../domain/records/article.ts';
import type { SessionDump } from '../domain/session-dump.ts';

export const LIMITS = {
  fileBytes: 200_000_000,
  /** In UTF-16 code units, because that is what costs memory. */
  articleCharacters: 5_000_000,
  jsonDepth: 64,
  /** What a compressed file may unpack to. */
  unpackedBytes: 500_000_000,
  /** How many times larger than packed, from the first megabyte on. */
  unpackedRatio: 200,
  /** What one file of an archive may unpack to. */
  entryBytes: 100_000_000,
  /** Files in an archive. */
  entries: 10_000,
  /** How deep elements of a page or of a document's XML may be nested. */
  markupDepth: 256,
  /** Elements, texts and comments of a page. */
  markupNodes: 200_000,
  /** Rows of a table, pages of a PDF. */
  rows: 10_000,
  pages: 5_000,
} as const;
export type Limits = { readonly [Name in keyof typeof LIMITS]: number };

/** A text that is here already, for a file that was shared without its texts. */
export interface KnownText {
  readonly textHash: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly marks: CanonicalText['marks'];
}

/** Why outside data was not taken in. Nothing changed. `ui` turns it into one sentence: what, where, what to do. */
export type ImportProblem =
  | { readonly kind: 'fileTooLarge'; readonly bytes: number; readonly limit: number }
  | { readonly kind: 'empty' }
  | { readonly kind: 'binary' }
  | { readonly kind: 'textTooLong'; readonly characters: number; readonly limit: number }
  | { readonly kind: 'notJson'; readonly line: number | null; readonly column: number | null }
  | { readonly kind: 'tooDeep'; readonly limit: number }
  | { readonly kind: 'notOurs' }
  /** A page with more elements within each other, or more nodes, than any article has. */
  | { readonly kind: 'markupTooDeep'; readonly limit: number }
  | { readonly kind: 'markupTooLarge'; readonly limit: number }
  /** A page that shows no words: it is filled in by a program, or holds pictures only. */
  | { readonly kind: 'noArticle' }
  /** A copy of Parallax whose data is not what was written there. */
  | { readonly kind: 'pageChanged' }
  /** One that ends before its data does. */
  | { readonly kind: 'pageCutOff' }
  | { readonly kind: 'pageWithTwoSessions' }
  /** The program by itself. */
  | { readonly kind: 'pageWithoutSession' }
  /** A codebook by itself, which another door takes. */
  | { readonly kind: 'isCodebook' }
  | { readonly kind: 'newerFormat'; readonly found: number; readonly known: number }
  /** `path` such as `articles[2].title`; `problem` such as "is missing" or "should be text". */
  | { readonly kind: 'badField'; readonly path: string; readonly problem: string }
  | { readonly kind: 'duplicateId'; readonly path: string; readonly id: string }
  | { readonly kind: 'danglingId'; readonly path: string; readonly id: string }
  | { readonly kind: 'loneSurrogate'; readonly path: string }
  | { readonly kind: 'textHashMismatch'; readonly path: string }
  /** A compressed file that is cut off or broken. */
  | { readonly kind: 'notUnpackable' }
  | { readonly kind: 'unpackedTooLarge'; readonly limit: number }
  | { readonly kind: 'packedTooTight'; readonly limit: number }
  /** Shared without texts, and these are not among the known ones. */
  | { readonly kind: 'textsMissing'; readonly articles: readonly MissingText[] }
  /** An archive whose table of contents is broken or missing. */
  | { readonly kind: 'brokenArchive' }
  /** A file in an archive that does not come out whole. */
  | { readonly kind: 'brokenEntry' }
  /** A file in an archive that is locked with a password. */
  | { readonly kind: 'entryLocked' }
  | { readonly kind: 'tooManyEntries'; readonly count: number; readonly limit: number }
  /** What is opened only by itself. */
  | { readonly kind: 'notInArchive'; readonly what: 'archive' | 'session' }
  /** A Word document that is cut off or not what Word writes. */
  | { readonly kind: 'brokenDocument' }
  | { readonly kind: 'lockedDocument' }
  /** Word 97 to 2003. */
  | { readonly kind: 'oldWord' }
  | { readonly kind: 'brokenPdf' }
  | { readonly kind: 'lockedPdf' }
  /** Pictures of pages, with no text in them. */
  | { readonly kind: 'scannedPdf'; readonly pages: number }
  | { readonly kind: 'tooManyPages'; readonly pages: number; readonly limit: number }
  /** A quotation mark is opened in this row (counted from 1 behind the header, 0 is the header) and never closed. */
  | { readonly kind: 'brokenTable'; readonly row: number }
  | { readonly kind: 'tooManyRows'; readonly rows: number; readonly limit: number }
  | { readonly kind: 'noSuchColumn'; readonly column: string }
  /** A row of a table without a text. */
  | { readonly kind: 'emptyCell'; readonly column: string }
  | { readonly kind: 'tookTooLong'; readonly seconds: number }
  | { readonly kind: 'unsupported'; readonly fileName: string }
  /** The browser could not hand over the bytes: the file was moved, or reading it is not allowed. */
  | { readonly kind: 'unreadable'; readonly fileName: string | null }
  | { readonly kind: 'cancelled' };

export interface MissingText {
  readonly title: string;
  readonly textHash: string;
}

/** SHA-256 in hex of a text in UTF-8, or of bytes. Given from outside, so that reading stays testable. */
export type Sha256 = (input: string | Uint8Array<ArrayBuffer>) => Promise<string>;

/** What the person should know although the import works. */
export type ImportNotice =
  | { readonly kind: 'readAs'; readonly encoding: string }
  | { readonly kind: 'brokenCharactersReplaced'; readonly count: number }
  | { readonly kind: 'invisibleControls'; readonly count: number }
  /** Nothing on the page looks like an article, so all of it was read. */
  | { readonly kind: 'noArticleFound' }
  | { readonly kind: 'detached'; readonly count: number };

/** A text on its way to becoming an article; the person may edit the proposals, never the text. */
export interface ArticleDraft {
  /** In an archive with the path: `saved.zip/politics/page.html`. */
  readonly fileName: string | null;
  readonly mediaType: string;
  readonly encoding: string | null;
  /** SHA-256 of the original bytes, hex; of a file in an archive its own. */
  readonly byteHash: string | null;
  readonly textHash: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly marks: CanonicalText['marks'];
  readonly wordCount: number;
  readonly proposal: MetadataProposed;
  /** How the text was built; null for plain text, which is the file itself. */
  readonly recipe: Recipe | null;
  /** What looks like no part of the article and was left out, in the order of the page; reading again can restore it. */
  readonly dropped: readonly DroppedBlock[];
  /** Of each block the number of the stretch it comes from, for `ReadOptions.left`; absent where nothing can be left out. */
  readonly stretches?: readonly number[];
  /** The bytes the text was built from, to be kept; null where the text is the file itself, in UTF-8. */
  readonly original: Uint8Array<ArrayBuffer> | null;
  readonly notices: readonly ImportNotice[];
}

export interface MetadataProposed {
  readonly title: string;
  readonly outlet: string | null;
  readonly publishedAt: string | null;
  readonly author: string | null;
  readonly url: string | null;
  /** BCP 47. */
  readonly language: string | null;
  /** Of a table that has a column for them. */
  readonly labels?: readonly string[];
  /** UTF-16 offset behind header and dateline. */
  readonly bodyStart: number;
  /** Where each came from, for the person to judge it: `meta tag`, `JSON-LD`, `first line`, `file name` … */
  readonly recognisedBy: Readonly<Partial<Record<MetadataField, string>>>;
}
export type MetadataField = 'title' | 'outlet' | 'publishedAt' | 'author' | 'url' | 'language';

/** A stretch of a page or document that was left out: as boilerplate, or because a person said so. */
export interface DroppedBlock {
  /** Its number among all blocks of the source, for `ReadOptions.restored`. */
  readonly number: number;
  readonly text: string;
  readonly why: 'navigation' | 'hidden' | 'besideArticle' | 'pageFurniture' | 'byPerson';
}

/** Stretches of a source by their numbers, about which a person thinks otherwise than the importer. */
export interface ChosenStretches {
  /** Dropped ones to take in. */
  readonly restored?: readonly number[];
  /** Kept ones to leave out. */
  readonly left?: readonly number[];
}

/** What a person chose before a source is read again. */
export interface ReadOptions extends ChosenStretches {
  /** Columns of a table by what they hold: `text` is needed, all others are optional. */
  readonly columns?: Readonly<Partial<Record<TableColumn, string>>>;
  /** With `columns`: only this row of the table, counted from 1 behind the header; it is then one article. */
  readonly row?: number;
}
export type TableColumn = 'text' | MetadataField | 'labels';

/** A table, one article a row, whose columns a person has to name first. */
export interface TableDraft {
  readonly fileName: string;
  readonly columns: readonly string[];
  /** The first rows, cells in the order of `columns`. */
  readonly sample: readonly (readonly string[])[];
  readonly rowCount: number;
  /** Which columns seem to hold what. */
  readonly proposal: Readonly<Partial<Record<TableColumn, string>>>;
  /** The table itself when it stood in an archive, so that it can be read again; else null: the person's file is there. */
  readonly original: Uint8Array<ArrayBuffer> | null;
}

/** What a file turned out to be. */
export type Imported =
  | { readonly kind: 'article'; readonly draft: ArticleDraft }
  /** An archive, or a table whose columns are named: one result a file or row. */
  | { readonly kind: 'several'; readonly items: readonly NamedResult[] }
  | { readonly kind: 'table'; readonly table: TableDraft }
  | {
      readonly kind: 'session';
      readonly dump: SessionDump;
      readonly title: string;
      readonly notices: readonly ImportNotice[];
    };

/** A file in an archive or a row of a table; one bad one never stops the rest. */
export interface NamedResult {
  readonly name: string;
  readonly result: ImportResult;
}

export type ImportResult = Result<Imported, ImportProblem>;

/** What goes along with a file or text that is to be read. */
export interface HowToRead {
  /** Aborting ends the reading at once. */
  readonly signal?: AbortSignal | undefined;
  /** For a session that was shared without its own. */
  readonly texts?: readonly KnownText[] | undefined;
  readonly options?: ReadOptions | undefined;
  /** How many files of an archive, rows of a table or pages of a PDF are read. */
  readonly onProgress?: ((done: number, total: number) => void) | undefined;
}
