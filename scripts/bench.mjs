import { buildIfNeeded } from './build.mjs';
import { chromiumExecutable } from './chromium.mjs';
import { installIfNeeded } from './install.mjs';
import { inRoot } from './paths.mjs';

try {
  await installIfNeeded();
  await buildIfNeeded();
  process.env['PARALLAX_CHROMIUM'] = await chromiumExecutable();
  // Pages that are built for a measurement are built as for everybody, not with React's checks in them.
  process.env['NODE_ENV'] = 'production';
  // Node 20 runs no TypeScript; Vite, which builds the workbench, does.
  const { runnerImport } = await import('vite');
  const { module } = await runnerImport(inRoot('tests/bench/bench.ts'), {
    configFile: false,
    logLevel: 'warn',
  });
  // The names of some parts measure only those: `npm run bench -- importing`.
  await /** @type {{ bench(asked: readonly string[]): Promise<void> }} */ (module).bench(
    process.argv.slice(2),
  );
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
