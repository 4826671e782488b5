import type { LaunchOptions } from '@playwright/test';

/** Nothing but our own server can be reached: a request elsewhere fails at once, and is reported by `watch.ts`. */
export const CHROMIUM_ARGS: readonly string[] = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost',
];

/** The system's Chromium, found or installed by scripts/chromium.mjs. */
export const chromiumPath = (): string => process.env['PARALLAX_CHROMIUM'] ?? '/usr/bin/chromium';

export const launchOptions = (): LaunchOptions => ({
  executablePath: chromiumPath(),
  args: [...CHROMIUM_ARGS],
});
