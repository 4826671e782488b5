import type { ReadOptions } from '../../src/exchange/importer.ts';
import type { Random } from './random.ts';

/** A file that was broken, and how it is read. */
export interface Mutant {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly options?: ReadOptions;
}

/** What became of a mutant. */
export interface Outcome {
  /** The kind of what was taken in, or the name of the refusal. */
  readonly said: string;
  readonly taken: boolean;
  /** Promises that were broken; empty where all hold. */
  readonly problems: readonly string[];
  /** Milliseconds of work that reading took, where holding the answer against the promises may take longer. */
  readonly readMs?: number;
}

/** One way in from outside. */
export interface Door {
  readonly id: string;
  /** Why reading may take longer than the app waits: its deadline is then what keeps the promise. */
  readonly mayBeEnded?: string;
  make(random: Random): Mutant | Promise<Mutant>;
  read(mutant: Mutant): Promise<Outcome>;
}

export const utf8 = (text: string): Uint8Array<ArrayBuffer> => new TextEncoder().encode(text);
