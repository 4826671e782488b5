import { installIfNeeded } from './install.mjs';
import { runPackage } from './run.mjs';

/** Builds `dist-single/parallax.html`: the whole workbench as one file that opens from a disk. */
try {
  await installIfNeeded();
  const config = 'scripts/single/vite.config.ts';
  const code = await runPackage('vite/bin/vite.js', ['build', '--config', config, '--logLevel', 'warn']);
  if (code !== 0) throw new Error('The build failed; the reason stands above.');
  console.log('Built dist-single/parallax.html. Open it in a browser, or send it to somebody.');
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}
