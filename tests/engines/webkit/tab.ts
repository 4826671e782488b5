import type { EngineTab } from '../engine.ts';
import type { WebDriver } from './web-driver.ts';

export const tabOf = (driver: WebDriver, handle: string): EngineTab => ({
  async goTo(url) {
    await driver.inTab(handle, 'POST', '/url', { url });
  },
  async reload() {
    await driver.inTab(handle, 'POST', '/refresh');
  },
  async call(source, given) {
    const script = `return (${source})(arguments[0])`;
    return String(await driver.inTab(handle, 'POST', '/execute/sync', { script, args: [given] }));
  },
  async perform(actions) {
    await driver.inTab(handle, 'POST', '/actions', { actions });
  },
  async show() {
    // Each has a window of its own, which is always in sight.
    await driver.inTab(handle, 'GET', '/title');
  },
  async picture() {
    return Buffer.from(await driver.inTab<string>(handle, 'GET', '/screenshot'), 'base64');
  },
  async close() {
    await driver.closeTab(handle);
  },
});
