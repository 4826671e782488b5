import { existsSync } from 'node:fs';
import { buildIfNeeded } from './build.mjs';
import { chromiumExecutable } from './chromium.mjs';
import { installIfNeeded } from './install.mjs';
import { inRoot } from './paths.mjs';
import { run } from './run.mjs';

/**
 * The workbench in Chromium, Firefox ESR and WebKitGTK, from Debian's packages: the stories of tests/engines.
 *
 *     npm run test:browsers                      every story in all three
 *     npm run test:browsers -- webkit            in one
 *     npm run test:browsers -- firefox undo      those with a word in their titles
 */

/** Files by which one sees that a package is there. */
const PACKAGES = {
  'firefox-esr': ['/usr/bin/firefox-esr'],
  'webkit2gtk-driver': ['/usr/bin/WebKitWebDriver'],
  // The engine for the little browser of tests/engines/webkit, which is written in Python.
  'gir1.2-webkit2-4.1': ['x86_64', 'aarch64'].map(
    (machine) => `/usr/lib/${machine}-linux-gnu/girepository-1.0/WebKit2-4.1.typelib`,
  ),
  'python3-gi': ['/usr/lib/python3/dist-packages/gi/__init__.py'],
  xvfb: ['/usr/bin/Xvfb'],
};

const missingPackages = () =>
  Object.entries(PACKAGES)
    .filter(([, files]) => !files.some((file) => existsSync(file)))
    .map(([name]) => name);

/** Installs what is missing where that is allowed; says the command where it is not. */
const browsersIfNeeded = async () => {
  const missing = missingPackages();
  if (missing.length === 0) return;
  const install = ['install', '-y', '--no-install-recommends', ...missing];
  const command = `apt-get update && apt-get ${install.join(' ')}`;
  if (process.getuid?.() !== 0 || !existsSync('/usr/bin/apt-get'))
    throw new Error(`${missing.join(', ')} is missing. On Debian, as root: ${command}`);
  console.log(`Installing ${missing.join(', ')} …`);
  await run('apt-get', ['update']);
  await run('apt-get', install, { env: { DEBIAN_FRONTEND: 'noninteractive' } });
  if (missingPackages().length > 0) throw new Error(`It was not installed. Try: ${command}`);
};

/** Node 20 has WebSocket, which Firefox is driven by, behind a flag only. */
const withWebSocket = async () => {
  const parameters = ['--experimental-websocket', inRoot('scripts/browsers.mjs'), ...process.argv.slice(2)];
  process.exit(await run(process.execPath, parameters));
};

const count = { passed: 0, failed: 0 };

/** The last line of every run, whatever happened before. */
const finish = () => {
  console.log(`\n${count.passed} passed, ${count.failed} failed`);
  process.exit(count.failed === 0 ? 0 : 1);
};

if (typeof WebSocket === 'undefined') await withWebSocket();
for (const signal of ['SIGINT', 'SIGTERM']) {
  process.once(signal, () => {
    console.log('Broken off.');
    count.failed += 1;
    finish();
  });
}
try {
  await installIfNeeded();
  await browsersIfNeeded();
  await buildIfNeeded();
  process.env['PARALLAX_CHROMIUM'] = await chromiumExecutable();
  // Node 20 runs no TypeScript; Vite, which builds the workbench, does.
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(inRoot('tests/engines/run-stories.ts'), {
    configFile: false,
    logLevel: 'warn',
  });
  const { runStories } = /** @type {typeof import('../tests/engines/run-stories.ts')} */ (module);
  await runStories({
    build: inRoot('dist'),
    pictures: inRoot('test-results/engines'),
    words: process.argv.slice(2),
    onTold: (passed) => {
      if (passed) count.passed += 1;
      else count.failed += 1;
    },
  });
  if (count.passed + count.failed === 0) throw new Error('No story has these words in its title.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  count.failed += 1;
}
finish();
