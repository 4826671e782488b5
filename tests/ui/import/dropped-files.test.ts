import { describe, expect, it } from 'vitest';
import { filesOfEntries, filesOfFolder } from '../../../src/ui/import/dropped-files.ts';

type Tree = { readonly [name: string]: Tree | string };

/** What a browser hands over for a dropped folder: at most `batch` names at a time. */
function entriesOf(tree: Tree, batch = 2): readonly FileSystemEntry[] {
  return Object.entries(tree).map(([name, content]) => {
    if (typeof content === 'string') {
      return {
        name,
        isDirectory: false,
        file: (give: (file: File) => void, fail: (reason: Error) => void) =>
          content === 'locked' ? fail(new Error('not readable')) : give(new File([content], name)),
      };
    }
    return {
      name,
      isDirectory: true,
      createReader: () => {
        const left = [...entriesOf(content, batch)];
        return {
          readEntries: (give: (some: readonly FileSystemEntry[]) => void) => give(left.splice(0, batch)),
        };
      },
    };
  }) as unknown as readonly FileSystemEntry[];
}

const TREE: Tree = {
  saved: {
    'day 10.html': 'ten',
    'day 2.html': 'two',
    'day 2_files': { 'style.css': 'p {}', 'photo.png': 'png' },
    '.DS_Store': 'x',
    politics: { 'a.txt': 'a', 'b.txt': 'b', 'c.txt': 'c', __MACOSX: { 'a.txt': 'junk' } },
    notes_files: { 'n.txt': 'n' },
    'locked.txt': 'locked',
  },
  'single.txt': 'single',
};

describe('a dropped folder', () => {
  it('gives all files with their paths, names in natural order, however many a reader hands over at a time', async () => {
    for (const batch of [1, 2, 100]) {
      const { files } = await filesOfEntries(entriesOf(TREE, batch));
      expect(files.map(({ name }) => name)).toEqual([
        'saved/day 2.html',
        'saved/day 10.html',
        'saved/notes_files/n.txt',
        'saved/politics/a.txt',
        'saved/politics/b.txt',
        'saved/politics/c.txt',
        'single.txt',
      ]);
      expect(await files[0]!.text()).toBe('two');
    }
  });

  it('leaves out hidden files and the parts beside a saved page, and counts them', async () => {
    expect(await filesOfEntries(entriesOf(TREE))).toMatchObject({
      skipped: 3,
      unreadable: ['saved/locked.txt'],
      tooMany: false,
    });
  });

  it('takes a hidden file that was dropped by itself: it is meant', async () => {
    const { files } = await filesOfEntries(entriesOf({ '.notes.txt': 'x' }));
    expect(files.map(({ name }) => name)).toEqual(['.notes.txt']);
  });
});

describe('a folder chosen in the browser’s dialog', () => {
  const at = (path: string) =>
    Object.defineProperty(new File(['x'], path.split('/').at(-1)!), 'webkitRelativePath', { value: path });

  it('is treated the same way', () => {
    const { files, skipped } = filesOfFolder(
      ['s/b.txt', 's/.git/config', 's/p.html', 's/p_files/x.css', 's/a.txt', 's/__MACOSX/a.txt'].map(at),
    );
    expect(files.map(({ name }) => name)).toEqual(['s/a.txt', 's/b.txt', 's/p.html']);
    expect(skipped).toBe(3);
  });
});
