import { posix } from 'node:path';
import { parseSync, Visitor } from 'vite';
import { describe, expect, it } from 'vitest';
import { ARROWS, isRoot } from './support/arrows.ts';
import { lineCount, pathsIn, readSource, type SourceFile } from './support/source-files.ts';

interface Import {
  readonly from: string;
  readonly lazy: boolean;
}

/** Every import of a module: types, re-exports, `import()` and `import('…')` in a type included. */
const importsOf = ({ path, text }: SourceFile): readonly Import[] => {
  const { program, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message}`);
  const found: Import[] = [];
  const add = (source: { readonly value?: unknown } | null, lazy: boolean) => {
    if (typeof source?.value === 'string') found.push({ from: source.value, lazy });
  };
  new Visitor({
    ImportDeclaration: (node) => add(node.source, false),
    ExportNamedDeclaration: (node) => add(node.source, false),
    ExportAllDeclaration: (node) => add(node.source, false),
    ImportExpression: (node) => add('value' in node.source ? node.source : null, true),
    TSImportType: (node) => add(node.source, false),
  }).visit(program);
  return found;
};

const folderOf = (path: string): string => path.split('/')[1] ?? '';

const fits = (name: string, pattern: string): boolean =>
  pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;

/** Why an import is against the table, or null. */
const wrongArrow = (path: string, { from, lazy }: Import): string | null => {
  const folder = folderOf(path);
  const arrows = ARROWS[folder];
  if (arrows === undefined) return `src/${folder} is not in the table`;
  if (from.startsWith('.')) {
    const target = posix.normalize(posix.join(posix.dirname(path), from));
    const targetFolder = folderOf(target);
    if (!target.startsWith('src/')) return `${from} leaves src`;
    if (isRoot(target)) return `${from} is a composition root`;
    return targetFolder === folder || arrows.folders.includes(targetFolder)
      ? null
      : `${folder} must not import ${targetFolder} (${from})`;
  }
  if (arrows.packages.some((pattern) => fits(from, pattern))) return null;
  if (lazy && arrows.lazy?.some((pattern) => fits(from, pattern))) return null;
  return `${folder} must not import the package ${from}${lazy ? '' : ' at its start'}`;
};

const sources = pathsIn('src');
const modules = sources.filter((path) => /\.tsx?$/u.test(path) && !path.endsWith('.d.ts'));

describe('parts that are fetched later', () => {
  it('are made by one function: with React’s own, one that cannot be fetched lets the whole page fail', () => {
    const importsLazy = /^import \{[^}]*\blazy[ ,][^}]*\} from 'react';$/mu;
    expect(modules.filter((path) => importsLazy.test(readSource(path).text))).toEqual([
      'src/ui/shared/lazy-part.tsx',
    ]);
  });
});

describe('arrows', () => {
  it.each(modules)('%s', (path) => {
    if (isRoot(path)) return;
    const wrong = importsOf(readSource(path)).map((each) => wrongArrow(path, each));
    expect(wrong.filter((reason) => reason !== null)).toEqual([]);
  });

  it('are drawn for every folder', () => {
    const loose = sources.filter((path) => path.split('/').length === 2 && !isRoot(path));
    expect(loose.filter((path) => path !== 'src/README.md')).toEqual([]);
    expect(
      [...new Set(modules.filter((path) => !isRoot(path)).map(folderOf))].filter((name) => !ARROWS[name]),
    ).toEqual([]);
  });

  it.each([
    ['src/domain/x.ts', "import { x } from '../ui/x.ts'"],
    ['src/domain/x.ts', "import type { Dexie } from 'dexie'"],
    ['src/ui/a/x.tsx', "export * from '../../storage/x.ts'"],
    ['src/ui/a/x.tsx', "const y = import('@tiptap/core')"],
    ['src/state/x.ts', "let y: import('../workspace/x.ts').Y"],
    ['src/exchange/x.ts', "import mammoth from 'mammoth'"],
    ['src/viewer/x.ts', "import '../main.tsx'"],
    ['src/elsewhere/x.ts', "import '../domain/x.ts'"],
  ])('would catch in %s: %s', (path, text) => {
    expect(importsOf({ path, text }).map((each) => wrongArrow(path, each))).not.toContain(null);
  });
});

describe('files', () => {
  const files = [...sources, ...pathsIn('tests'), ...pathsIn('scripts')]
    .filter((path) => /\.(?:tsx?|mjs|css)$/u.test(path))
    .map(readSource);

  it('have at most 400 lines', () => {
    expect(files.filter((file) => lineCount(file) > 400).map(({ path }) => path)).toEqual([]);
  });

  it('are short: half of them up to 90 lines, nine in ten up to 250', () => {
    const counts = modules.map((path) => lineCount(readSource(path))).sort((a, b) => a - b);
    expect(counts[Math.floor(counts.length * 0.5)]).toBeLessThanOrEqual(90);
    expect(counts[Math.floor(counts.length * 0.9)]).toBeLessThanOrEqual(250);
  });

  it('are named after what they hold', () => {
    const drawers = files.filter(({ path }) => /\/(?:utils?|helpers?|common|misc|index)\.\w+$/u.test(path));
    expect(drawers.map(({ path }) => path)).toEqual([]);
  });

  it('name no folder of the machine they were written on', () => {
    // Put together here, so that this file does not find itself.
    const folder = new RegExp(String.raw`(?<![\w.])/(?:${['tmp', 'root', 'home', 'Users'].join('|')})/`, 'u');
    const texts = ['README.md', 'index.html', 'package.json', 'vite.config.ts', '.ci/run'].map(readSource);
    expect([...files, ...texts].filter(({ text }) => folder.test(text)).map(({ path }) => path)).toEqual([]);
  });
});
