import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { spawn } from 'node:child_process';
import { installIfNeeded } from './install.mjs';
import { inRoot } from './paths.mjs';

/**
 * Broken files for every way in, until the time is over: what each reader answers is held against tests/fuzz. The seed
 * is printed, and the same seed breaks the same files. A failure names the command that repeats it, and is left in
 * test-results/fuzz as a file: moved to tests/fuzz/pinned it is a test of `npm test`.
 *
 *     npm run test:fuzz                      every door for a minute, from a new seed
 *     npm run test:fuzz -- 12345             from this seed
 *     npm run test:fuzz -- --minutes 10      ten minutes a door
 *     npm run test:fuzz -- html              one door: txt, html, markdown, pdf, csv, docx, zip, paste, any, session,
 *                                            gzip, web-page, codebook, metadata, rows
 *     npm run test:fuzz -- html 12345 --count 1
 *     npm run test:fuzz -- --count 500 --minutes 4    whatever is reached first, of each door
 */

/** A mutant that is read for longer has hung the reader: seconds of work, and, for one that waits, of the clock. */
const MOST_WORK = 60;
const LONGEST_WAIT = 300;
/** Of Linux's `/proc/PID/stat`; elsewhere only the clock is looked at. */
const TICKS_A_SECOND = 100;

/**
 * @param {string} pid
 * @returns {number}
 */
const secondsOfWork = (pid) => {
  try {
    const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ') ?? [];
    return (Number(fields[11]) + Number(fields[12])) / TICKS_A_SECOND;
  } catch {
    return 0;
  }
};

const args = process.argv.slice(2);

/**
 * @param {string} name
 * @returns {number | null}
 */
const option = (name) => {
  const at = args.indexOf(name);
  if (at < 0) return null;
  const [, value] = args.splice(at, 2);
  if (!(Number(value) > 0)) {
    console.error(`${name} needs a number.`);
    process.exit(1);
  }
  return Number(value);
};

const minutes = option('--minutes');
const count = option('--count');
const seed = Number(args.find((arg) => /^\d+$/u.test(arg)) ?? Math.floor(Math.random() * 1_000_000_000));
const door = args.find((arg) => !/^\d+$/u.test(arg));

await installIfNeeded();
const pulse = inRoot('test-results/fuzz/pulse');
mkdirSync(inRoot('test-results/fuzz'), { recursive: true });
writeFileSync(pulse, '');
console.log(`Seed ${seed}`);

const child = spawn(
  process.execPath,
  [
    inRoot('node_modules/vitest/vitest.mjs'),
    ...['run', '--project=unit', 'tests/fuzz/fuzz.test.ts', '--reporter=verbose'],
    ...['--disable-console-intercept', '-t', 'A broken file'],
  ],
  {
    cwd: inRoot('.'),
    stdio: 'inherit',
    env: {
      ...process.env,
      PARALLAX_FUZZ_SEED: String(seed),
      PARALLAX_FUZZ_PULSE: pulse,
      ...(minutes === null && count !== null ? {} : { PARALLAX_FUZZ_MINUTES: String(minutes ?? 1) }),
      ...(count === null ? {} : { PARALLAX_FUZZ_COUNT: String(count) }),
      ...(door === undefined ? {} : { PARALLAX_FUZZ_DOOR: door }),
    },
  },
);

let last = { pulse: '', at: 0, work: 0 };
let hung = false;
const watching = setInterval(() => {
  const now = readFileSync(pulse, 'utf8');
  const [id, number, pid = ''] = now.split(' ');
  const work = secondsOfWork(pid);
  const at = Date.now() / 1000;
  if (now !== last.pulse) last = { pulse: now, at, work };
  else if (now !== '' && (work - last.work > MOST_WORK || at - last.at > LONGEST_WAIT)) {
    hung = true;
    console.error(`Hung: npm run test:fuzz -- ${id} ${number} --count 1`);
    process.kill(Number(pid), 'SIGKILL');
    child.kill('SIGKILL');
  }
}, 1000);

child.on('exit', (code) => {
  clearInterval(watching);
  process.exit(hung ? 1 : (code ?? 1));
});
