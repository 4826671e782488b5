/** @typedef {import('./promises.mjs').Proof} Proof */

/** @type {(engine: string, name: string, mark: string, program: string) => readonly Proof[]} */
const promisesIn = (engine, name, mark, program) => [
  {
    id: `D1${mark}`,
    title: `What says "saved" is there after the browser is killed, in ${name}`,
    full: 200,
    unit: 'kills',
    runner: 'engines',
    file: engine,
    program,
    grep: 'kill -9',
    base: 3,
    factor: 5,
  },
  {
    id: `D4${mark}`,
    title: `Closing or leaving the page loses nothing, in ${name}`,
    full: 200,
    unit: 'leavings',
    runner: 'engines',
    file: engine,
    program,
    grep: 'leaving while typing',
    base: 3,
    factor: 8,
  },
  {
    id: `H1${mark}`,
    title: `No byte of a hostile file runs or is left in a text, in ${name}`,
    // The whole corpus, in 25 heaps.
    full: 25,
    unit: 'heaps',
    runner: 'engines',
    file: engine,
    program,
    grep: 'hostile files',
    base: 1,
    factor: 25,
  },
];

/**
 * What is promised in other engines, too: stories of tests/engines. `file` names the engine, `grep` words of the title.
 *
 * @type {readonly Proof[]}
 */
export const IN_ENGINES = [
  ...promisesIn('firefox', 'Firefox ESR', 'F', 'firefox-esr'),
  ...promisesIn('webkit', 'WebKitGTK', 'W', 'tests/engines/webkit/browser.py'),
];
