/** How long a moment without other work is waited for, in milliseconds: a page in the background may never have one. */
const LONGEST_WAIT_MS = 500;

/**
 * Work that nobody sees, in pieces, each when the page has nothing else to do: a timer goes off right behind the frame,
 * before the key that was pressed meanwhile. Soon, where the browser does not say when that is.
 *
 * @param piece does a part of the work and returns whether more is left
 */
export function idleWork(piece: () => boolean) {
  const asks = typeof requestIdleCallback === 'function';
  let waiting = 0;
  const run = (): void => {
    waiting = 0;
    if (piece()) ask();
  };
  function ask(): void {
    if (waiting !== 0) return;
    waiting = asks ? requestIdleCallback(run, { timeout: LONGEST_WAIT_MS }) : window.setTimeout(run);
  }
  return {
    /** Has the work done, once however often it is asked for meanwhile. */
    ask,
    cancel(): void {
      if (asks) cancelIdleCallback(waiting);
      else clearTimeout(waiting);
      waiting = 0;
    },
  };
}
