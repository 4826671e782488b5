import { until } from '../until.ts';
import type { Page } from './page.ts';

/** The whole build is copied; a slow machine takes its time. Milliseconds. */
const COPY_TIME = 120_000;

/** Waits until the browser keeps a copy of the workbench, and its service worker is in charge. */
export const isKept = async (page: Page): Promise<void> => {
  const ask = () =>
    page.evaluate(async () => {
      const registration = await navigator.serviceWorker.getRegistration();
      return registration?.active?.state === 'activated' || null;
    });
  await until('a copy of the workbench in the browser', ask, COPY_TIME);
};
