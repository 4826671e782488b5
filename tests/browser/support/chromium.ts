import type { LaunchOptions } from '@playwright/test';

/**
 * Chromium keeps two pages of its own ready behind each window's address field, which nobody sees here: half of what a new
 * window costs.
 */
export const ADDRESS_FIELD: readonly string[] = [
  'WebUIOmniboxPopup',
  'WebUIOmniboxAimPopup',
  'WebUIOmniboxFullPopup',
];

/** What Playwright 1.65 turns off itself: Chromium heeds the last list only, so ours has to hold both. */
const BY_PLAYWRIGHT = [
  'AvoidUnnecessaryBeforeUnloadCheckSync',
  'DestroyProfileOnBrowserClose',
  'HttpsUpgrades',
  'HttpsFirstBalancedModeAutoEnable',
  'LensOverlay',
  'MediaRouter',
  'PaintHolding',
  'ThirdPartyStoragePartitioning',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'OptimizationHints',
  'NetworkTimeServiceQuerying',
  'AimEnabled',
  'PreconnectToSearch',
];

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
  args: [...CHROMIUM_ARGS, `--disable-features=${[...BY_PLAYWRIGHT, ...ADDRESS_FIELD].join(',')}`],
});
