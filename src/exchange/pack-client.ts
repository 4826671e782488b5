import { packing, type Packed } from './gzip.ts';

/** Compresses a text of many pieces, none of which ends within a surrogate pair. They may be asked for twice. */
export type Pack = (pieces: () => Iterable<string>) => Promise<Packed>;

/** To the worker: a piece of the text; null at its end. */
export type PackRequest = string | null;
/** From it; null where it could not. */
export type PackAnswer = Packed | null;

/** What is used of a `Worker`. */
export type PackWorker = Pick<Worker, 'postMessage' | 'terminate' | 'addEventListener'>;

/** A message for each of 100,000 records would cost more than what it carries. In UTF-16 units. */
const AT_ONCE = 100_000;

/** On this thread. */
export const packHere: Pack = (pieces) => {
  const into = packing();
  for (const slice of slicesOf(pieces())) into.add(slice);
  return into.finish();
};

/** On a thread of its own, while the pieces are made on this one; here where that can't be had. */
export const packInWorker =
  (createWorker: () => PackWorker): Pack =>
  async (pieces) =>
    (await packedBy(createWorker, pieces)) ?? packHere(pieces);

async function packedBy(createWorker: () => PackWorker, pieces: () => Iterable<string>): Promise<PackAnswer> {
  let worker: PackWorker;
  try {
    worker = createWorker();
  } catch {
    return null;
  }
  try {
    const answered = new Promise<PackAnswer>((resolve) => {
      worker.addEventListener('message', ({ data }: MessageEvent<PackAnswer>) => resolve(data));
      for (const event of ['error', 'messageerror']) worker.addEventListener(event, () => resolve(null));
    });
    const send = (request: PackRequest): void => worker.postMessage(request);
    for (const slice of slicesOf(pieces())) send(slice);
    send(null);
    return await answered;
  } finally {
    worker.terminate();
  }
}

function* slicesOf(pieces: Iterable<string>): Generator<string> {
  let slice: string[] = [];
  let length = 0;
  for (const piece of pieces) {
    slice.push(piece);
    length += piece.length;
    if (length < AT_ONCE) continue;
    yield slice.join('');
    slice = [];
    length = 0;
  }
  yield slice.join('');
}
