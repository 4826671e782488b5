/** How long a moment without other work is waited for, in milliseconds: a tab in the background may never have one. */
const LONGEST_WAIT_MS = 5_000;

/** When work is done that nobody waits for. */
export const createTiming = () => ({
  /** Runs the action after so many milliseconds; returns the way to call it off. */
  after(ms: number, action: () => void): () => void {
    const timer = setTimeout(action, ms);
    return () => clearTimeout(timer);
  },
  /** A task of its own, behind those that wait. */
  pause: (): Promise<void> => new Promise((resolve) => setTimeout(resolve)),
  /** Resolves when the page has nothing else to do; soon, where the browser does not say. */
  idle: (): Promise<void> =>
    new Promise((resolve) => {
      if (typeof requestIdleCallback === 'undefined') setTimeout(resolve);
      else requestIdleCallback(() => resolve(), { timeout: LONGEST_WAIT_MS });
    }),
});
