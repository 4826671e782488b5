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

/**
 * For pages that live for seconds: what V8's upper two compilers make of code that is called often goes with its page.
 * Without them three files of tests took 149 s of the processors, not 173. Not for the benchmark, nor for long runs.
 */
export const SHORT_LIVED = '--js-flags=--no-opt --no-maglev';

/** The system's Chromium, found or installed by scripts/chromium.mjs. */
export const chromiumPath = (): string => process.env['PARALLAX_CHROMIUM'] ?? '/usr/bin/chromium';

export const launchOptions = (more: readonly string[] = []): LaunchOptions => ({
  executablePath: chromiumPath(),
  args: [...CHROMIUM_ARGS, ...more, `--disable-features=${[...BY_PLAYWRIGHT, ...ADDRESS_FIELD].join(',')}`],
});
