import { parseAst } from 'vite';
import { describe, expect, it } from 'vitest';
import { importedIn } from '../../scripts/soon-parts.ts';

describe('what calls of a function import', () => {
  const cases: readonly (readonly [string, readonly string[]])[] = [
    ["const A = later(async () => (await import('./a.tsx')).A);", ['./a.tsx']],
    [
      "later(async () => { await Promise.all([import('./a.ts'), import('./b.ts')]); return none; });",
      ['./a.ts', './b.ts'],
    ],
    ["later(async () => (await preload(() => import('./a.tsx'), ['a.css'])).A, () => 'until');", ['./a.tsx']],
    ["const load = () => import('./a.tsx'); const A = later(load);", []],
    ["const A = lazyPart(async () => (await import('./a.tsx')).A);", []],
    ["import { b } from './b.ts'; import('./c.ts'); later(b); host.later(() => import('./d.ts'));", []],
  ];
  it.each(cases)('%s', (code, sources) => expect(importedIn('later', parseAst(code))).toEqual(sources));
});
