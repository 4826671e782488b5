import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { buildIfNeeded } from './build.mjs';
import { chromiumExecutable } from './chromium.mjs';
import { installIfNeeded } from './install.mjs';
import { inRoot } from './paths.mjs';
import { runAside, runNpm, runPackage } from './run.mjs';

/** @typedef {{ passed: number, failed: number }} Count */

/**
 * A check without tests of its own: nothing when it holds, one failure when it does not.
 *
 * @param {...(() => Promise<number>)} programs
 * @returns {() => Promise<Count>}
 */
const check =
  (...programs) =>
  async () => {
    let failed = 0;
    for (const program of programs) if ((await program()) !== 0) failed = 1;
    return { passed: 0, failed };
  };

/**
 * Runs a test runner that writes its counts as JSON.
 *
 * @param {string} name
 * @param {(report: string) => Promise<number>} program
 * @param {(report: any) => Count} countOf
 * @returns {() => Promise<Count>}
 */
const runner = (name, program, countOf) => async () => {
  const report = inRoot(`test-results/${name}.json`);
  mkdirSync(inRoot('test-results'), { recursive: true });
  rmSync(report, { force: true });
  const code = await program(report);
  /** @type {Count} */
  let count = { passed: 0, failed: 0 };
  try {
    count = countOf(JSON.parse(readFileSync(report, 'utf8')));
  } catch {
    console.error(`The ${name} step left no report.`);
    return { passed: 0, failed: 1 };
  }
  // A file that does not load fails no test of its own, yet the run failed.
  return code === 0 ? count : { ...count, failed: Math.max(1, count.failed) };
};

/** @param {string} project */
const vitest = (project) =>
  runner(
    project,
    (report) =>
      runPackage('vitest/vitest.mjs', [
        'run',
        `--project=${project}`,
        '--reporter=dot',
        '--reporter=json',
        `--outputFile.json=${report}`,
      ]),
    (report) => ({ passed: report.numPassedTests, failed: report.numFailedTests }),
  );

const browser = runner(
  'browser',
  async (report) => {
    await buildIfNeeded();
    return runPackage('@playwright/test/cli.js', ['test', '--config', 'tests/browser/playwright.config.ts'], {
      PARALLAX_CHROMIUM: await chromiumExecutable(),
      PLAYWRIGHT_JSON_OUTPUT_NAME: report,
    });
  },
  ({ stats }) => ({ passed: stats.expected, failed: stats.unexpected + stats.flaky }),
);

/** @type {Readonly<Record<string, () => Promise<Count>>>} */
const STEPS = {
  format: check(() => runNpm(['run', '--silent', 'format', '--', '--check'])),
  types: check(
    () => runPackage('typescript/bin/tsc', ['-p', 'tsconfig.json', '--noEmit']),
    () => runPackage('typescript/bin/tsc', ['-p', 'src/domain/tsconfig.json', '--noEmit']),
  ),
  lint: check(() =>
    runPackage('oxlint/bin/oxlint', [
      '--config',
      'scripts/lint/oxlint.json',
      '--deny-warnings',
      'src',
      'tests',
      'scripts',
      'vite.config.ts',
    ]),
  ),
  unit: vitest('unit'),
  component: vitest('component'),
  browser,
};

/** @type {Count} */
const total = { passed: 0, failed: 0 };

/** The last line of every run, whatever happened before. */
const finish = () => {
  console.log(`\n${total.passed} passed, ${total.failed} failed`);
  process.exit(total.failed === 0 ? 0 : 1);
};

const interrupted = () => {
  total.failed += 1;
  finish();
};
process.once('SIGINT', interrupted);
process.once('SIGTERM', interrupted);

/** @param {Count} count */
const add = ({ passed, failed }) => {
  total.passed += passed;
  total.failed += failed;
};

/** @param {string} name */
const runStep = async (name) => {
  const step = STEPS[name];
  if (step === undefined)
    throw new Error(`There is no step "${name}"; there are ${Object.keys(STEPS).join(', ')}.`);
  console.log(`\n== ${name} ==`);
  try {
    add(await step());
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    total.failed += 1;
  }
};

/** One step as a program of its own, which ends with its count.  @param {string} name */
const runStepAside = async (name) => {
  const { code, output } = await runAside('scripts/test.mjs', [name]);
  const [whole, passed = 0, failed = 0] = /\n(\d+) passed, (\d+) failed\s*$/u.exec(output) ?? [];
  console.log(
    whole === undefined
      ? output
      : `${output.slice(0, -whole.length).trimEnd()}\n${name}: ${passed} passed, ${failed} failed`,
  );
  add({ passed: Number(passed), failed: Number(failed) });
  if (code !== 0 && Number(failed) === 0) total.failed += 1;
};

/** Steps that need no build, two at a time: hardly any keeps two cores busy from its beginning to its end. */
const runBesideEachOther = async () => {
  const waiting = Object.keys(STEPS).filter((name) => name !== 'browser');
  const runNext = async () => {
    for (let name = waiting.shift(); name !== undefined; name = waiting.shift()) await runStepAside(name);
  };
  await Promise.all([runNext(), runNext()]);
};

try {
  await installIfNeeded();
  const asked = process.argv.slice(2);
  if (asked.length === 0) {
    await runBesideEachOther();
    await runStep('browser');
  }
  for (const name of asked) await runStep(name);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  total.failed += 1;
}
finish();
