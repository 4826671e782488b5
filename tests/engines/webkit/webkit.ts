import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { Engine, EngineBrowser, Look } from '../engine.ts';
import { start } from '../process.ts';
import { until } from '../until.ts';
import { display } from './display.ts';
import { tabOf } from './tab.ts';
import { connectWebDriver } from './web-driver.ts';

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const { port } = server.address() as AddressInfo;
      server.close(() => resolve(port));
    });
  });

/** The driver with the browser that it starts: they share a process group. */
const startDriver = async (home: string): Promise<{ readonly address: string; end(): Promise<void> }> => {
  const port = await freePort();
  const running = start('WebKitWebDriver', [`--port=${port}`], {
    stdio: 'ignore',
    env: {
      ...process.env,
      DISPLAY: await display.name(),
      GDK_BACKEND: 'x11',
      NO_AT_BRIDGE: '1',
      LANG: 'C.UTF-8',
      HOME: home,
      XDG_RUNTIME_DIR: home,
    },
  });
  const address = `http://127.0.0.1:${port}`;
  await until('WebKitWebDriver', () => fetch(`${address}/status`).catch(() => null));
  return { address, end: running.end };
};

const startWebKit = async (home: string, { scheme, width }: Look): Promise<EngineBrowser> => {
  const { address, end } = await startDriver(home);
  const driver = await connectWebDriver(address, {
    unhandledPromptBehavior: 'accept',
    'webkitgtk:browserOptions': {
      binary: join(import.meta.dirname, 'browser.py'),
      args: [home, ...(scheme === 'dark' ? ['--dark'] : [])],
    },
  });
  return {
    version: driver.version,
    reported: [],
    async openTab() {
      const handle = await driver.newTab();
      await driver.inTab(handle, 'POST', '/window/rect', { x: 0, y: 0, width, height: 900 });
      return tabOf(driver, handle);
    },
    kill: end,
  };
};

/** WebKitGTK in a window nobody sees, driven by WebDriver. */
export const webkit: Engine = { id: 'webkit', name: 'WebKitGTK', start: startWebKit, end: display.end };
