import { defineConfig } from '@playwright/test';
import { isLong } from '../support/control.ts';
import { launchOptions, SHORT_LIVED } from './support/chromium.ts';

const report = process.env['PLAYWRIGHT_JSON_OUTPUT_NAME'];

export default defineConfig({
  testDir: '.',
  outputDir: '../../test-results/browser',
  globalSetup: './support/serve-build.ts',
  timeout: 90_000,
  // Generous: two cores may be shared with a lot of other work.
  expect: { timeout: 20_000 },
  globalTimeout: 30 * 60_000,
  workers: 2,
  fullyParallel: true,
  forbidOnly: true,
  reporter: report === undefined ? [['list']] : [['list'], ['json', { outputFile: report }]],
  use: {
    browserName: 'chromium',
    baseURL: process.env['PARALLAX_ADDRESS'] ?? '',
    viewport: { width: 1440, height: 900 },
    // Else what cannot be pressed waits for the end of its test, which then does not say what it was.
    actionTimeout: 40_000,
    // Else each of the fresh profiles fetches all 170 parts behind what its test does; `offline.spec.ts` allows it.
    serviceWorkers: 'block',
    launchOptions: launchOptions(isLong ? [] : [SHORT_LIVED]),
    screenshot: 'only-on-failure',
  },
});
