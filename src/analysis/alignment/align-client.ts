import type { AlignedPair, ComparedText } from '../../domain/alignment.ts';
import type { FoundPair } from './align-many.ts';
import type { AlignAnswer, AlignRequest } from './align-messages.ts';
import { pairCache } from './pair-cache.ts';

/** What is used of a `Worker`. */
export type AlignWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

export interface AlignOptions {
  /** Pairs looked at, and how many there are to look at. */
  readonly onProgress?: (done: number, total: number) => void;
  readonly signal?: AbortSignal;
}

export interface AlignClient {
  /**
   * The pairs that share anything, each once, in the order of the texts. A later call ends an earlier one.
   *
   * @returns null when it was aborted, ended, or the worker broke
   */
  align(texts: readonly ComparedText[], options?: AlignOptions): Promise<readonly AlignedPair[] | null>;
  /** Ends the worker. A later call starts a new one. */
  close(): void;
}

/**
 * Compares texts in a worker, which is kept for the next call unless it was ended or broke. What was compared once is
 * known by the hashes of the texts, so that one article more costs only its own pairs.
 */
export function alignClient(createWorker: () => AlignWorker): AlignClient {
  const known = pairCache();
  let idle: AlignWorker | null = null;
  let endRunning: (() => void) | null = null;

  const run = (
    request: AlignRequest,
    { onProgress, signal }: AlignOptions,
  ): Promise<readonly FoundPair[] | null> =>
    new Promise((resolve) => {
      const found: FoundPair[] = [];
      const listening = new AbortController();
      const until = { signal: listening.signal };
      const worker = idle ?? createWorker();
      idle = null;
      const finish = (answer: readonly FoundPair[] | null): void => {
        listening.abort();
        if (endRunning === giveUp) endRunning = null;
        if (answer && idle === null) idle = worker;
        else worker.terminate();
        resolve(answer);
      };
      const giveUp = (): void => finish(null);
      endRunning = giveUp;
      signal?.addEventListener('abort', giveUp, until);
      worker.addEventListener(
        'message',
        ({ data }: MessageEvent<AlignAnswer>) => {
          if (data.kind === 'done') finish(found);
          else if (data.kind === 'part') found.push(...data.pairs);
          else onProgress?.(data.done, data.total);
        },
        until,
      );
      worker.addEventListener('messageerror', giveUp, until);
      worker.addEventListener('error', giveUp, until);
      try {
        worker.postMessage(request, []);
      } catch {
        giveUp();
      }
    });

  return {
    async align(texts, options = {}) {
      endRunning?.();
      if (options.signal?.aborted) return null;
      const pairs = known.among(texts);
      const settled = known.settledOf(texts);
      if (!isAllKnown(texts.length, pairs, settled)) {
        const found = await run({ texts, known: [...pairs.keys()], settled }, options).catch(() => null);
        if (!found) return null;
        known.settle(texts);
        for (const { a, b, alignment } of found) {
          const [one, other] = [texts[a], texts[b]];
          if (!one || !other) continue;
          pairs.set(a * texts.length + b, alignment);
          known.set(one, other, alignment);
        }
      }
      return [...pairs]
        .toSorted(([first], [second]) => first - second)
        .flatMap(([place, alignment]) => {
          const b = place % texts.length;
          const [one, other] = [texts[(place - b) / texts.length], texts[b]];
          return one && other ? [{ a: one.articleId, b: other.articleId, alignment }] : [];
        });
    },
    close() {
      endRunning?.();
      idle?.terminate();
      idle = null;
    },
  };
}

/** Whether nothing is left to ask: whoever is not settled is known to share something with each of the others. */
function isAllKnown(count: number, pairs: ReadonlyMap<number, unknown>, settled: readonly number[]): boolean {
  if (settled.length === count) return true;
  const isSettled = new Set(settled);
  const has = (a: number, b: number): boolean => pairs.has(Math.min(a, b) * count + Math.max(a, b));
  for (let a = 0; a < count; a += 1) {
    if (isSettled.has(a)) continue;
    for (let b = 0; b < count; b += 1) if (a !== b && !has(a, b)) return false;
  }
  return true;
}
