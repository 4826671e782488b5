import {
  corpusClient,
  type CorpusClient,
  type CorpusWorker,
} from '../../src/analysis/finding/corpus-client.ts';
import { corpusService, type SimilarIndex } from '../../src/analysis/finding/corpus-service.ts';
import type { CorpusRequest } from '../../src/analysis/finding/corpus-messages.ts';
import { createPassageIndex } from '../../src/analysis/near-duplicates.ts';

type Listener = (event: { readonly data: unknown }) => void;

/** The worker that keeps the texts, without a thread of its own: messages arrive in later tasks all the same. */
export function corpusWorkerInPlace(
  createSimilarIndex: () => SimilarIndex = createPassageIndex,
): CorpusWorker {
  const listeners = new Map<string, Listener[]>();
  let alive = true;
  const service = corpusService({
    answer: (data) =>
      void setTimeout(() => {
        if (alive)
          for (const listener of listeners.get('message') ?? []) listener({ data: structuredClone(data) });
      }),
    now: () => performance.now(),
    pause: () => new Promise((resolve) => setTimeout(resolve)),
    createSimilarIndex,
  });
  const worker = {
    addEventListener: (type: string, listener: Listener) =>
      void listeners.set(type, [...(listeners.get(type) ?? []), listener]),
    postMessage: (request: CorpusRequest) =>
      void setTimeout(() => {
        if (alive) service.take(structuredClone(request));
      }),
    terminate: () => {
      alive = false;
    },
  };
  return worker as unknown as CorpusWorker;
}

export const corpusInPlace = (): CorpusClient => corpusClient(() => corpusWorkerInPlace());
