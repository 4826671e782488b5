import type { Result } from '../domain/result.ts';
import type { Block, CanonicalText } from '../domain/records/article.ts';
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
  | { readonly kind: 'detached'; readonly count: number };

/** A text on its way to becoming an article; the person may edit the proposals, never the text. */
export interface ArticleDraft {
  readonly fileName: string | null;
  readonly mediaType: string;
  readonly encoding: string | null;
  readonly byteHash: string | null;
  readonly textHash: string;
  readonly text: string;
  readonly blocks: readonly Block[];
  readonly wordCount: number;
  readonly proposal: {
    readonly title: string;
    readonly outlet: string | null;
    readonly publishedAt: string | null;
    readonly bodyStart: number;
  };
  readonly notices: readonly ImportNotice[];
}

/** What a file turned out to be. */
export type Imported =
  | { readonly kind: 'article'; readonly draft: ArticleDraft }
  | {
      readonly kind: 'session';
      readonly dump: SessionDump;
      readonly title: string;
      readonly notices: readonly ImportNotice[];
    };

export type ImportResult = Result<Imported, ImportProblem>;
