import { alignMany } from './analysis/alignment/align-many.ts';
import { answersOf, type AlignAnswer, type AlignRequest } from './analysis/alignment/align-messages.ts';
import type { DiffAnswer, DiffRequest } from './analysis/reanchoring/diff-client.ts';
import { versionDiffOf } from './analysis/reanchoring/version-diff.ts';

/**
 * Compares texts away from the page, knows nothing of a request before, and is ended by the page when the answer is not
 * wanted any more. Of articles it says, with progress, what each two share; of two versions how one lies to the other.
 */

const PROGRESS_MS = 50;

const answer = (message: AlignAnswer): void => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<AlignRequest | DiffRequest>) => {
  if ('versions' in data) postMessage(versionDiffOf(...data.versions) satisfies DiffAnswer);
  else align(data);
});

function align({ texts, known, settled }: AlignRequest): void {
  const skipped = new Set(known);
  const before = new Set(settled);
  let last = performance.now();
  const pairs = alignMany(
    texts,
    (done, total) => {
      const now = performance.now();
      if (now - last < PROGRESS_MS) return;
      last = now;
      answer({ kind: 'progress', done, total });
    },
    ([first, second]) =>
      !(before.has(first) && before.has(second)) && !skipped.has(first * texts.length + second),
  );
  for (const message of answersOf(pairs)) answer(message);
}
