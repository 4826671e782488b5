import { fail, ok } from '../domain/result.ts';
import { bytesToRead, deadlineSeconds } from './import-deadline.ts';
import {
  LIMITS,
  type HowToRead,
  type ImportProblem,
  type ImportResult,
  type NamedResult,
} from './importer.ts';
import { workerPool, type ImportRequest, type ImportWorker } from './import-pool.ts';

export type { Answered, Asked, ImportAnswer, ImportRequest, ImportWorker } from './import-pool.ts';
export { deadlineSeconds } from './import-deadline.ts';

export interface ImportClient {
  /** Aborting ends the worker at once; the result is then `cancelled`, or what was read of an archive by then. */
  readFile(file: File, how?: HowToRead): Promise<ImportResult>;
  readText(text: string, how?: HowToRead): Promise<ImportResult>;
  /** A text from the clipboard with its formatting. */
  readRich(html: string, plain: string, how?: HowToRead): Promise<ImportResult>;
  /** Ends the idle worker. A later read starts a new one. */
  close(): void;
}

/** So many files of one archive may bring a worker down; behind them the rest is given up. */
const MOST_LOST = 5;

/**
 * Reads outside files and texts in a worker, so that hostile or huge ones never block the page. A worker reads one
 * thing at a time; one that overruns its deadline, is cancelled or breaks is ended and never used again, so a bad file
 * can't affect the next. A good one is kept for the next file. Of an archive the files come one by one: one of them that
 * brings the worker down is named, and the files behind it are read by a new worker.
 */
export function importClient(createWorker: () => ImportWorker): ImportClient {
  const pool = workerPool(createWorker);

  const askOnce = async (request: ImportRequest, bytes: number, how: HowToRead): Promise<ImportResult> => {
    const { onProgress, signal } = how;
    const outcome = await pool.ask(request, deadlineSeconds(bytes), {
      signal,
      onProgress: ({ done, total }) => onProgress?.(done, total),
    });
    return outcome.kind === 'answered' ? outcome.result : fail(problemOf(outcome.kind, null, bytes));
  };

  return {
    async readFile(file, how = {}) {
      if (file.size > LIMITS.fileBytes) {
        return fail({ kind: 'fileTooLarge', bytes: file.size, limit: LIMITS.fileBytes });
      }
      const bytes = bytesToRead(file);
      const items: NamedResult[] = [];
      const { texts = [], options = {}, signal, onProgress } = how;
      let lost = 0;
      for (let startAt = 0; ;) {
        let part: { readonly at: number; readonly name: string } | null = null;
        const request: ImportRequest = { kind: 'file', file, texts, options, startAt };
        const outcome = await pool.ask(request, deadlineSeconds(bytes), {
          signal,
          onProgress: ({ done, total, name }) => {
            part = name === undefined ? null : { at: done, name };
            onProgress?.(done, total);
          },
          onItem: (item) => void items.push(item),
        });
        if (outcome.kind === 'answered') return withItems(items, outcome.result);
        const problem = fail(problemOf(outcome.kind, file.name, bytes));
        const at = part as { readonly at: number; readonly name: string } | null;
        if (at === null || (outcome.kind === 'cancelled' && items.length === 0)) return problem;
        lost += 1;
        if (outcome.kind === 'cancelled' || outcome.kind === 'gaveUp' || lost > MOST_LOST) {
          return withItems([...items, { name: file.name, result: problem }], null);
        }
        items.push({ name: at.name, result: problem });
        startAt = at.at + 1;
      }
    },
    readText: (text, how = {}) => askOnce({ kind: 'text', text, texts: how.texts ?? [] }, text.length, how),
    readRich: (html, plain, how = {}) =>
      askOnce({ kind: 'rich', html, plain, options: how.options ?? {} }, html.length, how),
    close: () => pool.close(),
  };
}

/** The files that came one by one, and those of the last answer. */
function withItems(items: readonly NamedResult[], result: ImportResult | null): ImportResult {
  if (result === null) return ok({ kind: 'several', items });
  if (items.length === 0 || (result.ok && result.value.kind !== 'several')) return result;
  const last = result.ok && result.value.kind === 'several' ? result.value.items : [];
  return ok({ kind: 'several', items: [...items, ...last] });
}

function problemOf(
  kind: 'cancelled' | 'tookTooLong' | 'gaveUp' | 'broken',
  fileName: string | null,
  bytes: number,
): ImportProblem {
  if (kind === 'cancelled') return { kind: 'cancelled' };
  if (kind === 'broken') return { kind: 'unreadable', fileName };
  return { kind: 'tookTooLong', seconds: deadlineSeconds(bytes) };
}
