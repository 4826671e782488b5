import { execFileSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { expect, it } from 'vitest';
import { runs } from '../support/runs.ts';

const ROOT = resolve(import.meta.dirname, '../..');
const NOT_COPIED = /^(?:node_modules|dist|test-results|coverage|\.git|docs|tests)$/u;
/** A build takes half a minute: `npm run test:long -- S1` makes them. */
const builds = runs(1);

/** The hash of every file of a build in a folder of its own, where it is another time in another place. */
function hashesOfBuild(number: number): ReadonlyMap<string, string> {
  const folder = mkdtempSync(join(tmpdir(), `parallax-build-${'x'.repeat(number)}`));
  try {
    for (const name of readdirSync(ROOT).filter((one) => !NOT_COPIED.test(one)))
      cpSync(join(ROOT, name), join(folder, name), { recursive: true });
    symlinkSync(join(ROOT, 'node_modules'), join(folder, 'node_modules'));
    const zone = ['UTC', 'Pacific/Kiritimati', 'America/St_Johns'][number % 3];
    const language = ['C', 'tr_TR.UTF-8', 'ar_EG.UTF-8'][number % 3];
    execFileSync(
      process.execPath,
      [join(ROOT, 'node_modules/vite/bin/vite.js'), 'build', '--logLevel', 'warn'],
      {
        cwd: folder,
        env: {
          ...process.env,
          NODE_ENV: 'production',
          VITEST: '',
          TZ: zone,
          LANG: language,
          LC_ALL: language,
        },
        stdio: 'pipe',
      },
    );
    const files = readdirSync(join(folder, 'dist'), { recursive: true, withFileTypes: true });
    return new Map(
      files
        .filter((file) => file.isFile())
        .map((file) => join(file.parentPath, file.name))
        .map((path) => [
          path.slice(folder.length + 1),
          createHash('sha256').update(readFileSync(path)).digest('hex'),
        ]),
    );
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

it.skipIf(builds < 2)(
  'builds the same bytes wherever and whenever it is built',
  { timeout: 3_600_000 },
  () => {
    const first = hashesOfBuild(0);
    expect(first.has('dist/index.html')).toBe(true);
    expect(first.has('dist/parallax-shell.html.gz')).toBe(true);
    for (let number = 1; number < builds; number += 1) {
      const other = hashesOfBuild(number);
      expect([...other.keys()].toSorted()).toEqual([...first.keys()].toSorted());
      expect([...other].filter(([path, hash]) => first.get(path) !== hash)).toEqual([]);
    }
  },
);
