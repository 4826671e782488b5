import { readdirSync, statSync, utimesSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { installIfNeeded } from './install.mjs';
import { inRoot } from './paths.mjs';
import { runPackage } from './run.mjs';

const SOURCES = [
  'src',
  'public',
  'scripts',
  'index.html',
  'rescue.html',
  'vite.config.ts',
  'package-lock.json',
];

/** The build writes the service worker last, so its presence says that the build came to its end. */
const LAST_WRITTEN = 'dist/sw.js';

/**
 * The newest change in a file or folder. Folders count too: their own time moves when a file in them is deleted.
 *
 * @param {string} path
 * @returns {number} milliseconds since 1970
 */
export const newestChange = (path) => {
  const facts = statSync(path, { throwIfNoEntry: false });
  if (facts === undefined) return 0;
  if (!facts.isDirectory()) return facts.mtimeMs;
  return readdirSync(path).reduce(
    (newest, name) => Math.max(newest, newestChange(join(path, name))),
    facts.mtimeMs,
  );
};

/** Builds `dist/`. Throws with a sentence for the person when it does not work. */
export const build = async () => {
  const start = new Date();
  const code = await runPackage('vite/bin/vite.js', ['build', '--logLevel', 'warn']);
  if (code !== 0) throw new Error('The build failed; the reason stands above.');
  // Dated at its start, so that a source changed while it ran counts as newer.
  utimesSync(inRoot(LAST_WRITTEN), start, start);
};

/** Builds `dist/` when it is missing or older than its sources. */
export const buildIfNeeded = async () => {
  const built = statSync(inRoot(LAST_WRITTEN), { throwIfNoEntry: false })?.mtimeMs ?? 0;
  const changed = Math.max(...SOURCES.map((path) => newestChange(inRoot(path))));
  if (built >= changed) return;
  console.log('Building …');
  await build();
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    await installIfNeeded();
    await build();
    console.log('Built dist/. Any web server can host it.');
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    process.exitCode = 1;
  }
}
