import type { SnapshotPlace } from './snapshot-place.ts';

const DATABASE = 'parallax-snapshots';
const FACTS = 'facts';
const CONTENT = 'content';

/**
 * For a browser without folders of its own: a database of its own, which is not opened with the sessions'. Bytes stand in
 * records and not as Blobs, which browsers keep in separate files and may lose by themselves.
 */
export function snapshotDatabase(factory: IDBFactory): SnapshotPlace {
  return {
    /** Looks without making anything. */
    async list() {
      const there = await openedIfThere(factory);
      return there ? runIn<readonly unknown[]>(there, 'readonly', (facts) => facts.getAll()) : [];
    },
    async write(snapshot, content) {
      const bytes = new Uint8Array(await content.arrayBuffer());
      await run(factory, 'readwrite', (facts, contents) => {
        contents.put(bytes, snapshot.id);
        return facts.put(snapshot, snapshot.id);
      });
    },
    async read({ id }) {
      const bytes = await run<unknown>(factory, 'readonly', (_, contents) => contents.get(id));
      if (!(bytes instanceof Uint8Array)) throw new DOMException('no such copy', 'NotFoundError');
      return new Blob([new Uint8Array(bytes)]);
    },
    remove: ({ id }) =>
      run(factory, 'readwrite', (facts, contents) => {
        contents.delete(id);
        return facts.delete(id);
      }),
    async removeAll(sessionId) {
      const all = await this.list();
      for (const one of all) {
        const { id, sessionId: of } = (one ?? {}) as { readonly id?: string; readonly sessionId?: string };
        if (of === sessionId && typeof id === 'string') await this.remove({ id, sessionId });
      }
    },
  };
}

type Step = (facts: IDBObjectStore, contents: IDBObjectStore) => IDBRequest;

const run = async <Value>(factory: IDBFactory, mode: IDBTransactionMode, step: Step): Promise<Value> =>
  runIn(await opened(factory), mode, step);

async function runIn<Value>(database: IDBDatabase, mode: IDBTransactionMode, step: Step): Promise<Value> {
  try {
    return await new Promise<Value>((resolve, reject) => {
      const transaction = database.transaction([FACTS, CONTENT], mode, { durability: 'strict' });
      const request = step(transaction.objectStore(FACTS), transaction.objectStore(CONTENT));
      transaction.oncomplete = () => resolve(request.result as Value);
      transaction.onabort = () => reject(transaction.error ?? new DOMException('aborted', 'AbortError'));
    });
  } finally {
    database.close();
  }
}

const opened = (factory: IDBFactory): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = factory.open(DATABASE, 1);
    request.onupgradeneeded = () => {
      for (const store of [FACTS, CONTENT]) request.result.createObjectStore(store);
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = () => reject(request.error ?? new DOMException('not opened', 'UnknownError'));
  });

/**
 * Null where there is none. To ask which databases there are would not do: Chromium gives no answer while site data is
 * cleared. Opening a missing one would make it, and that is called off.
 */
const openedIfThere = (factory: IDBFactory): Promise<IDBDatabase | null> =>
  new Promise((resolve, reject) => {
    const request = factory.open(DATABASE);
    let isMissing = false;
    request.onupgradeneeded = () => {
      isMissing = true;
      request.transaction?.abort();
    };
    request.onsuccess = () => resolve(request.result);
    request.onerror = (event) => {
      event.preventDefault();
      if (isMissing) resolve(null);
      else reject(request.error ?? new DOMException('not opened', 'UnknownError'));
    };
  });
