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

/** What it answers: progress any number of times, then the pairs that share something, in parts, then that it is done. */
export type AlignAnswer =
  | { readonly kind: 'progress'; readonly done: number; readonly total: number }
  | { readonly kind: 'part'; readonly pairs: readonly FoundPair[] }
  | { readonly kind: 'done' };

/** The page answers nothing while it unpacks a message: one with all pairs of hundreds of articles takes seconds. */
const PART = 100;

/** All that is said at the end of what was found. */
export function* answersOf(pairs: readonly FoundPair[]): Generator<AlignAnswer> {
  for (let at = 0; at < pairs.length; at += PART) yield { kind: 'part', pairs: pairs.slice(at, at + PART) };
  yield { kind: 'done' };
}
