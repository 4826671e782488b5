import { LONGEST_SECONDS } from './import-deadline.ts';
import type { ImportResult, KnownText, NamedResult, ReadOptions } from './importer.ts';
import { fromParts, type SessionPart } from './result-in-parts.ts';

/** A file that the page has read already. */
export interface LoadedFile {
  readonly name: string;
  readonly size: number;
  readonly bytes: ArrayBuffer;
}

/** What the worker is asked. It answers with any number of parts, then with one `ImportResult`. */
export type ImportRequest =
  | {
      readonly kind: 'file';
      readonly file: File | LoadedFile;
      readonly texts: readonly KnownText[];
      readonly options: ReadOptions;
      /** So many files of an archive were read before. */
      readonly startAt: number;
    }
  | { readonly kind: 'text'; readonly text: string; readonly texts: readonly KnownText[] }
  | { readonly kind: 'rich'; readonly html: string; readonly plain: string; readonly options: ReadOptions };

/** How far the worker is; `name` is the file of an archive that it reads next. */
export interface Progress {
  readonly kind: 'progress';
  readonly done: number;
  readonly total: number;
  readonly name?: string | undefined;
}

export type ImportAnswer =
  | Progress
  | { readonly kind: 'item'; readonly item: NamedResult }
  | SessionPart
  | ImportResult;

/** What goes to the worker: a request with the number that each of its answers carries. */
export interface Asked {
  readonly id: number;
  readonly request: ImportRequest;
}

export interface Answered {
  readonly id: number;
  readonly answer: ImportAnswer;
}

/** What is used of a `Worker`. */
export type ImportWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

export type Outcome =
  | { readonly kind: 'answered'; readonly result: ImportResult }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'tookTooLong' }
  /** It went on and on; see `LONGEST_SECONDS`. */
  | { readonly kind: 'gaveUp' }
  | { readonly kind: 'broken' };

interface Listener {
  readonly signal?: AbortSignal | undefined;
  readonly onProgress?: (progress: Progress) => void;
  readonly onItem?: (item: NamedResult) => void;
}

export interface WorkerPool {
  /** @param seconds the time from one sign of life to the next */
  ask(request: ImportRequest, seconds: number, listener: Listener): Promise<Outcome>;
  close(): void;
}

/** Asks one worker one thing at a time, and ends each one that does not answer as it should. */
export function workerPool(createWorker: () => ImportWorker): WorkerPool {
  let idle: ImportWorker | null = null;
  let count = 0;

  return {
    ask: (request, seconds, { signal, onProgress, onItem }) =>
      new Promise((resolve) => {
        if (signal?.aborted) {
          resolve({ kind: 'cancelled' });
          return;
        }
        const worker = idle ?? createWorker();
        idle = null;
        count += 1;
        const id = count;
        const listening = new AbortController();
        const parts: SessionPart[] = [];
        const finish = (outcome: Outcome): void => {
          clearTimeout(timer);
          clearTimeout(end);
          listening.abort();
          if (outcome.kind === 'answered' && idle === null) idle = worker;
          else worker.terminate();
          resolve(outcome);
        };
        const overrun = (): void => finish({ kind: 'tookTooLong' });
        let timer = setTimeout(overrun, seconds * 1000);
        const end = setTimeout(() => finish({ kind: 'gaveUp' }), LONGEST_SECONDS * 1000);
        const hear = ({ data: { id: answered, answer } }: MessageEvent<Answered>): void => {
          // One file must never get the text of another, whatever comes late or twice.
          if (answered !== id) return;
          if ('ok' in answer) {
            finish({ kind: 'answered', result: fromParts(parts, answer) });
            return;
          }
          clearTimeout(timer);
          timer = setTimeout(overrun, seconds * 1000);
          if (answer.kind === 'progress') onProgress?.(answer);
          else if (answer.kind === 'item') onItem?.(answer.item);
          else parts.push(answer);
        };
        const until = { signal: listening.signal };
        const breakOff = (): void => finish({ kind: 'broken' });
        signal?.addEventListener('abort', () => finish({ kind: 'cancelled' }), until);
        worker.addEventListener('message', hear, until);
        worker.addEventListener('messageerror', breakOff, until);
        worker.addEventListener('error', breakOff, until);
        const asked: Asked = { id, request };
        worker.postMessage(asked, []);
      }),
    close() {
      idle?.terminate();
      idle = null;
    },
  };
}
