import { execFileSync } from 'node:child_process';
import { appendFileSync, existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { buildIfNeeded } from './build.mjs';
import { chromiumExecutable } from './chromium.mjs';
import { installIfNeeded } from './install.mjs';
import { PROMISES } from './long/promises.mjs';
import { inRoot } from './paths.mjs';
import { runPackage } from './run.mjs';

/**
 * The long proofs: one promise at a time, in slices, until its full number is reached. What was reached is kept, so a
 * run may be stopped and resumed at any time; each run of a promise appends one line to docs/proof.md.
 *
 *     npm run test:long                     every promise, from where each one stands
 *     npm run test:long -- X2 X4            only these
 *     npm run test:long -- X2 --minutes 5   no new slice after five minutes for each promise
 *     npm run test:long -- X2 --afresh      from zero
 */

/** @typedef {import('./long/promises.mjs').Proof} Proof */
/** @typedef {{ reached: number, failures: number }} Standing */

const STANDINGS = inRoot('test-results/long.json');
const PROOF = inRoot('docs/proof.md');

/** @type {() => Record<string, Standing>} */
const readStandings = () => {
  try {
    return JSON.parse(readFileSync(STANDINGS, 'utf8'));
  } catch {
    return {};
  }
};

/** @param {Record<string, Standing>} standings */
const keepStandings = (standings) => {
  mkdirSync(inRoot('test-results'), { recursive: true });
  writeFileSync(STANDINGS, JSON.stringify(standings, null, 2));
};

/** @param {Proof} proof */
const runSlice = async ({ runner, file, factor, grep }) => {
  const env = { PARALLAX_LONG: String(factor) };
  if (runner === 'vitest') {
    return runPackage(
      'vitest/vitest.mjs',
      ['run', '--project=unit', file, '--testTimeout=3600000', ...(grep ? ['-t', grep] : [])],
      env,
    );
  }
  await buildIfNeeded();
  const args = ['test', '--config', 'tests/browser/playwright.config.ts', file, '--timeout=3600000'];
  return runPackage('@playwright/test/cli.js', [...args, ...(grep ? ['-g', grep] : [])], {
    ...env,
    PARALLAX_CHROMIUM: await chromiumExecutable(),
  });
};

/** @param {string[]} command */
const output = (command) => {
  try {
    const [program = '', ...rest] = command;
    return execFileSync(program, rest, { cwd: inRoot('.'), encoding: 'utf8' }).trim();
  } catch {
    return 'unknown';
  }
};

const HEAD = `# Proof

What the long runs have reached: \`npm run test:long\` appends a line each time it runs a promise. The promises and the
numbers to reach are those of the reliability page; a failure names its seed in the run's own output and is pinned as a
test before it is mended. *Reached* counts since the last start from zero; *of* is the full number.

| date | promise | reached | of | failures | commit | versions | command |
|---|---|--:|--:|--:|---|---|---|
`;

/**
 * @param {Proof} proof
 * @param {Standing} standing
 */
const appendProof = async ({ id, title, full, runner }, { reached, failures }) => {
  if (!existsSync(PROOF)) writeFileSync(PROOF, HEAD);
  const dirty = output(['git', 'status', '--porcelain', '--', 'src', 'tests']) === '' ? '' : ' + edits';
  const browser = runner === 'playwright' ? output([await chromiumExecutable(), '--version']) : null;
  const versions = [`Node ${process.versions.node}`, ...(browser === null ? [] : [browser])].join(', ');
  const cells = [
    new Date().toISOString().slice(0, 10),
    `${id} ${title}`,
    reached.toLocaleString('en'),
    full.toLocaleString('en'),
    String(failures),
    `${output(['git', 'rev-parse', '--short', 'HEAD'])}${dirty}`,
    versions,
    `\`npm run test:long -- ${id}\``,
  ];
  appendFileSync(PROOF, `| ${cells.join(' | ')} |\n`);
};

const args = process.argv.slice(2);
const minutesAt = args.indexOf('--minutes');
const minutes = minutesAt < 0 ? Infinity : Number(args[minutesAt + 1]);
if (minutesAt >= 0) args.splice(minutesAt, 2);
const afresh = args.includes('--afresh');
const wanted = args.filter((arg) => !arg.startsWith('--'));
const unknown = wanted.find((id) => !PROMISES.some((proof) => proof.id === id));
if (unknown !== undefined) {
  console.error(`There is no promise "${unknown}"; there are ${PROMISES.map(({ id }) => id).join(', ')}.`);
  process.exit(1);
}

await installIfNeeded();
const standings = readStandings();
let failed = 0;
for (const proof of PROMISES.filter(({ id }) => wanted.length === 0 || wanted.includes(id))) {
  const standing = (afresh ? undefined : standings[proof.id]) ?? { reached: 0, failures: 0 };
  standings[proof.id] = standing;
  const until = Date.now() + minutes * 60_000;
  let slices = 0;
  while (standing.reached < proof.full && Date.now() < until) {
    console.log(`\n== ${proof.id} ${proof.title}: ${standing.reached} of ${proof.full} ==`);
    const code = await runSlice(proof);
    slices += 1;
    if (code === 0) standing.reached += proof.base * proof.factor;
    else {
      standing.failures += 1;
      failed += 1;
    }
    keepStandings(standings);
    if (code !== 0) break;
  }
  if (slices > 0) await appendProof(proof, standing);
  console.log(`${proof.id}: ${standing.reached} of ${proof.full}, ${standing.failures} failures`);
}
process.exit(failed === 0 ? 0 : 1);
