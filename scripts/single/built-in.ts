import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { build, type Plugin } from 'vite';
import { LICENCES, type Licence } from './licences.ts';
import { PACKAGES_IN_WORKERS, ROOT } from './shared-settings.ts';

const NAME = 'virtual:built-in';
const RESOLVED = `\0${NAME}`;

/**
 * What the ordinary workbench fetches from beside itself, as texts in the program: the scripts of the workers and the
 * sample articles. Typed in `src/platform/single/built-in.d.ts`.
 */
export const builtIn = (onLicences: (licences: readonly Licence[]) => void): Plugin => ({
  name: 'built-in',
  resolveId: (id) => (id === NAME ? RESOLVED : null),
  async load(id) {
    if (id !== RESOLVED) return null;
    const [importing, comparing, finding] = await Promise.all([
      workerScript('src/import.worker.ts'),
      workerScript('src/align.worker.ts'),
      workerScript('src/corpus.worker.ts'),
    ]);
    onLicences([importing, comparing, finding].flatMap(({ licences }) => licences));
    const scripts = { importing: importing.code, comparing: comparing.code, finding: finding.code };
    return `export const workers = ${JSON.stringify(scripts)};
export const samples = ${JSON.stringify(await sampleFiles())};`;
  },
});

interface WorkerScript {
  readonly code: string;
  readonly licences: readonly Licence[];
}

/** One classic script without imports: browsers start no other from a page on a disk. */
async function workerScript(input: string): Promise<WorkerScript> {
  const built = await build({
    configFile: false,
    root: ROOT,
    publicDir: false,
    logLevel: 'warn',
    resolve: { alias: PACKAGES_IN_WORKERS },
    build: {
      write: false,
      modulePreload: false,
      license: { fileName: LICENCES },
      rolldownOptions: {
        input,
        // pdf.js asks for it where it looks for files beside itself, of which it needs none here.
        transform: { define: { 'import.meta': '{}' } },
        output: { format: 'iife', codeSplitting: false },
      },
    },
  });
  if (!('output' in built)) throw new Error(`${input} was not built once`);
  const [chunk, licences, ...rest] = built.output;
  if (rest.length > 0 || licences?.type !== 'asset') throw new Error(`${input} came in several files`);
  return { code: chunk.code, licences: JSON.parse(licences.source.toString()) as readonly Licence[] };
}

/** Sorted, so that two builds are the same. */
async function sampleFiles(): Promise<readonly { readonly name: string; readonly text: string }[]> {
  const folder = join(ROOT, 'public/seeds');
  const names = (await readdir(folder)).toSorted();
  return Promise.all(names.map(async (name) => ({ name, text: await readFile(join(folder, name), 'utf8') })));
}
