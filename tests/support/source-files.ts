import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

const ROOT = fileURLToPath(new URL('../../', import.meta.url));

export interface SourceFile {
  /** Relative to the root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** Lines as `wc -l` counts them. */
export const lineCount = ({ text }: SourceFile): number => text.split('\n').length - 1;

/** Every file below a folder of the repository, sorted by path. */
export const pathsIn = (folder: string): readonly string[] =>
  readdirSync(`${ROOT}${folder}`, { withFileTypes: true })
    .flatMap((entry) =>
      entry.isDirectory() ? pathsIn(`${folder}/${entry.name}`) : [`${folder}/${entry.name}`],
    )
    .sort();

export const readSource = (path: string): SourceFile => ({
  path,
  text: readFileSync(`${ROOT}${path}`, 'utf8'),
});
