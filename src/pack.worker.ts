import { packing } from './exchange/gzip.ts';
import type { PackAnswer, PackRequest } from './exchange/pack-client.ts';

/** Compresses one text away from the page, while it is written there. */

const into = packing();

const answer = (message: PackAnswer): void => postMessage(message);

addEventListener('message', ({ data }: MessageEvent<PackRequest>) => {
  if (data !== null) return into.add(data);
  into.finish().then(answer, () => answer(null));
});
