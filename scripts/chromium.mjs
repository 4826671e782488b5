import { existsSync } from 'node:fs';
import { run, runPackage } from './run.mjs';

const USUAL_PLACES = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome-stable',
  '/usr/bin/google-chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
];

/** @returns {Promise<string | null>} the executable of a Chromium on this machine */
const findChromium = async () => {
  const chosen = process.env['PARALLAX_CHROMIUM'];
  if (chosen !== undefined && chosen !== '') {
    if (!existsSync(chosen)) throw new Error(`PARALLAX_CHROMIUM names ${chosen}, which does not exist.`);
    return chosen;
  }
  const { chromium } = await import('@playwright/test');
  return [...USUAL_PLACES, chromium.executablePath()].find((path) => existsSync(path)) ?? null;
};

/**
 * The executable of a real Chromium; installs one when the machine has none: Debian's package for root, else Playwright's
 * own. Needs the packages installed.
 */
export const chromiumExecutable = async () => {
  const found = await findChromium();
  if (found !== null) return found;
  console.log('No Chromium here: installing one for the browser tests …');
  const mayUseApt = process.getuid?.() === 0 && existsSync('/usr/bin/apt-get');
  if (mayUseApt) {
    await run('apt-get', ['update']);
    await run('apt-get', ['install', '-y', '--no-install-recommends', 'chromium']);
  }
  if ((await findChromium()) === null) await runPackage('@playwright/test/cli.js', ['install', 'chromium']);
  const installed = await findChromium();
  if (installed === null) {
    throw new Error('No Chromium was found or installed. Install one and name it in PARALLAX_CHROMIUM.');
  }
  return installed;
};
