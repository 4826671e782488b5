import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

interface LockedPackage {
  readonly version?: string;
  readonly resolved?: string;
  readonly integrity?: string;
  readonly hasInstallScript?: boolean;
  readonly link?: boolean;
}

const read = (file: string) => JSON.parse(readFileSync(new URL(`../../${file}`, import.meta.url), 'utf8'));
const manifest = read('package.json');
const locked = Object.entries<LockedPackage>(read('package-lock.json').packages).filter(
  ([place]) => place !== '',
);

const nameOf = (place: string): string =>
  place.slice(place.lastIndexOf('node_modules/') + 'node_modules/'.length);

/** Negative when a is the older version. Pre-releases do not occur in the lock file. */
const compareVersions = (a: string, b: string): number => {
  const [left, right] = [a, b].map((version) => version.split('.').map(Number));
  return (
    [0, 1, 2].map((n) => (left?.[n] ?? 0) - (right?.[n] ?? 0)).find((difference) => difference !== 0) ?? 0
  );
};

/** The first versions without a known hole, by advisory. A package that is not installed needs no floor. */
const FLOORS: readonly (readonly [name: string, version: string, advisory: string])[] = [
  ['prosemirror-view', '1.42.3', 'GHSA-c8x8-7fp4-3x9w'],
  ['@tiptap/core', '3.30.5', 'GHSA-cp6q-959q-f8rh, GHSA-j95f-988m-3j2f'],
  ['@tiptap/extension-link', '2.10.4', 'CVE-2025-14284'],
  ['prosemirror-model', '1.22.1', 'SNYK-JS-PROSEMIRRORMODEL-7838221'],
  ['linkifyjs', '4.3.2', 'GHSA-95jq-xph2-cx9h'],
  ['dompurify', '3.4.13', 'CVE-2026-49978 and older'],
  ['mammoth', '1.11.0', 'CVE-2025-11849'],
  ['pdfjs-dist', '6.2.108', 'CVE-2026-16633'],
  ['jszip', '3.8.0', 'CVE-2022-48285'],
  ['fflate', '0.8.3', 'CVE-2026-45820'],
  ['dexie', '4.4.4', 'CVE-2022-21189; query results shared with the cache'],
  ['vite', '8.0.5', 'CVE-2026-39363'],
  ['@mozilla/readability', '0.6.0', 'CVE-2025-2792'],
];

describe('packages', () => {
  it.each(FLOORS)('%s is not older than %s (%s)', (name, floor) => {
    const old = locked.filter(
      ([place, { version }]) => nameOf(place) === name && compareVersions(version ?? '0', floor) < 0,
    );
    expect(old).toEqual([]);
  });

  it('are compared by number, not by letter', () => {
    expect(compareVersions('1.9.0', '1.10.0')).toBeLessThan(0);
    expect(compareVersions('2.0.0', '1.99.99')).toBeGreaterThan(0);
    expect(compareVersions('1.2.3', '1.2.3')).toBe(0);
  });

  it('are asked for by exact version', () => {
    const versions = Object.values<string>({ ...manifest.dependencies, ...manifest.devDependencies });
    expect(versions.filter((version) => !/^\d+\.\d+\.\d+$/u.test(version))).toEqual([]);
  });

  it('are the same in package.json and the lock file', () => {
    const { packages } = read('package-lock.json');
    expect(packages[''].dependencies).toEqual(manifest.dependencies);
    expect(packages[''].devDependencies).toEqual(manifest.devDependencies);
  });

  it('come from the public registry, each with a checksum', () => {
    const elsewhere = locked.filter(
      ([, { resolved, integrity, link }]) =>
        link === true ||
        integrity?.startsWith('sha512-') !== true ||
        (resolved !== undefined && !resolved.startsWith('https://registry.npmjs.org/')),
    );
    expect(elsewhere.map(([place]) => place)).toEqual([]);
  });

  it('run nothing when installed', () => {
    expect(locked.filter(([, { hasInstallScript }]) => hasInstallScript === true)).toEqual([]);
  });

  it('of Mantine all have one version', () => {
    const versions = locked
      .filter(([place]) => nameOf(place).startsWith('@mantine/'))
      .map(([, { version }]) => version);
    expect(new Set(versions).size).toBe(1);
  });
});
