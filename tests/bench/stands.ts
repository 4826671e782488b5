import type { Page } from '@playwright/test';

/** Nothing more comes when nothing has changed for so long, in milliseconds. */
const QUIET = 300;

/** In milliseconds. */
export interface Stood {
  /** From the key or the pointer going down until all it changed anywhere is painted. */
  readonly time: number;
  /** The longest stretch in which the page answered nothing; 0 where none was above 50 ms. */
  readonly longest: number;
}

interface Stands {
  /** Since the page was opened, or since something was awaited last. */
  longest: number;
  /** Begins to wait for a key or the pointer; `told` then says how long what it did took. */
  until(): void;
  /** Whatever must have come has come: what changes from now on is the end of it. */
  hasCome: boolean;
  told: Promise<Stood>;
}

declare global {
  var stands: Stands;
}

/**
 * Installs what tells when everything stands. The first change of the page (`probe.keyToPaint`) is not what a person waits
 * for where rows follow later: here the last one counts, those that workers and the database bring included.
 */
export const installStands = async (page: Page): Promise<void> => {
  await page.addInitScript((quiet) => {
    const inputs = ['keydown', 'pointerdown'] as const;
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries())
        globalThis.stands.longest = Math.max(globalThis.stands.longest, duration);
    }).observe({ type: 'longtask', buffered: true });
    globalThis.stands = {
      longest: 0,
      hasCome: true,
      told: Promise.reject(new Error('Nothing is awaited')),
      until: () => {
        globalThis.stands.hasCome = false;
        globalThis.stands.told = new Promise((resolve) => {
          let last = Number.NaN;
          let waiting = 0;
          const observer = new MutationObserver(() => {
            waiting += 1;
            void globalThis.probe.painted().then((at) => {
              waiting -= 1;
              last = at;
            });
          });
          const begin = ({ timeStamp }: Event): void => {
            for (const input of inputs) removeEventListener(input, begin, true);
            last = performance.now();
            globalThis.stands.longest = 0;
            observer.observe(document, {
              subtree: true,
              childList: true,
              attributes: true,
              characterData: true,
            });
            // In the background one looks only after what is drawn in slices.
            const look = (): unknown => scheduler.postTask(idle, { priority: 'background' });
            const idle = (): void => {
              const { hasCome } = globalThis.stands;
              if (!hasCome || waiting > 0 || performance.now() - last < quiet)
                return void setTimeout(look, 20);
              observer.disconnect();
              resolve({ time: last - timeStamp, longest: globalThis.stands.longest });
            };
            look();
          };
          for (const input of inputs) addEventListener(input, begin, true);
        });
      },
    };
    globalThis.stands.told.catch(() => undefined);
  }, QUIET);
};

/**
 * How long the page takes for what the person does.
 *
 * @param come waits for what it must lead to, where the page stands still on the way, as while the database writes
 */
export const stoodAfter = async (
  page: Page,
  act: () => Promise<unknown>,
  come?: () => Promise<unknown>,
): Promise<Stood> => {
  await page.evaluate(() => globalThis.stands.until());
  await act();
  await come?.();
  await page.evaluate(() => (globalThis.stands.hasCome = true));
  return page.evaluate(() => globalThis.stands.told);
};
