/** What was dropped or picked, as one list of files in a steady order. */
export interface GatheredFiles {
  /** Each named with its path inside the folder it came with: `saved/politics/page.html`. */
  readonly files: readonly File[];
  /** Hidden files and the parts that a browser saves beside a page. */
  readonly skipped: number;
  /** Paths the browser would not hand over. */
  readonly unreadable: readonly string[];
  /** Set when the folder holds more than is looked through. */
  readonly tooMany: boolean;
}

/** So many files of a folder are looked at: a dropped home folder must come to an end. */
export const MOST_FILES = 10_000;

const HIDDEN = /^\.|^__MACOSX$|^(?:Thumbs\.db|desktop\.ini)$/iu;

/** `Page_files` beside `Page.html` holds a saved page's pictures and scripts. In other languages it is called otherwise. */
const PAGE_PARTS = /^(.+)[_-](?:files|dateien|fichiers|archivos|bestanden|filer|file|arquivos)$/iu;

const byName = new Intl.Collator(undefined, { numeric: true });

/** Whether a name in a folder is nothing that anybody wrote. `names`: all names of that folder. */
function isBeside(name: string, names: ReadonlySet<string>): boolean {
  if (HIDDEN.test(name)) return true;
  const page = PAGE_PARTS.exec(name)?.[1];
  return page !== undefined && ['.html', '.htm', '.xhtml'].some((ending) => names.has(page + ending));
}

/** The same file under its path, which tells files of one name in several folders apart. */
const underPath = (file: File, path: string): File =>
  file.name === path ? file : new File([file], path, { type: file.type, lastModified: file.lastModified });

/**
 * Goes through dropped files and folders, folder by folder, names in natural order.
 *
 * @param entries as `webkitGetAsEntry` gave them during the drop: afterwards they can no longer be asked for
 */
export async function filesOfEntries(entries: readonly FileSystemEntry[]): Promise<GatheredFiles> {
  const files: File[] = [];
  const unreadable: string[] = [];
  let skipped = 0;
  let tooMany = false;
  const walk = async (list: readonly FileSystemEntry[], path: string, isTop: boolean): Promise<void> => {
    const names = new Set(list.map(({ name }) => name));
    for (const entry of list.toSorted((a, b) => byName.compare(a.name, b.name))) {
      // What somebody drops by hand is meant, whatever it is called.
      if (!isTop && isBeside(entry.name, names)) {
        skipped += 1;
      } else if (files.length >= MOST_FILES) {
        tooMany = true;
        return;
      } else {
        await take(entry, path + entry.name);
      }
    }
  };
  const take = async (entry: FileSystemEntry, path: string): Promise<void> => {
    try {
      if (isFolder(entry)) await walk(await inside(entry), `${path}/`, false);
      else files.push(underPath(await fileOf(entry as FileSystemFileEntry), path));
    } catch {
      unreadable.push(path);
    }
  };
  await walk(entries, '', true);
  return { files, skipped, unreadable, tooMany };
}

const isFolder = (entry: FileSystemEntry): entry is FileSystemDirectoryEntry => entry.isDirectory;

const fileOf = (entry: FileSystemFileEntry): Promise<File> =>
  new Promise((resolve, reject) => entry.file(resolve, reject));

/** A reader hands over a hundred at a time, and an empty list at the end. */
async function inside(folder: FileSystemDirectoryEntry): Promise<readonly FileSystemEntry[]> {
  const reader = folder.createReader();
  const all: FileSystemEntry[] = [];
  for (;;) {
    const some = await new Promise<readonly FileSystemEntry[]>((resolve, reject) =>
      reader.readEntries(resolve, reject),
    );
    if (some.length === 0) return all;
    all.push(...some);
  }
}

/** The same for a folder that was chosen in the browser's own dialog, which gives every file with its path. */
export function filesOfFolder(picked: readonly File[]): GatheredFiles {
  const paths = picked.map((file) => ({ file, path: file.webkitRelativePath || file.name }));
  const all = new Set(paths.map(({ path }) => path));
  const meant = paths.filter(({ path }) => !isInsideBeside(path, all));
  const files = meant
    .toSorted((a, b) => byName.compare(a.path, b.path))
    .slice(0, MOST_FILES)
    .map(({ file, path }) => underPath(file, path));
  return {
    files,
    skipped: picked.length - meant.length,
    unreadable: [],
    tooMany: meant.length > MOST_FILES,
  };
}

/** Whether the file or a folder on its way, below the one that was chosen, is hidden or belongs to a saved page. */
function isInsideBeside(path: string, all: ReadonlySet<string>): boolean {
  const parts = path.split('/');
  return parts.some((part, index) => {
    if (index === 0) return false;
    if (HIDDEN.test(part)) return true;
    const page = PAGE_PARTS.exec(part)?.[1];
    const before = parts.slice(0, index).join('/');
    return (
      page !== undefined &&
      ['.html', '.htm', '.xhtml'].some((ending) => all.has(`${before}/${page}${ending}`))
    );
  });
}
