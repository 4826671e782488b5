import type { ComparedText } from '../../domain/alignment.ts';
import type { FoundPair } from './align-many.ts';

/** What the worker is asked. */
export interface AlignRequest {
  readonly texts: readonly ComparedText[];
  /** Pairs that need no look, as `first * texts.length + second`, `first` being the lower. */
  readonly known: readonly number[];
  /** Places of texts that were compared with each other before: no pair of these needs a look. */
  readonly settled: readonly number[];
}

/** What it answers: progress any number of times, then the pairs that share something. */
export type AlignAnswer =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'done'; readonly pairs: readonly FoundPair[] };
