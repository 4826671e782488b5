import { existsSync, readFileSync, rmSync } from 'node:fs';
import { installIfNeeded } from './install.mjs';
import { inRoot } from './paths.mjs';
import { runPackage } from './run.mjs';

/**
 * Which branches of what must not lose anything no test has taken, by its nearest tests alone: what a story through
 * the whole program takes in passing is no proof of it. Fails while there are any.
 *
 *     npm run test:coverage                   every area
 *     npm run test:coverage -- storage merge  these
 *
 * A branch that can't be reached is taken out of the code, or marked with `v8 ignore` and the reason, and listed here.
 */

/** @typedef {{ sources: readonly string[], tests: readonly string[] }} Area */

/** @type {Readonly<Record<string, Area>>} */
const AREAS = {
  commands: {
    sources: [
      'src/domain/commands/**',
      'src/domain/*commands*.ts',
      'src/domain/entries.ts',
      'src/domain/restore.ts',
    ],
    tests: [
      'tests/domain/commands',
      'tests/domain/codebook',
      'tests/domain/links-of.test.ts',
      'tests/domain/threads.test.ts',
      'tests/domain/merge/going-back.test.ts',
      'tests/domain/restore.test.ts',
    ],
  },
  merge: {
    sources: ['src/domain/merge/**', 'src/domain/undo.ts', 'src/domain/revision.ts'],
    tests: ['tests/domain/merge', 'tests/domain/undo', 'tests/domain/revision.test.ts'],
  },
  codec: {
    sources: [
      'src/exchange/session-file/**',
      'src/exchange/exporters/session-file.ts',
      'src/exchange/importers/session-*.ts',
    ],
    tests: [
      'tests/exchange/session-file',
      'tests/exchange/round-trip.test.ts',
      'tests/exchange/golden.test.ts',
      'tests/exchange/links.test.ts',
      'tests/exchange/comments.test.ts',
      'tests/exchange/scope.test.ts',
      'tests/exchange/damaged-files.test.ts',
      'tests/exchange/limits.test.ts',
      'tests/exchange/importers/session-file.test.ts',
    ],
  },
  migrations: {
    sources: [
      'src/domain/codebook/migrate-values.ts',
      'src/domain/codebook/convert-value.ts',
      'src/rescue/copy-before-update.ts',
    ],
    tests: ['tests/domain/codebook', 'tests/storage/upgrade.test.ts', 'tests/rescue'],
  },
  storage: { sources: ['src/storage/**'], tests: ['tests/storage'] },
};

const REPORT = 'test-results/coverage';

/**
 * @typedef {{ start: { line: number }, }} Place
 * @typedef {{
 *   b: Record<string, readonly number[]>,
 *   branchMap: Record<string, { type: string, loc: Place, locations: readonly { start: { line?: number } }[] }>,
 *   f: Record<string, number>,
 *   fnMap: Record<string, { loc: Place }>,
 * }} FileCoverage
 */

/**
 * What nobody took in one file: its line, and of which kind it is.
 *
 * @param {FileCoverage} coverage
 */
function untakenIn({ b, branchMap, f, fnMap }) {
  /** @type {{ line: number, what: string }[]} */
  const found = [];
  for (const [id, counts] of Object.entries(b)) {
    const branch = branchMap[id];
    counts.forEach((count, side) => {
      const line = branch?.locations[side]?.start.line ?? branch?.loc.start.line ?? 0;
      // The other side of an `if` without `else` has no place of its own.
      if (count === 0)
        found.push({ line, what: branch?.type === 'if' && side === 1 ? 'never false' : 'never taken' });
    });
  }
  for (const [id, count] of Object.entries(f)) {
    if (count === 0) found.push({ line: fnMap[id]?.loc.start.line ?? 0, what: 'never called' });
  }
  return found.toSorted((one, other) => one.line - other.line);
}

const asked = process.argv.slice(2);
const unknown = asked.find((name) => AREAS[name] === undefined);
if (unknown !== undefined) {
  console.error(`There is no area "${unknown}"; there are ${Object.keys(AREAS).join(', ')}.`);
  process.exit(1);
}
const areas = Object.entries(AREAS).filter(([name]) => asked.length === 0 || asked.includes(name));
await installIfNeeded();
rmSync(inRoot(REPORT), { recursive: true, force: true });
const code = await runPackage('vitest/vitest.mjs', [
  'run',
  '--project=unit',
  '--reporter=dot',
  ...new Set(areas.flatMap(([, { tests }]) => tests)),
  '--coverage.enabled',
  '--coverage.provider=v8',
  '--coverage.reporter=json',
  '--coverage.reportOnFailure',
  `--coverage.reportsDirectory=${REPORT}`,
  ...areas.flatMap(([, { sources }]) => sources.map((source) => `--coverage.include=${source}`)),
]);
const report = inRoot(`${REPORT}/coverage-final.json`);
if (!existsSync(report)) {
  console.error('The tests left no coverage.');
  process.exit(1);
}
/** @type {Record<string, FileCoverage>} */
const files = JSON.parse(readFileSync(report, 'utf8'));
let branches = 0;
let untaken = 0;
for (const [file, coverage] of Object.entries(files).toSorted(([one], [other]) => (one < other ? -1 : 1))) {
  const source = readFileSync(file, 'utf8').split('\n');
  const name = file.replaceAll('\\', '/').split('/src/').at(-1);
  source.forEach((text, index) => {
    if (text.includes('v8 ignore')) console.log(`src/${name}:${index + 1}  left out: ${text.trim()}`);
  });
  branches += Object.values(coverage.b).flat().length + Object.keys(coverage.f).length;
  for (const { line, what } of untakenIn(coverage)) {
    untaken += 1;
    console.log(`src/${name}:${line}  ${what}: ${(source[line - 1] ?? '').trim().slice(0, 120)}`);
  }
}
console.log(`\n${branches - untaken} of ${branches} branches and functions taken, ${untaken} not`);
process.exit(code === 0 && untaken === 0 ? 0 : 1);
