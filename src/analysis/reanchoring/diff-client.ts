import type { VersionDiff } from './version-diff.ts';

/** The text of the earlier version, and of the later one. */
export interface DiffRequest {
  readonly versions: readonly [old: string, next: string];
}

export type DiffAnswer = VersionDiff;

/** What is used of a `Worker`. */
export type DiffWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/**
 * Lays two versions of a text to each other in a worker of its own, which is ended with the answer: it is asked seldom, and
 * ending it is the only way to stop it.
 *
 * @returns null when it was aborted or the worker broke
 */
export function diffInWorker(
  createWorker: () => DiffWorker,
  versions: DiffRequest['versions'],
  signal?: AbortSignal,
): Promise<VersionDiff | null> {
  return new Promise((resolve) => {
    if (signal?.aborted) return resolve(null);
    const listening = new AbortController();
    const until = { signal: listening.signal };
    const worker = createWorker();
    const finish = (answer: DiffAnswer | null): void => {
      listening.abort();
      worker.terminate();
      resolve(answer);
    };
    signal?.addEventListener('abort', () => finish(null), until);
    worker.addEventListener('message', ({ data }: MessageEvent<DiffAnswer>) => finish(data), until);
    for (const broken of ['error', 'messageerror'] as const)
      worker.addEventListener(broken, () => finish(null), until);
    worker.postMessage({ versions } satisfies DiffRequest, []);
  });
}
