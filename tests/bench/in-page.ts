import type { Page } from '@playwright/test';

/** Functions that the measurements call in the page. Times are milliseconds of `performance.now()`. */
interface Probe {
  /** After the next frame has been painted. */
  painted(): Promise<number>;
  /** Resolves when the text has not changed for `quiet` ms; the time of its last change. */
  settled(quiet: number): Promise<number>;
  /** Begins to wait for a key; `keyToPaint` then tells the time from key down until what it changed in the text, or anywhere, is painted. */
  awaitKey(where?: 'text' | 'page'): void;
  keyToPaint: Promise<number>;
}

declare global {
  var probe: Probe;
}

/** Installs the probe before the page's own scripts. */
export const installProbe = async (page: Page): Promise<void> => {
  await page.addInitScript(() => {
    const text = () => document.querySelector('[role="textbox"][aria-multiline="true"]');
    const painted = () =>
      new Promise<number>((resolve) =>
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.addEventListener('message', () => resolve(performance.now()), { once: true });
          port1.start();
          port2.postMessage(null);
        }),
      );
    globalThis.probe = {
      painted,
      settled: (quiet) =>
        new Promise((resolve) => {
          let last = performance.now();
          const observer = new MutationObserver(() => (last = performance.now()));
          observer.observe(document.body, { subtree: true, childList: true, attributes: true });
          const look = () => {
            if (performance.now() - last < quiet) return void setTimeout(look, 20);
            observer.disconnect();
            resolve(last);
          };
          look();
        }),
      keyToPaint: Promise.resolve(Number.NaN),
      awaitKey: (where = 'text') => {
        globalThis.probe.keyToPaint = new Promise((resolve, reject) => {
          const tooLong = setTimeout(
            () => reject(new Error(`The key changed nothing in the ${where}`)),
            20_000,
          );
          const listening = new AbortController();
          document.addEventListener(
            'keydown',
            (event) => {
              if (event.key === 'Control' || event.key === 'Meta') return;
              listening.abort();
              const observer = new MutationObserver(() => {
                observer.disconnect();
                clearTimeout(tooLong);
                void painted().then((at) => resolve(at - event.timeStamp));
              });
              const element = where === 'text' ? text() : document.body;
              if (element) observer.observe(element, { subtree: true, childList: true, attributes: true });
            },
            { capture: true, signal: listening.signal },
          );
        });
      },
    };
  });
};

/** From the click on an article until its text and the annotations in sight are painted. */
export const openTime = (page: Page, letter: string): Promise<number> =>
  page.evaluate(async (wanted) => {
    const name = new RegExp(String.raw`(^|\s)${wanted}\b`, 'u');
    const entries = document.querySelectorAll<HTMLElement>('nav[aria-label="Articles"] :is(a, button)');
    const entry = [...entries].find((each) =>
      name.test(each.getAttribute('aria-label') ?? each.textContent ?? ''),
    );
    if (!entry) throw new Error(`No article ${wanted}`);
    const start = performance.now();
    entry.click();
    for (;;) {
      const text = document.querySelector('[role="textbox"][aria-multiline="true"]');
      if (name.test(text?.getAttribute('aria-label') ?? '') && (text?.textContent?.length ?? 0) > 100) break;
      await new Promise(requestAnimationFrame);
    }
    return (await globalThis.probe.painted()) - start;
  }, letter);

/** Until every annotation of the article is painted, those out of sight too, as before printing. */
export const paintAllTime = (page: Page): Promise<number> =>
  page.evaluate(async () => {
    const start = performance.now();
    dispatchEvent(new Event('beforeprint'));
    const time = (await globalThis.probe.painted()) - start;
    dispatchEvent(new Event('afterprint'));
    return time;
  });

/** Frame times while the text scrolls 600 px a frame, 60 frames. */
export const scrollTimes = (page: Page): Promise<readonly number[]> =>
  page.evaluate(async () => {
    let scroller = document.querySelector('[role="textbox"][aria-multiline="true"]');
    while (scroller && scroller.scrollHeight <= scroller.clientHeight + 1) scroller = scroller.parentElement;
    const target = scroller ?? document.scrollingElement;
    if (!target) return [];
    target.scrollTop = 0;
    await globalThis.probe.painted();
    const times: number[] = [];
    let direction = 1;
    for (let frame = 0; frame < 60; frame += 1) {
      const start = performance.now();
      const before = target.scrollTop;
      target.scrollTop += 600 * direction;
      if (target.scrollTop === before) direction = -direction;
      times.push((await globalThis.probe.painted()) - start);
    }
    target.scrollTop = 0;
    return times;
  });

/** Megabytes of the JavaScript heap after a collection. */
export const heapMegabytes = async (page: Page): Promise<number> => {
  const session = await page.context().newCDPSession(page);
  await session.send('HeapProfiler.collectGarbage');
  const { usedSize } = await session.send('Runtime.getHeapUsage');
  await session.detach();
  return usedSize / 1_000_000;
};
