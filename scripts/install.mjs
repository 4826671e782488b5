import { statSync } from 'node:fs';
import { inRoot } from './paths.mjs';
import { runNpm } from './run.mjs';

/** @param {string} path relative to the root */
const changedAt = (path) => statSync(inRoot(path), { throwIfNoEntry: false })?.mtimeMs ?? 0;

/** Says why this Node cannot run Parallax, or null when it can. */
export const nodeProblem = (version = process.versions.node) => {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major > 20 || (major === 20 && minor >= 19)) return null;
  return `Parallax needs Node 20.19 or newer; this is Node ${version}. Install a newer one from https://nodejs.org and try again.`;
};

/**
 * Installs the packages of package-lock.json when they are missing or older than that file. Install scripts stay off: no
 * package here needs one. Throws with a sentence for the person when it does not work.
 */
export const installIfNeeded = async () => {
  const problem = nodeProblem();
  if (problem !== null) throw new Error(problem);
  if (changedAt('node_modules/.package-lock.json') >= changedAt('package-lock.json')) return;
  console.log('Installing packages (once) …');
  const code = await runNpm(['ci', '--ignore-scripts']);
  if (code !== 0) {
    throw new Error(
      'The packages could not be installed; npm says why above. Check the network and try again.',
    );
  }
};
