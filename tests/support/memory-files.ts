import type { FileHandle, FolderHandle, Pickers, Swap } from '../../src/platform/disk-handles.ts';
import type { DiskPlaces, Place, PlaceOf } from '../../src/platform/disk-places.ts';

const error = (name: string): DOMException => new DOMException(`${name} on purpose`, name);

/** Steps of the browser at which a test lets something go wrong. */
export type DiskStep = 'getFile' | 'createWritable' | 'write' | 'close' | 'removeEntry' | 'getFileHandle';

/** A folder in memory whose handles behave as Chromium's do: a swap file takes the file's place when it is closed. */
export class MemoryFolder {
  readonly files = new Map<string, { content: string; changed: number }>();
  /** Runs before each step; what it throws, the handle throws. */
  before: (step: DiskStep, name: string) => void = () => undefined;
  permission: PermissionState = 'granted';
  /** What the person answers when asked. */
  answer: PermissionState = 'granted';
  private time = 1000;

  constructor(readonly name = 'Backups') {}

  /** As another program writes there. */
  put(name: string, content: string): void {
    this.files.set(name, { content, changed: (this.time += 1) });
  }

  /** A folder that is gone takes its files along. */
  failWith(step: DiskStep, name: string): void {
    this.before = (now) => {
      if (now === step) throw error(name);
    };
  }

  names(): readonly string[] {
    return [...this.files.keys()].sort();
  }

  content(name: string): string | undefined {
    return this.files.get(name)?.content;
  }

  get handle(): FolderHandle {
    return {
      kind: 'directory',
      name: this.name,
      ...this.permissions(),
      isSameEntry: async (other) => other.name === this.name,
      removeEntry: async (name) => {
        this.before('removeEntry', name);
        if (!this.files.delete(name)) throw error('NotFoundError');
      },
      getFileHandle: async (name, options) => {
        this.before('getFileHandle', name);
        if (!this.files.has(name)) {
          if (options?.create !== true) throw error('NotFoundError');
          this.put(name, '');
        }
        return this.file(name);
      },
    };
  }

  file(name: string): FileHandle {
    return {
      kind: 'file',
      name,
      ...this.permissions(),
      getFile: async () => {
        this.before('getFile', name);
        const file = this.files.get(name);
        if (!file) throw error('NotFoundError');
        return new File([file.content], name, { lastModified: file.changed });
      },
      createWritable: async () => {
        this.before('createWritable', name);
        return this.swapOf(name);
      },
    };
  }

  private swapOf(name: string): Swap {
    let swap = '';
    return {
      write: async (content) => {
        swap += await content.text();
        this.before('write', name);
      },
      close: async () => {
        this.before('close', name);
        this.put(name, swap);
      },
      abort: async () => undefined,
    };
  }

  private permissions() {
    return {
      queryPermission: async () => this.permission,
      requestPermission: async () => (this.permission = this.answer),
    };
  }
}

/** A person who picks this file or folder; who closes the picker where there is none. */
export const picking = ({ file, folder }: Partial<Record<'file' | 'folder', unknown>>): Pickers => {
  const choose = async <Handle>(handle: unknown): Promise<Handle> => {
    if (handle === undefined) throw error('AbortError');
    return handle as Handle;
  };
  return { file: () => choose(file), folder: () => choose(folder) };
};

/** Handles made of functions can't be cloned into a database: this one keeps them as they are. */
export function memoryPlaces(): DiskPlaces {
  const kept = new Map<string, Place>();
  return {
    async read<Use extends Place['use']>(sessionId: string, use: Use) {
      return (kept.get(`${sessionId} ${use}`) ?? null) as PlaceOf<Use> | null;
    },
    keep: async (sessionId, place) => void kept.set(`${sessionId} ${place.use}`, place),
    update: async (sessionId, place) => {
      const key = `${sessionId} ${place.use}`;
      if (kept.get(key)?.pickId === place.pickId) kept.set(key, place);
    },
    forget: async (sessionId, use) => void kept.delete(`${sessionId} ${use}`),
  };
}
