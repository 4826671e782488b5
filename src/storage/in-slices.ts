/** After so much work at a stretch keys and paint go first, in milliseconds. */
const SLICE_MS = 40;
/** The clock is looked at once in so many items. */
const BETWEEN_LOOKS = 50;

/** Lets what waits go first. Not by a timer: in a tab in the background those come once a second. */
const pause = (): Promise<void> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', () => {
      port1.close();
      resolve();
    });
    port1.start();
    port2.postMessage(null);
  });

/**
 * Does something with each item, in order, without holding up the page. Not inside a transaction, which would end at the
 * first pause.
 *
 * @param act says `false` to end it there
 */
export async function eachInSlices<Item>(
  items: Iterable<Item>,
  act: (item: Item) => boolean | void,
): Promise<void> {
  let begun = performance.now();
  let count = 0;
  for (const item of items) {
    if (act(item) === false) return;
    count += 1;
    if (count % BETWEEN_LOOKS !== 0 || performance.now() - begun < SLICE_MS) continue;
    await pause();
    begun = performance.now();
  }
}
