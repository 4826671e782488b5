import type { CorpusAnswer, CorpusRequest } from './analysis/finding/corpus-messages.ts';
import { corpusService } from './analysis/finding/corpus-service.ts';
import { createPassageIndex } from './analysis/near-duplicates.ts';

/**
 * Keeps the texts of the open session away from the page, finds words in them and says which are alike. The page ends it
 * when a pattern takes too long.
 */

/** A message of one's own comes behind those that wait, and sooner than a timer. */
const channel = new MessageChannel();
const waiting: (() => void)[] = [];
channel.port1.addEventListener('message', () => waiting.shift()?.());
channel.port1.start();

const service = corpusService({
  answer: (message: CorpusAnswer) => postMessage(message),
  now: () => performance.now(),
  pause: () =>
    new Promise((resolve) => {
      waiting.push(resolve);
      channel.port2.postMessage(null);
    }),
  createSimilarIndex: () => createPassageIndex(),
});

addEventListener('message', ({ data }: MessageEvent<CorpusRequest>) => service.take(data));
