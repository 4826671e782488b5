import type { Readable } from 'node:stream';
import { outputOf, start, type Running } from '../process.ts';

let running: Running | null = null;
let named: Promise<string> | null = null;

/** A screen that exists in memory only; one for all browsers of a run. */
export const display = {
  /** Such as `:1`. */
  name(): Promise<string> {
    named ??= (async () => {
      const parameters = ['-displayfd', '3', '-screen', '0', '1600x1200x24', '-nolisten', 'tcp'];
      running = start('Xvfb', parameters, { stdio: ['ignore', 'ignore', 'ignore', 'pipe'] }, 'the run');
      return `:${await outputOf(running, running.child.stdio[3] as Readable, /^(\d+)\n/u)}`;
    })();
    return named;
  },
  async end(): Promise<void> {
    await running?.end();
    running = null;
    named = null;
  },
};
