import type { PackAnswer, PackRequest, PackWorker } from '../../src/exchange/pack-client.ts';

export interface Packer extends PackWorker {
  readonly asked: PackRequest[];
  readonly ended: () => boolean;
}

/** A worker that does this at the end of the text. */
export function packerThat(
  atEnd: (
    answer: (message: PackAnswer) => void,
    breakDown: () => void,
    asked: readonly PackRequest[],
  ) => void,
): Packer {
  const events = new EventTarget();
  const asked: PackRequest[] = [];
  let isEnded = false;
  return {
    asked,
    ended: () => isEnded,
    addEventListener: events.addEventListener.bind(events) as Worker['addEventListener'],
    terminate: () => (isEnded = true),
    postMessage(request: PackRequest) {
      asked.push(request);
      if (request !== null) return;
      atEnd(
        (data) => void events.dispatchEvent(new MessageEvent('message', { data })),
        () => void events.dispatchEvent(new Event('error')),
        asked,
      );
    },
  };
}
