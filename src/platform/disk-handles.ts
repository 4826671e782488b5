/** What is used of the File System Access API: TypeScript's DOM library has neither its pickers nor its permissions. */
interface Permissions {
  queryPermission?(descriptor: { readonly mode: 'readwrite' }): Promise<PermissionState>;
  requestPermission?(descriptor: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

/** Writes beside the file; only `close` puts that in the file's place. */
export interface Swap {
  write(content: Blob): Promise<void>;
  close(): Promise<void>;
  abort(): Promise<void>;
}

export interface FileHandle extends Permissions {
  readonly kind: 'file';
  readonly name: string;
  getFile(): Promise<File>;
  createWritable(): Promise<Swap>;
}

export interface FolderHandle extends Permissions {
  readonly kind: 'directory';
  readonly name: string;
  getFileHandle(name: string, options?: { readonly create?: boolean }): Promise<FileHandle>;
  removeEntry(name: string): Promise<void>;
  isSameEntry(other: FolderHandle): Promise<boolean>;
}

/** Both reject with an `AbortError` when the person closes the picker. */
export interface Pickers {
  /** The browser has asked before it lets an existing file be chosen. */
  file(suggestedName: string): Promise<FileHandle>;
  folder(): Promise<FolderHandle>;
}

interface PickingWindow {
  showSaveFilePicker?(options: object): Promise<FileHandle>;
  showDirectoryPicker?(options: object): Promise<FolderHandle>;
}

/** The browser's own pickers; null where it has none (all but Chromium) or the page isn't secure. */
export function browserPickers(page: PickingWindow = globalThis as PickingWindow): Pickers | null {
  if (!page.showSaveFilePicker || !page.showDirectoryPicker) return null;
  return {
    file: (suggestedName) =>
      // Called on the page: a picker taken off its window refuses.
      page.showSaveFilePicker?.({
        id: 'parallax-session',
        suggestedName,
        types: [{ description: 'Parallax session', accept: { 'application/json': ['.json'] } }],
      }) ?? noPicker(),
    folder: () => page.showDirectoryPicker?.({ id: 'parallax-backups', mode: 'readwrite' }) ?? noPicker(),
  };
}

const noPicker = (): Promise<never> => Promise.reject(new DOMException('no picker', 'NotAllowedError'));

export const isAllowed = async (handle: Permissions): Promise<boolean> =>
  ((await handle.queryPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted';

/** From a click or a key only. Asks nothing where the permission is there already. */
export const askPermission = async (handle: Permissions): Promise<boolean> =>
  (await isAllowed(handle)) ||
  ((await handle.requestPermission?.({ mode: 'readwrite' })) ?? 'granted') === 'granted';
