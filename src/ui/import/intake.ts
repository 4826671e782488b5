import { wentWell, type ImportReport } from '../../workspace/importing/report.ts';
import type { ReadOptions, Workspace } from '../../workspace/workspace.ts';
import { counted, numberInWords } from '../shared/in-locale.ts';
import type { Copied } from './copied.ts';
import { filesOfEntries, filesOfFolder, MOST_FILES, type GatheredFiles } from './dropped-files.ts';
import { sortRead, type Preview, type SortedRead } from './incoming.ts';

export { createImportDesk } from './import-desk.ts';
export { leftTable } from './incoming.ts';

/** How far reading is, in words. */
export interface Reading {
  readonly label: string;
  readonly cancel: () => void;
}

const PASTED = 'Pasted text';

/** Between two counts on the screen. */
const COUNT_EVERY_MS = 120;

export const isEmptyPreview = ({ drafts, remarks }: Preview): boolean =>
  drafts.length === 0 && remarks.length === 0;

/** One line in the bottom bar says it all where everything came in as it was. */
export const needsReport = (report: ImportReport): boolean => !wentWell(report);

/** Reads files one after the other. What was read when somebody cancels stays; the rest is named as not read. */
export async function readAll(
  workspace: Workspace,
  files: readonly File[],
  onReading: (reading: Reading | null) => void,
  options?: ReadOptions,
): Promise<SortedRead> {
  const stop = new AbortController();
  const cancel = (): void => stop.abort();
  let saidAt = 0;
  const say = (label: string): void => {
    // Hundreds of small files go by faster than anybody reads, and drawing each count would slow them down.
    if (performance.now() - saidAt < COUNT_EVERY_MS) return;
    saidAt = performance.now();
    onReading({ label, cancel });
  };
  const words = (done: number): string => `Reading ${numberInWords(done)} of ${numberInWords(files.length)}`;
  onReading({ label: words(0), cancel });
  try {
    const read = await workspace.readFiles(files, {
      signal: stop.signal,
      options,
      onProgress: (done, _total, inside) =>
        say(
          inside
            ? `${files.length > 1 ? `${words(done)}: ` : 'Reading '}${inside.name}, ${numberInWords(inside.done)} of ${numberInWords(inside.total)}`
            : words(done),
        ),
    });
    return await sortRead(
      workspace,
      read.map((one, index) => ({ ...one, file: files[index] ?? null })),
    );
  } finally {
    onReading(null);
  }
}

/** Words copied elsewhere, with their formatting where there is any. */
export async function readCopied(workspace: Workspace, { plain, html }: Copied): Promise<SortedRead> {
  if (html === null) {
    const result = await workspace.readText(plain);
    return sortRead(workspace, [{ name: PASTED, result, file: null }]);
  }
  const result = await workspace.readRichText(html, plain);
  const isRich = result.ok && result.value.kind === 'article' && result.value.draft.recipe !== null;
  return sortRead(workspace, [
    {
      name: PASTED,
      result,
      file: null,
      ...(isRich && { source: { kind: 'rich', html, plain, as: 'formatted' } as const }),
    },
  ]);
}

/** Says what was found in a folder, since nobody can see that on the way. */
function sayGathered(workspace: Workspace, gathered: GatheredFiles): readonly File[] {
  const { files, skipped, unreadable, tooMany } = gathered;
  const left = [
    ...(skipped > 0
      ? [
          `${counted(skipped, 'hidden file or part of a saved page', 'hidden files and parts of saved pages')} left out`,
        ]
      : []),
    ...(unreadable.length > 0 ? [`${counted(unreadable.length, 'file')} the browser can’t read`] : []),
    ...(tooMany ? [`only the first ${numberInWords(MOST_FILES)} are looked at`] : []),
  ];
  const found =
    files.length === 0 ? 'There is no file to read in the folder' : `Found ${counted(files.length, 'file')}`;
  workspace.say(`${[found, ...left].join('; ')}.`, files.length === 0 ? 'problem' : 'result');
  return files;
}

export const folderFiles = (workspace: Workspace, picked: readonly File[]): readonly File[] =>
  picked.length === 0 ? [] : sayGathered(workspace, filesOfFolder(picked));

export const entryFiles = async (
  workspace: Workspace,
  entries: readonly FileSystemEntry[],
): Promise<readonly File[]> => sayGathered(workspace, await filesOfEntries(entries));
