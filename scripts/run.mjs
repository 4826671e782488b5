import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { inRoot } from './paths.mjs';

/**
 * Runs a program in the repository's root with the terminal as its output.
 *
 * @param {string} program
 * @param {readonly string[]} parameters
 * @param {{ shell?: boolean, env?: Record<string, string> }} [options]
 * @returns {Promise<number>} its exit code; 1 when a signal ended it, 127 when it could not be started
 */
export const run = (program, parameters, options = {}) =>
  new Promise((resolve) => {
    const child = spawn(program, parameters, {
      cwd: inRoot('.'),
      stdio: ['ignore', 'inherit', 'inherit'],
      shell: options.shell ?? false,
      env: { ...process.env, ...options.env },
    });
    child.on('error', () => resolve(127));
    child.on('close', (code) => resolve(code ?? 1));
  });

/**
 * Runs a Node program of an installed package, given by its file under node_modules.
 *
 * @param {string} file such as `vite/bin/vite.js`
 * @param {readonly string[]} parameters
 * @param {Record<string, string>} [env]
 */
export const runPackage = (file, parameters, env = {}) =>
  run(process.execPath, [inRoot(`node_modules/${file}`), ...parameters], { env });

/**
 * Runs npm: the very copy that started this script when there is one.
 *
 * @param {readonly string[]} parameters
 */
export const runNpm = (parameters) => {
  const cli = process.env['npm_execpath'];
  return cli !== undefined && cli.endsWith('.js') && existsSync(cli)
    ? run(process.execPath, [cli, ...parameters])
    : run('npm', parameters, { shell: process.platform === 'win32' });
};

/**
 * Runs one of our own scripts beside others, and keeps what it writes so that it can be read in one piece.
 *
 * @param {string} file from the root
 * @param {readonly string[]} parameters
 * @returns {Promise<{ readonly code: number, readonly output: string }>} as `run`
 */
export const runAside = (file, parameters) =>
  new Promise((resolve) => {
    const child = spawn(process.execPath, [inRoot(file), ...parameters], {
      cwd: inRoot('.'),
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    }
    const stop = () => child.kill();
    process.once('exit', stop);
    child.on('error', ({ message }) => resolve({ code: 127, output: message }));
    child.on('close', (code) => {
      process.off('exit', stop);
      resolve({ code: code ?? 1, output });
    });
  });
