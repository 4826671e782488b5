/** What one folder of `src` may import. Type imports count like any other. */
export interface Arrows {
  readonly folders: readonly string[];
  /** Package names, or paths in a package; a trailing `*` stands for any rest. */
  readonly packages: readonly string[];
  /** Packages that are loaded by `import()` only, so that they never weigh on the first page. */
  readonly lazy?: readonly string[];
}

/** The table of the architecture, as data. */
export const ARROWS: Readonly<Record<string, Arrows>> = {
  domain: { folders: [], packages: ['zod', 'zod/mini'] },
  analysis: { folders: ['domain'], packages: [] },
  suggest: { folders: ['domain'], packages: [] },
  exchange: {
    folders: ['domain'],
    packages: ['zod/mini'],
    lazy: [
      'mammoth',
      'pdfjs-dist/*',
      'papaparse',
      'fflate',
      'parse5',
      'linkedom',
      '@mozilla/readability',
      'mdast-util-from-markdown',
    ],
  },
  storage: { folders: ['domain'], packages: ['dexie'] },
  platform: { folders: ['domain'], packages: [] },
  state: { folders: ['domain'], packages: ['zustand/vanilla'] },
  workspace: { folders: ['domain', 'analysis', 'exchange', 'suggest', 'state'], packages: [] },
  // A page of its own, without Dexie and React: of storage only what reads rows, never what opens them.
  rescue: { folders: ['domain', 'exchange', 'storage'], packages: [] },
  // Its one way out to the rest of the interface is a React component.
  viewer: { folders: ['domain'], packages: ['@tiptap/core', '@tiptap/pm/*', '@tiptap/react', 'react'] },
  ui: {
    folders: ['domain', 'analysis', 'state', 'workspace', 'viewer'],
    packages: [
      'react',
      'react-dom',
      'zustand',
      'zustand/*',
      '@mantine/*',
      '@tanstack/react-virtual',
      '@fontsource-variable/*',
    ],
  },
};

/** The composition roots see everything. */
export const isRoot = (path: string): boolean =>
  /^src\/(?:main\.tsx|single\.tsx|rescue\.ts|sw\.ts|[\w-]+\.worker\.ts)$/u.test(path);
