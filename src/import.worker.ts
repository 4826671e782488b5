import * as z from 'zod/mini';
import { fail } from './domain/result.ts';
import type { ImportRequest } from './exchange/import-client.ts';
import { LIMITS, type ImportResult } from './exchange/importer.ts';
import { importFile, importText } from './exchange/importers.ts';
import { createHasher } from './platform/hash.ts';
import { readFileBytes } from './platform/read-file.ts';

/**
 * Reads outside files away from the page. It answers each request with one `ImportResult` and knows nothing else:
 * no storage, no state. The page holds the deadline and ends it when it overruns.
 */

// Schemas may be compiled with `new Function`, which a strict policy reports as a violation.
z.config({ jitless: true });

const { sha256 } = createHasher();

async function resultOf(request: ImportRequest): Promise<ImportResult> {
  if (request.kind === 'text') return importText(request.text, sha256, request.texts);
  const { file, texts } = request;
  const read = await readFileBytes(file, LIMITS.fileBytes);
  if (read.ok) return importFile({ name: file.name, bytes: read.value }, sha256, texts);
  return fail(read.reason.kind === 'unreadable' ? { kind: 'unreadable', fileName: file.name } : read.reason);
}

addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  resultOf(data).then(
    (result) => postMessage(result),
    // A defect: thrown outside the promise it reaches the page, which ends this worker.
    (defect: unknown) =>
      setTimeout(() => {
        throw defect;
      }),
  );
});
