import { chromium as playwright, type Page as PlaywrightPage } from '@playwright/test';
import { join } from 'node:path';
import { CHROMIUM_ARGS, chromiumPath } from '../../browser/support/chromium.ts';
import type { Engine, EngineBrowser, EngineTab, Look } from '../engine.ts';
import { keyNameOf, type InputSource } from '../page/input.ts';
import { outputOf, start } from '../process.ts';

type Action = InputSource['actions'][number];

const perform = async (
  { keyboard, mouse }: PlaywrightPage,
  sources: readonly InputSource[],
): Promise<void> => {
  let clicks = 0;
  for (const action of sources.flatMap(({ actions }): readonly Action[] => actions)) {
    if (action.type === 'keyDown') await keyboard.down(keyNameOf(action.value));
    else if (action.type === 'keyUp') await keyboard.up(keyNameOf(action.value));
    else if (action.type === 'pointerMove') {
      clicks = 0;
      await mouse.move(action.x, action.y, { steps: 2 });
    } else if (action.type === 'pointerDown') {
      clicks += 1;
      await mouse.down({ clickCount: clicks });
    } else if (action.type === 'pointerUp') await mouse.up({ clickCount: clicks });
  }
};

const tabOf = (page: PlaywrightPage): EngineTab => ({
  goTo: async (address) => void (await page.goto(address)),
  reload: async () => void (await page.reload()),
  call: (source, given) => page.evaluate(`(${source})(${JSON.stringify(given)})`),
  perform: (sources) => perform(page, sources),
  show: () => page.bringToFront(),
  picture: () => page.screenshot(),
  async close() {
    const closed = page.waitForEvent('close');
    await page.close({ runBeforeUnload: true });
    await closed;
  },
});

const startChromium = async (home: string, { scheme, width }: Look): Promise<EngineBrowser> => {
  const running = start(
    chromiumPath(),
    [
      ...CHROMIUM_ARGS,
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${join(home, 'profile')}`,
      'about:blank',
    ],
    { stdio: ['ignore', 'ignore', 'pipe'] },
  );
  const { stderr } = running.child;
  if (stderr === null) throw new Error('Chromium says nothing');
  const browser = await playwright.connectOverCDP(
    await outputOf(running, stderr, /DevTools listening on (ws:\S+)/u),
  );
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('Chromium opened no window');
  // As in the other engines; no test can drive the picker of this one.
  await context.addInitScript(() => Reflect.deleteProperty(globalThis, 'showSaveFilePicker'));
  const reported: string[] = [];
  context.on('console', (message) => {
    if (message.type() === 'error') reported.push(`console: ${message.text()}`);
  });
  return {
    version: browser.version(),
    reported,
    async openTab() {
      const page = await context.newPage();
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme: scheme });
      page.on('download', (download) =>
        download.saveAs(join(home, 'downloads', download.suggestedFilename())).catch((error: Error) => {
          reported.push(`download: ${error.message}`);
        }),
      );
      return tabOf(page);
    },
    async kill() {
      await running.end();
      await browser.close().catch(() => undefined);
    },
  };
};

/** Chromium, driven by Playwright: what goes wrong here, too, is no fault of an engine. */
export const chromium: Engine = {
  id: 'chromium',
  name: 'Chromium',
  start: startChromium,
  end: async () => undefined,
};
