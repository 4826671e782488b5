import { fail } from '../domain/result.ts';
import { LIMITS, type ImportResult } from './importer.ts';

/** What the worker is asked; it answers with one `ImportResult`. */
export type ImportRequest =
  | { readonly kind: 'file'; readonly file: File }
  | { readonly kind: 'text'; readonly text: string };

/** What is used of a `Worker`. */
export type ImportWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

export interface ImportClient {
  /** Aborting ends the worker at once; the result is then `cancelled`. */
  readFile(file: File, signal?: AbortSignal): Promise<ImportResult>;
  readText(text: string, signal?: AbortSignal): Promise<ImportResult>;
  /** Ends the idle worker. A later read starts a new one. */
  close(): void;
}

const MEGABYTE = 1_000_000;
const SECONDS_FOR_SMALL = 10;
const SMALL = 5 * MEGABYTE;

/** 10 seconds for up to 5 MB, and one more for each further megabyte. */
export const deadlineSeconds = (bytes: number): number =>
  SECONDS_FOR_SMALL + Math.max(0, Math.ceil((bytes - SMALL) / MEGABYTE));

/**
 * Reads outside files and texts in a worker, so that hostile or huge ones never block the page. A worker reads one
 * thing at a time; one that overruns its deadline, is cancelled or breaks is ended and never used again, so a bad file
 * can't affect the next. A good one is kept for the next file.
 */
export function importClient(createWorker: () => ImportWorker): ImportClient {
  let idle: ImportWorker | null = null;

  const read = (
    request: ImportRequest,
    bytes: number,
    signal: AbortSignal | undefined,
  ): Promise<ImportResult> =>
    new Promise((resolve) => {
      if (signal?.aborted) {
        resolve(fail({ kind: 'cancelled' }));
        return;
      }
      const worker = idle ?? createWorker();
      idle = null;
      const seconds = deadlineSeconds(bytes);
      const listening = new AbortController();
      const finish = (result: ImportResult, reusable: boolean): void => {
        clearTimeout(timer);
        listening.abort();
        if (reusable && idle === null) idle = worker;
        else worker.terminate();
        resolve(result);
      };
      const cancel = (): void => finish(fail({ kind: 'cancelled' }), false);
      const giveUp = (): void =>
        finish(
          fail({ kind: 'unreadable', fileName: request.kind === 'file' ? request.file.name : null }),
          false,
        );
      const timer = setTimeout(() => finish(fail({ kind: 'tookTooLong', seconds }), false), seconds * 1000);
      const until = { signal: listening.signal };
      signal?.addEventListener('abort', cancel, until);
      worker.addEventListener('message', ({ data }: MessageEvent<ImportResult>) => finish(data, true), until);
      worker.addEventListener('messageerror', giveUp, until);
      worker.addEventListener('error', giveUp, until);
      worker.postMessage(request, []);
    });

  return {
    readFile: async (file, signal) =>
      file.size > LIMITS.fileBytes
        ? fail({ kind: 'fileTooLarge', bytes: file.size, limit: LIMITS.fileBytes })
        : read({ kind: 'file', file }, file.size, signal),
    readText: (text, signal) => read({ kind: 'text', text }, text.length, signal),
    close() {
      idle?.terminate();
      idle = null;
    },
  };
}
