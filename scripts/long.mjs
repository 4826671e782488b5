import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { buildIfNeeded } from './build.mjs';
import { chromiumExecutable } from './chromium.mjs';
import { installIfNeeded } from './install.mjs';
import { PROMISES } from './long/promises.mjs';
import { inRoot } from './paths.mjs';
import { run, runPackage } from './run.mjs';

/**
 * The long proofs: one promise at a time, in slices, until its full number is reached. What was reached is kept, so a
 * run may be stopped and resumed at any time; each run of a promise appends one line to docs/proof.md.
 *
 *     npm run test:long                     every promise, from where each one stands
 *     npm run test:long -- X2 X4            only these
 *     npm run test:long -- X2 --minutes 5   no new slice after five minutes for each promise
 *     npm run test:long -- X2 --afresh      from zero
 *     npm run test:long -- D4 --control     its control: the same test without the protection, which must see the harm
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

/**
 * Another run may be at another promise at the same time.
 *
 * @param {string} id
 * @param {Standing} standing
 */
const keepStanding = (id, standing) => {
  mkdirSync(inRoot('test-results'), { recursive: true });
  writeFileSync(STANDINGS, JSON.stringify({ ...readStandings(), [id]: standing }, null, 2));
};

/**
 * @param {Proof} proof
 * @param {boolean} asControl
 */
const runSlice = async ({ id, runner, project = 'unit', file, factor, grep }, asControl) => {
  const env = { PARALLAX_LONG: String(factor), ...(asControl && { PARALLAX_CONTROL: id }) };
  if (runner === 'vitest') {
    return runPackage(
      'vitest/vitest.mjs',
      ['run', `--project=${project}`, file, '--testTimeout=3600000', ...(grep ? ['-t', grep] : [])],
      env,
    );
  }
  if (runner === 'engines')
    return run(process.execPath, [inRoot('scripts/browsers.mjs'), file, ...(grep ? [grep] : [])], { env });
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

What the long runs have reached: \`npm run test:long\` adds a line each time it runs a promise. The promises and the numbers
to reach are those of the reliability page; a failure names its seed in the run's own output and is pinned as a test
before it is mended. *Reached* counts since the last start from zero; *of* is the full number.

A *control* is the same test with the protection taken away. It must see the harm; a test whose control sees none is blind
and proves nothing. \`npm run test:long -- D4 --control\` runs one.

| date | promise | reached | of | failures | commit | versions | command |
|---|---|--:|--:|--:|---|---|---|
`;

/**
 * @param {Pick<Proof, 'id' | 'title' | 'full' | 'runner' | 'program'>} proof
 * @param {Standing} standing
 * @param {string} [flags]
 */
const appendProof = async ({ id, title, full, runner, program }, { reached, failures }, flags = '') => {
  if (!existsSync(PROOF)) writeFileSync(PROOF, HEAD);
  const dirty = output(['git', 'status', '--porcelain', '--', 'src', 'tests']) === '' ? '' : ' + edits';
  const browserProgram = program ?? (runner === 'playwright' ? await chromiumExecutable() : null);
  const browser = browserProgram === null ? null : output([browserProgram, '--version']);
  const versions = [`Node ${process.versions.node}`, ...(browser === null ? [] : [browser])].join(', ');
  const cells = [
    new Date().toISOString().slice(0, 10),
    `${id} ${title}`,
    reached.toLocaleString('en'),
    full.toLocaleString('en'),
    String(failures),
    `${output(['git', 'rev-parse', '--short', 'HEAD'])}${dirty}`,
    versions,
    `\`npm run test:long -- ${id}${flags}\``,
  ];
  const lines = readFileSync(PROOF, 'utf8').split('\n');
  // Behind the last line of the table; other sections may follow it.
  const first = lines.findIndex((line) => line.startsWith('|---'));
  const end = lines.findIndex((line, index) => index > first && !line.startsWith('|'));
  lines.splice(end < 0 ? lines.length : end, 0, `| ${cells.join(' | ')} |`);
  writeFileSync(PROOF, lines.join('\n'));
};

const args = process.argv.slice(2);
const minutesAt = args.indexOf('--minutes');
const minutes = minutesAt < 0 ? Infinity : Number(args[minutesAt + 1]);
if (minutesAt >= 0) args.splice(minutesAt, 2);
const afresh = args.includes('--afresh');
const asControl = args.includes('--control');
const wanted = args.filter((arg) => !arg.startsWith('--'));
const unknown = wanted.find((id) => !PROMISES.some((proof) => proof.id === id));
if (unknown !== undefined) {
  console.error(`There is no promise "${unknown}"; there are ${PROMISES.map(({ id }) => id).join(', ')}.`);
  process.exit(1);
}

await installIfNeeded();
let failed = 0;

/** @param {Proof} proof */
const prove = async (proof) => {
  const standing = (afresh ? undefined : readStandings()[proof.id]) ?? { reached: 0, failures: 0 };
  const until = Date.now() + minutes * 60_000;
  let slices = 0;
  while (standing.reached < proof.full && Date.now() < until) {
    console.log(`\n== ${proof.id} ${proof.title}: ${standing.reached} of ${proof.full} ==`);
    const code = await runSlice(proof, false);
    slices += 1;
    if (code === 0) standing.reached += proof.base * proof.factor;
    else {
      standing.failures += 1;
      failed += 1;
    }
    keepStanding(proof.id, standing);
    if (code !== 0) break;
  }
  if (slices > 0) await appendProof(proof, standing);
  console.log(`${proof.id}: ${standing.reached} of ${proof.full}, ${standing.failures} failures`);
};

/** @param {Proof & { readonly control: string }} proof */
const proveControl = async (proof) => {
  const { id, control, runner, base, factor } = proof;
  console.log(`\n== the control of ${id}: ${control} ==`);
  const sees = (await runSlice(proof, true)) === 0;
  if (!sees) failed += 1;
  const tries = base * factor;
  const title = `control: ${control}; ${sees ? 'the harm is seen' : 'the harm was NOT seen'}`;
  await appendProof(
    { id, title, runner, full: tries },
    { reached: tries, failures: sees ? 0 : 1 },
    ' --control',
  );
};

for (const proof of PROMISES.filter(({ id }) => wanted.length === 0 || wanted.includes(id))) {
  const missing = proof.needs?.() ?? null;
  const { control } = proof;
  if (missing !== null) console.log(`${proof.id} does not run here: ${missing}.`);
  else if (!asControl) await prove(proof);
  else if (control !== undefined) await proveControl({ ...proof, control });
  else console.log(`${proof.id} has no control that is run by itself.`);
}
process.exit(failed === 0 ? 0 : 1);
