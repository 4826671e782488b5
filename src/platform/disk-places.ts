import type { SessionId } from '../domain/ids.ts';
import type { FileHandle, FolderHandle } from './disk-handles.ts';
import type { Fingerprint } from './fingerprint.ts';

/** The file of a session, and what may stand in it without anybody else having written there. */
export interface FilePlace {
  readonly use: 'sessionFile';
  readonly pickId: string;
  readonly handle: FileHandle;
  readonly known: readonly Fingerprint[];
}

/** The folder of a session's backups, and the names of those that were written here. */
export interface FolderPlace {
  readonly use: 'backupFolder';
  readonly pickId: string;
  readonly handle: FolderHandle;
  readonly names: readonly string[];
}

export type Place = FilePlace | FolderPlace;

/** What a session has on disk, remembered between visits and shared by all tabs. Never rejects. */
export interface DiskPlaces {
  read<Use extends Place['use']>(sessionId: SessionId, use: Use): Promise<PlaceOf<Use> | null>;
  /** Remembers a place that was just picked. */
  keep(sessionId: SessionId, place: Place): Promise<void>;
  /** Remembers what was written, unless the person has picked another place or forgotten this one meanwhile. */
  update(sessionId: SessionId, place: Place): Promise<void>;
  forget(sessionId: SessionId, use: Place['use']): Promise<void>;
}

export type PlaceOf<Use> = Extract<Place, { readonly use: Use }>;

const DATABASE = 'parallax-disk';
const STORE = 'places';

const keyOf = (sessionId: SessionId, use: Place['use']): [string, string] => [sessionId, use];

/**
 * A database of its own, because only IndexedDB can hold a handle and sessions come and go as whole databases. Where
 * the browser refuses it, places live as long as the tab. Opened for each step: it is seldom used, and a connection
 * that is kept would outlive a clearing of site data.
 */
export function openDiskPlaces(factory: IDBFactory | undefined = globalThis.indexedDB): DiskPlaces {
  const inMemory = new Map<string, Place>();
  return {
    async read<Use extends Place['use']>(sessionId: SessionId, use: Use): Promise<PlaceOf<Use> | null> {
      const key = keyOf(sessionId, use);
      const stored = await attempt(factory, 'readonly', (store) => store.get(key));
      const place = placeFrom(stored?.result, use) ?? inMemory.get(String(key)) ?? null;
      return place as PlaceOf<Use> | null;
    },
    async keep(sessionId, place) {
      const key = keyOf(sessionId, place.use);
      const kept = await attempt(factory, 'readwrite', (store) => store.put(place, key));
      if (kept) inMemory.delete(String(key));
      else inMemory.set(String(key), place);
    },
    async update(sessionId, place) {
      const key = keyOf(sessionId, place.use);
      if (inMemory.get(String(key))?.pickId === place.pickId) inMemory.set(String(key), place);
      await attempt(factory, 'readwrite', (store) => {
        const request = store.get(key);
        request.onsuccess = () => {
          if (placeFrom(request.result, place.use)?.pickId === place.pickId) store.put(place, key);
        };
        return request;
      });
    },
    async forget(sessionId, use) {
      const key = keyOf(sessionId, use);
      inMemory.delete(String(key));
      await attempt(factory, 'readwrite', (store) => store.delete(key));
    },
  };
}

/** The answer once the transaction is complete; null when there is no database to ask. */
async function attempt(
  factory: IDBFactory | undefined,
  mode: IDBTransactionMode,
  step: (store: IDBObjectStore) => IDBRequest,
): Promise<{ readonly result: unknown } | null> {
  try {
    const database = await opened(factory);
    try {
      return await new Promise((resolve, reject) => {
        const transaction = database.transaction(STORE, mode);
        const request = step(transaction.objectStore(STORE));
        transaction.oncomplete = () => resolve({ result: request.result });
        transaction.onabort = () => reject(transaction.error);
      });
    } finally {
      database.close();
    }
  } catch {
    return null;
  }
}

const opened = (factory: IDBFactory | undefined): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    if (!factory) throw new Error('no IndexedDB');
    const request = factory.open(DATABASE, 1);
    request.onupgradeneeded = () => request.result.createObjectStore(STORE);
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error);
  });

/** Outside data like any other, perhaps of another version: what does not fit counts as nothing remembered. */
export function placeFrom(value: unknown, use: Place['use']): Place | null {
  if (!isObject(value) || value['use'] !== use || !isObject(value['handle'])) return null;
  const { handle, pickId, known, names } = value;
  const may = (method: string): boolean => method in handle && typeof handle[method] === 'function';
  if (typeof handle['name'] !== 'string' || typeof pickId !== 'string') return null;
  if (use === 'sessionFile') {
    return handle['kind'] === 'file' && may('getFile') && may('createWritable') && Array.isArray(known)
      ? { use, pickId, handle: handle as unknown as FileHandle, known: known.filter(isFingerprint) }
      : null;
  }
  return handle['kind'] === 'directory' && may('getFileHandle') && may('removeEntry') && Array.isArray(names)
    ? { use, pickId, handle: handle as unknown as FolderHandle, names: names.filter(isText) }
    : null;
}

const isText = (value: unknown): value is string => typeof value === 'string';

const isFingerprint = (value: unknown): value is Fingerprint =>
  isObject(value) &&
  Number.isSafeInteger(value['bytes']) &&
  typeof value['sha256'] === 'string' &&
  /^[0-9a-f]{64}$/.test(value['sha256']);

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
