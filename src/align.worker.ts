import { alignMany } from './analysis/alignment/align-many.ts';
import type { AlignAnswer, AlignRequest } from './analysis/alignment/align-messages.ts';

/**
 * Compares texts away from the page. It answers a request with progress and one list of pairs, and knows nothing else.
 * The page ends it when the answer is not wanted any more.
 */

const PROGRESS_MS = 50;

const answer = (message: AlignAnswer): void => postMessage(message);

addEventListener('message', ({ data: { texts, known } }: MessageEvent<AlignRequest>) => {
  const skipped = new Set(known);
  let last = performance.now();
  const pairs = alignMany(
    texts,
    (done, total) => {
      const now = performance.now();
      if (now - last < PROGRESS_MS) return;
      last = now;
      answer({ kind: 'progress', done, total });
    },
    ([first, second]) => !skipped.has(first * texts.length + second),
  );
  answer({ kind: 'done', pairs });
});
