import * as z from 'zod/mini';
import { fail, ok } from './domain/result.ts';
import type { Answered, Asked, ImportAnswer, ImportRequest } from './exchange/import-client.ts';
import { LIMITS, type ImportResult } from './exchange/importer.ts';
import { importFile, importRich, importText } from './exchange/importers.ts';
import { originalsIn } from './exchange/originals-in.ts';
import { inParts } from './exchange/result-in-parts.ts';
import { createHasher } from './platform/hash.ts';
import { readFileBytes } from './platform/read-file.ts';

/**
 * Reads outside files away from the page. It answers each request with one `ImportResult`, before it with the parts
 * that are done and those of a session, and knows nothing else: no storage, no state. The page holds the deadline and
 * ends it when it overruns.
 */

// Schemas may be compiled with `new Function`, which a strict policy reports as a violation.
z.config({ jitless: true });

const { sha256 } = createHasher();

/** @param moved the bytes that go over to the page instead of being copied */
type Answer = (message: ImportAnswer, moved?: readonly ArrayBuffer[]) => void;

async function resultOf(request: ImportRequest, answer: Answer): Promise<ImportResult> {
  if (request.kind === 'text') return importText(request.text, sha256, request.texts);
  if (request.kind === 'rich') return importRich(request.html, request.plain, sha256, request.options);
  const { file, texts, options, startAt } = request;
  const read =
    file instanceof File ? await readFileBytes(file, LIMITS.fileBytes) : ok(new Uint8Array(file.bytes));
  if (!read.ok) {
    return fail(
      read.reason.kind === 'unreadable' ? { kind: 'unreadable', fileName: file.name } : read.reason,
    );
  }
  return importFile({ name: file.name, bytes: read.value }, sha256, texts, LIMITS, options, {
    startAt,
    onProgress: (done, total, name) => answer({ kind: 'progress', done, total, name }),
    onItem: (item) => answer({ kind: 'item', item }, originalsIn(item.result)),
  });
}

const hear = ({ data: { id, request } }: MessageEvent<Asked>): void => {
  const answer: Answer = (message, moved = []) => {
    const answered: Answered = { id, answer: message };
    postMessage(answered, { transfer: [...moved] });
  };
  resultOf(request, answer).then(
    (result) => {
      for (const message of inParts(result)) answer(message, 'ok' in message ? originalsIn(message) : []);
    },
    // A defect: thrown outside the promise it reaches the page, which ends this worker.
    (defect: unknown) =>
      setTimeout(() => {
        throw defect;
      }),
  );
};

// WebKit (2.50) runs this file once more when a lazy part imports what it shares with it: then two would answer.
const LISTENS = 'parallaxListens';
if (!Reflect.has(globalThis, LISTENS)) {
  Reflect.set(globalThis, LISTENS, true);
  addEventListener('message', hear);
}
