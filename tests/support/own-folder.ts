import type { OwnFile, OwnFolder } from '../../src/platform/snapshot-folder.ts';

const error = (name: string): DOMException => new DOMException(`${name} on purpose`, name);

/** What goes wrong in the whole tree of folders. */
export interface Mishaps {
  /** What a read gives instead of what was written. */
  damage: (content: string) => string;
  /** Closing a file of this name fails. */
  failAt: { readonly name: string; readonly error: string } | null;
  /** How many more characters fit; what is removed gives its room back. */
  room: number;
}

/** The browser's own folder (OPFS) in memory. */
export function ownFolder(): OwnFolder & Mishaps {
  const mishaps: Mishaps = { damage: (content) => content, failAt: null, room: Infinity };
  return Object.assign(mishaps, folderOf(mishaps));
}

function folderOf(mishaps: Mishaps): OwnFolder {
  const folders = new Map<string, OwnFolder>();
  const files = new Map<string, string>();
  const checked = (name: string): string => {
    if (name === '' || name === '.' || name === '..' || /[/\\]/u.test(name))
      throw new TypeError(`name ${name}`);
    return name;
  };
  return {
    async getDirectoryHandle(name, options) {
      const found = folders.get(checked(name));
      if (!found && options?.create !== true) throw error('NotFoundError');
      const folder = found ?? folderOf(mishaps);
      folders.set(name, folder);
      return folder;
    },
    async getFileHandle(name, options) {
      if (!files.has(checked(name))) {
        if (options?.create !== true) throw error('NotFoundError');
        files.set(name, '');
      }
      return fileIn(files, name, mishaps);
    },
    async removeEntry(name, options) {
      if (folders.has(name) && options?.recursive !== true) throw error('InvalidModificationError');
      mishaps.room += sizeOf(name, files.get(name) ?? '');
      if (!folders.delete(name) && !files.delete(name)) throw error('NotFoundError');
    },
    async *entries() {
      for (const name of folders.keys()) yield [name, { kind: 'directory' }] as const;
      for (const name of files.keys()) yield [name, { kind: 'file' }] as const;
    },
  };
}

/** What is known of a copy is small beside it. */
const sizeOf = (name: string, text: string): number => (name.endsWith('.json') ? 0 : text.length);

const fileIn = (files: Map<string, string>, name: string, mishaps: Mishaps): OwnFile => ({
  async getFile() {
    const content = files.get(name);
    if (content === undefined) throw error('NotFoundError');
    return new File([name.endsWith('.json') ? content : mishaps.damage(content)], name);
  },
  async createWritable() {
    let swap = '';
    return {
      async write(content) {
        const text = await content.text();
        const size = sizeOf(name, text);
        if (size > mishaps.room) throw error('QuotaExceededError');
        mishaps.room -= size;
        swap = text;
      },
      async close() {
        if (mishaps.failAt?.name === name) throw error(mishaps.failAt.error);
        files.set(name, swap);
      },
    };
  },
});
