import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, utimesSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { newestChange } from '../../scripts/build.mjs';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

describe('npm test', () => {
  it('ends with its count even when it cannot begin', () => {
    const { stdout, stderr, status } = spawnSync(process.execPath, ['scripts/test.mjs', 'nothing'], {
      cwd: ROOT,
      encoding: 'utf8',
    });
    expect(stderr).toContain(
      'There is no step "nothing"; there are format, types, lint, unit, component, browser.',
    );
    expect(stdout.trimEnd().split('\n').at(-1)).toBe('0 passed, 1 failed');
    expect(status).toBe(1);
  });
});

describe('newestChange', () => {
  it('sees a change deep in a folder, and a deleted file', () => {
    const folder = mkdtempSync(join(tmpdir(), 'parallax-change-'));
    const inner = join(folder, 'inner');
    const file = join(inner, 'a.ts');
    mkdirSync(inner);
    writeFileSync(file, '');
    const old = new Date(1_000_000);
    for (const path of [file, inner, folder]) utimesSync(path, old, old);
    expect(newestChange(folder)).toBe(1_000_000);
    utimesSync(file, old, new Date(2_000_000));
    expect(newestChange(folder)).toBe(2_000_000);
    rmSync(file);
    expect(newestChange(folder)).toBeGreaterThan(2_000_000);
    rmSync(folder, { recursive: true });
    expect(newestChange(folder)).toBe(0);
  });
});
