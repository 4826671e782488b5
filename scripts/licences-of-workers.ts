import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Plugin } from 'vite';

/** A package in a build. */
export interface Bundled {
  readonly name: string;
  readonly version: string;
  /** As the package names it: "MIT". Empty where it names none. */
  readonly licence: string;
  /** The text under which it may be passed on. Empty where it brings none. */
  readonly text: string;
}

const LICENCE_FILE = /^(?:licen[cs]e|copying)/iu;

/** The package that a module belongs to; null for our own ones and for what a plug-in has made. */
export function packageOf(moduleId: string): Bundled | null {
  if (moduleId.startsWith('\0') || !moduleId.includes('/node_modules/')) return null;
  for (let folder = dirname(moduleId); folder.includes('/node_modules/'); folder = dirname(folder)) {
    const file = join(folder, 'package.json');
    if (!existsSync(file)) continue;
    const { name, version, license } = JSON.parse(readFileSync(file, 'utf8')) as Readonly<
      Record<string, unknown>
    >;
    // Folders inside a package may have a file that says no more than how their modules are to be read.
    if (typeof name !== 'string' || typeof version !== 'string') continue;
    const own = readdirSync(folder).find((each) => LICENCE_FILE.test(each));
    const text = own === undefined ? '' : readFileSync(join(folder, own), 'utf8').trim();
    return { name, version, licence: typeof license === 'string' ? license : '', text };
  }
  return null;
}

/** Vite's list with the packages that it lacks behind those it has, in the form of the others. */
export function withMissing(list: string, packages: Iterable<Bundled>): string {
  const headings = new Set(list.split('\n').filter((line) => line.startsWith('## ')));
  const missing = new Map<string, string>();
  for (const { name, version, licence, text } of packages) {
    const heading = `## ${name} - ${version}${licence === '' ? '' : ` (${licence})`}`;
    if (!headings.has(heading)) missing.set(heading, text);
  }
  return [...missing]
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .reduce((all, [heading, text]) => `${all}\n${heading}\n${text === '' ? '' : `\n${text}\n`}`, list);
}

/**
 * Vite lists the packages of the page alone. `inWorker` goes among the plug-ins of the workers, which are built first;
 * `inPage` among those of the page.
 */
export function licencesOfWorkers(fileName: string): { readonly inWorker: Plugin; readonly inPage: Plugin } {
  const found = new Map<string, Bundled>();
  return {
    inWorker: {
      name: 'licences-in-worker',
      generateBundle(_options, bundle) {
        for (const chunk of Object.values(bundle)) {
          for (const id of chunk.type === 'chunk' ? chunk.moduleIds : []) {
            const bundled = packageOf(id);
            if (bundled) found.set(`${bundled.name} ${bundled.version}`, bundled);
          }
        }
      },
    },
    inPage: {
      name: 'licences-in-page',
      apply: 'build',
      generateBundle: {
        order: 'post',
        handler(_options, bundle) {
          const list = bundle[fileName];
          if (list?.type !== 'asset') throw new Error(`${fileName} was not written`);
          list.source = withMissing(list.source.toString(), found.values());
        },
      },
    },
  };
}
