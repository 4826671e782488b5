import type { ImportResult, KnownText, Limits, NamedResult, ReadOptions, Sha256 } from '../importer.ts';

/** A file from outside: its name may hold the folders it stands in. */
export interface OutsideFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

/** What an importer is given beside the file. */
export interface Reading {
  readonly sha256: Sha256;
  /** For a session that was shared without its own texts. */
  readonly texts: readonly KnownText[];
  readonly limits: Limits;
  readonly options: ReadOptions;
  /** Called before each part is read: parts done, all of them, and of an archive the file that comes next. */
  readonly onProgress?: (done: number, total: number, name?: string) => void;
  /** Takes each file of an archive as soon as it is read; without it all are in the result. */
  readonly onItem?: (item: NamedResult) => void;
  /** Files of an archive that were read before, or that brought a reader down; this reading passes them over. */
  readonly startAt?: number;
  /** Reads a file that stands in an archive; null for such a file itself, because an archive in it is not opened. */
  readonly readEntry: ((file: OutsideFile, reading: Reading) => Promise<ImportResult>) | null;
}
