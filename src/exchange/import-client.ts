import { fail } from '../domain/result.ts';
import { LIMITS, type ImportResult, type KnownText } from './importer.ts';

/** What the worker is asked; it answers with one `ImportResult`. */
export type ImportRequest =
  | { readonly kind: 'file'; readonly file: File; readonly texts: readonly KnownText[] }
  | { readonly kind: 'text'; readonly text: string; readonly texts: readonly KnownText[] };

/** What is used of a `Worker`. */
export type ImportWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

export interface ImportClient {
  /**
   * Aborting ends the worker at once; the result is then `cancelled`.
   *
   * @param texts for a session that was shared without its own
   */
  readFile(file: File, signal?: AbortSignal, texts?: readonly KnownText[]): Promise<ImportResult>;
  readText(text: string, signal?: AbortSignal, texts?: readonly KnownText[]): Promise<ImportResult>;
  /** Ends the idle worker. A later read starts a new one. */
  close(): void;
}

const MEGABYTE = 1_000_000;
const SECONDS_FOR_SMALL = 10;
const SMALL = 5 * MEGABYTE;

/** 10 seconds for up to 5 MB, and one more for each further megabyte. */
export const deadlineSeconds = (bytes: number): number =>
  SECONDS_FOR_SMALL + Math.max(0, Math.ceil((bytes - SMALL) / MEGABYTE));

/** What a session file shrinks to is about a tenth. One that shrinks much more has the same time as the others. */
const USUAL_RATIO = 20;

/** What has to be read in the end: of a compressed file more than it has. */
const bytesToRead = ({ name, size }: File): number =>
  /\.gz$/i.test(name) ? Math.min(size * USUAL_RATIO, LIMITS.unpackedBytes) : size;

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
    readFile: async (file, signal, texts = []) =>
      file.size > LIMITS.fileBytes
        ? fail({ kind: 'fileTooLarge', bytes: file.size, limit: LIMITS.fileBytes })
        : read({ kind: 'file', file, texts }, bytesToRead(file), signal),
    readText: (text, signal, texts = []) => read({ kind: 'text', text, texts }, text.length, signal),
    close() {
      idle?.terminate();
      idle = null;
    },
  };
}
