import { chromium, type Browser, type BrowserContext } from '@playwright/test';
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { isLong } from '../../support/control.ts';
import { ADDRESS_FIELD, CHROMIUM_ARGS, chromiumPath, SHORT_LIVED } from './chromium.ts';

export interface KillableChromium {
  readonly browser: Browser;
  readonly context: BrowserContext;
  /** Closes the browser as a person does: whatever it holds is written first. */
  quit(): Promise<void>;
  /** Ends every process of the browser at once, as a crash of the machine's memory would: nothing is flushed. */
  kill(): Promise<void>;
  /** Stops every process where it stands; only `kill` may follow. */
  freeze(): void;
}

/** Runs in each page before its own code. */
const refuseWorkers = (): void => {
  // Undefined in a page without a host.
  if (!('serviceWorker' in navigator)) return;
  ServiceWorkerContainer.prototype.register = () => Promise.reject(new Error('No worker in this test'));
};

/** Starts Chromium on a profile folder in a process group of its own, so that all its processes can be killed together. */
export const startKillable = async (profile: string): Promise<KillableChromium> => {
  const portFile = `${profile}/DevToolsActivePort`;
  rmSync(portFile, { force: true });
  const child = spawn(
    chromiumPath(),
    [
      ...CHROMIUM_ARGS,
      ...(isLong ? [] : [SHORT_LIVED]),
      `--disable-features=${ADDRESS_FIELD.join(',')}`,
      '--headless=new',
      '--remote-debugging-port=0',
      `--user-data-dir=${profile}`,
      '--window-size=1440,900',
      'about:blank',
    ],
    { detached: true, stdio: 'ignore' },
  );
  const gone = new Promise((resolve) => child.once('exit', resolve));
  const portOf = () =>
    existsSync(portFile) ? /^(\d+)\n/u.exec(readFileSync(portFile, 'utf8'))?.[1] : undefined;
  for (let tries = 0; portOf() === undefined && tries < 400; tries += 1) await wait(25);
  const browser = await chromium.connectOverCDP(`http://127.0.0.1:${portOf()}`);
  const [context] = browser.contexts();
  if (context === undefined) throw new Error('Chromium opened no context');
  // As in playwright.config.ts: a fresh profile would fetch all 170 parts, anew after each kill. Long runs do have it.
  if (!isLong) await context.addInitScript(refuseWorkers);
  return {
    browser,
    context,
    quit: async () => {
      const session = await browser.newBrowserCDPSession();
      // The answer may get lost: the browser is on its way out.
      await session.send('Browser.close').catch(() => undefined);
      await gone;
    },
    freeze: () => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGSTOP');
    },
    kill: async () => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      await gone;
    },
  };
};
