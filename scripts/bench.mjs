import { buildIfNeeded } from './build.mjs';
import { chromiumExecutable } from './chromium.mjs';
import { installIfNeeded } from './install.mjs';
import { inRoot } from './paths.mjs';

try {
  await installIfNeeded();
  await buildIfNeeded();
  process.env['PARALLAX_CHROMIUM'] = await chromiumExecutable();
  // Node 20 runs no TypeScript; Vite, which builds the workbench, does.
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(inRoot('tests/bench/bench.ts'), {
    configFile: false,
    logLevel: 'warn',
  });
  await /** @type {{ bench(): Promise<void> }} */ (module).bench();
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
