import type { AlignedPair, ComparedText } from '../../domain/alignment.ts';
import type { Pair } from './candidates.ts';
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

type Done = Extract<AlignAnswer, { kind: 'done' }>;

/**
 * Compares texts in a worker, which is kept for the next call unless it was ended or broke. What was compared once is
 * known by the hashes of the texts, so that one article more costs only its own pairs.
 */
export function alignClient(createWorker: () => AlignWorker): AlignClient {
  const known = pairCache();
  let idle: AlignWorker | null = null;
  let endRunning: (() => void) | null = null;

  const run = (request: AlignRequest, { onProgress, signal }: AlignOptions): Promise<Done | null> =>
    new Promise((resolve) => {
      const listening = new AbortController();
      const until = { signal: listening.signal };
      const worker = idle ?? createWorker();
      idle = null;
      const finish = (answer: Done | null): void => {
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
          if (data.kind === 'done') finish(data);
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
      const places = allPairs(texts.length);
      const results = places.map(([a, b]) => {
        const [one, other] = [texts[a], texts[b]];
        return one && other ? known.get(one, other) : undefined;
      });
      if (results.includes(undefined)) {
        const placeOf = ([a, b]: Pair): number => a * texts.length + b;
        const skipped = places.filter((_, n) => results[n] !== undefined).map(placeOf);
        const answer = await run({ texts, known: skipped }, options).catch(() => null);
        if (!answer) return null;
        const found = new Map(answer.pairs.map(({ a, b, alignment }) => [placeOf([a, b]), alignment]));
        for (const [n, [a, b]] of places.entries()) {
          if (results[n] !== undefined) continue;
          const alignment = found.get(placeOf([a, b])) ?? null;
          results[n] = alignment;
          const [one, other] = [texts[a], texts[b]];
          if (one && other) known.set(one, other, alignment);
        }
      }
      return places.flatMap(([a, b], n) => {
        const [one, other, alignment] = [texts[a], texts[b], results[n]];
        return one && other && alignment ? [{ a: one.articleId, b: other.articleId, alignment }] : [];
      });
    },
    close() {
      endRunning?.();
      idle?.terminate();
      idle = null;
    },
  };
}

const allPairs = (count: number): Pair[] =>
  Array.from({ length: count }, (_, a) =>
    Array.from({ length: count - a - 1 }, (__, n): Pair => [a, a + 1 + n]),
  ).flat();
