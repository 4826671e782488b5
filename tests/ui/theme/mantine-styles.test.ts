import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const imported = [
  ...readFileSync('src/ui/theme/mantine.css', 'utf8').matchAll(/styles\/(\w+)\.layer\.css/gu),
].map(([, name]) => name);

/** Components of `@mantine/core` that some file of ours imports by name and that have styles of their own. */
const used = new Set(
  readdirSync('src/ui', { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.tsx?$/u.test(path))
    .flatMap((path) => [
      ...readFileSync(`src/ui/${path}`, 'utf8').matchAll(/import \{([^}]*)\} from '@mantine\/core'/gu),
    ])
    .flatMap(([, names = '']) => names.split(',').map((name) => name.trim()))
    .filter((name) => existsSync(`node_modules/@mantine/core/styles/${name}.layer.css`)),
);

/** What those are made of inside. */
const INSIDE = new Set(['UnstyledButton', 'VisuallyHidden']);

describe('the styles of Mantine', () => {
  it('are there for every component in use', () => {
    expect(used.size).toBeGreaterThan(0);
    expect([...used].filter((name) => !imported.includes(name))).toEqual([]);
  });

  it('are not loaded for any other', () => {
    expect(imported.filter((name) => !used.has(name!) && !INSIDE.has(name!))).toEqual([]);
  });
});
