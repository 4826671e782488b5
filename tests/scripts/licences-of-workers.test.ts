import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { packageOf, withMissing } from '../../scripts/licences-of-workers.ts';

const inPackages = (path: string): string => resolve('node_modules', path);

describe('the package of a module', () => {
  it('is found with its terms, also above folders with a file of their own', () => {
    expect(packageOf(inPackages('dexie/dist/modern/dexie.mjs'))).toMatchObject({
      name: 'dexie',
      licence: 'Apache-2.0',
      text: expect.stringContaining('Apache License') as string,
    });
    expect(packageOf(inPackages('mdast-util-from-markdown/lib/index.js'))?.text).toContain(
      'Permission is hereby granted',
    );
  });

  it('is none for our own modules and those of a plug-in', () => {
    expect([packageOf(resolve('src/main.tsx')), packageOf('\0virtual:built-in')]).toEqual([null, null]);
  });
});

it('packages of workers are added to the list once, in order', () => {
  const bundled = (name: string, text = `terms of ${name}`) => ({
    name,
    version: '1.0.0',
    licence: 'MIT',
    text,
  });
  const list = '# Licenses\n\n## a - 1.0.0 (MIT)\n\nterms of a\n';
  expect(
    withMissing(
      list,
      ['c', 'a', 'b', 'c'].map((name) => bundled(name)),
    ),
  ).toBe(`${list}\n## b - 1.0.0 (MIT)\n\nterms of b\n\n## c - 1.0.0 (MIT)\n\nterms of c\n`);
  expect(withMissing(list, [{ ...bundled('d', ''), licence: '' }])).toBe(`${list}\n## d - 1.0.0\n`);
});
