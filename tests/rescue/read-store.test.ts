import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readEverything, type Everything } from '../../src/rescue/everything.ts';
import { readStore } from '../../src/rescue/read-store.ts';

beforeAll(() => void vi.stubGlobal('IDBKeyRange', IDBKeyRange));
afterAll(() => void vi.unstubAllGlobals());

const filled = (
  options: IDBObjectStoreParameters,
  rows: readonly unknown[],
  factory = new IDBFactory(),
  names: readonly string[] = ['rows'],
): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = factory.open('a', 1);
    request.addEventListener('upgradeneeded', () => {
      for (const name of names) {
        const store = request.result.createObjectStore(name, options);
        for (const row of rows) store.add(row);
      }
    });
    request.addEventListener('error', () => reject(new Error('not made')));
    request.addEventListener('success', () => resolve(request.result));
  });

const padded = (n: number): string => String(n).padStart(6, '0');

describe('All rows of a store', () => {
  // Around the borders of the slices that it is read in.
  it.each([0, 1, 249, 250, 251, 500, 1_203])(
    'come once each, in the order of their keys: %d',
    async (count) => {
      const rows = Array.from({ length: count }, (_, n) => ({ id: padded(n), n }));
      const db = await filled({ keyPath: 'id' }, rows.toReversed());
      expect(await readStore(db, 'rows')).toEqual({ rows, unreadable: [] });
    },
  );

  it('with keys of two parts, too', async () => {
    const rows = Array.from({ length: 601 }, (_, n) => ({ type: n < 300 ? 'actor' : 'tag', id: padded(n) }));
    const db = await filled({ keyPath: ['type', 'id'] }, rows.toReversed());
    expect(await readStore(db, 'rows')).toEqual({ rows, unreadable: [] });
  });

  it('and whatever their keys stand beside', async () => {
    const rows = Array.from({ length: 601 }, (_, n) => ({ n }));
    const db = await filled({ autoIncrement: true }, rows);
    expect(await readStore(db, 'rows')).toEqual({ rows, unreadable: [] });
  });

  it('one that the browser can’t read any more is named, and all others come', async () => {
    const rows = Array.from({ length: 601 }, (_, n) => ({ id: padded(n) }));
    const db = await filled({ keyPath: 'id' }, rows);
    const damaged = new Proxy(db, {
      get(target, name) {
        if (name !== 'transaction') return Reflect.get(target, name, target) as unknown;
        return (...parameters: Parameters<IDBDatabase['transaction']>) =>
          throughDamage(target.transaction(...parameters));
      },
    });
    const found = await readStore(damaged, 'rows');
    expect(found.unreadable).toEqual([`rows "${padded(400)}"`]);
    expect(found.rows).toEqual(rows.filter(({ id }) => id !== padded(400)));
  });
});

describe('Everything', () => {
  it('is read as it was at one moment, whatever another tab writes meanwhile', async () => {
    const rows = Array.from({ length: 601 }, (_, n) => ({ id: padded(n) }));
    const factory = new IDBFactory();
    const names = ['annotations', 'texts'];
    const open = (): Promise<IDBDatabase> => filled({ keyPath: 'id' }, rows, factory, names);
    const [here, there] = [await open(), await open()];
    const reading = readEverything(here);
    const writing = there.transaction(names, 'readwrite');
    for (const name of names) writing.objectStore(name).clear();
    const all = (stores: Everything) => names.map((name) => stores.get(name)?.rows);
    expect(all(await reading)).toEqual([rows, rows]);
    expect(all(await readEverything(there))).toEqual([[], []]);
  });

  it('comes with what says how far the session is read first, in the order of the names', async () => {
    const asked: string[] = [];
    const names = ['annotations', 'meta', 'texts'];
    const db = await filled({ keyPath: 'id' }, [], new IDBFactory(), names);
    const transaction = db.transaction.bind(db);
    db.transaction = (...parameters: Parameters<IDBDatabase['transaction']>) => {
      const made = transaction(...parameters);
      const storeOf = made.objectStore.bind(made);
      made.objectStore = (name) => {
        asked.push(name);
        return storeOf(name);
      };
      return made;
    };
    expect([...(await readEverything(db)).keys()]).toEqual(names);
    expect(asked).toEqual(['meta', 'annotations', 'texts']);
  });

  it('of a database without a store is nothing', async () => {
    expect(await readEverything(await filled({}, [], new IDBFactory(), []))).toEqual(new Map());
  });
});

/** Reading the row 400 fails, by itself and among others. */
const throughDamage = (transaction: IDBTransaction) => ({
  objectStore: (name: string) => {
    const store = transaction.objectStore(name);
    return {
      keyPath: store.keyPath,
      getAllKeys: () => store.getAllKeys(),
      get: (key: string) => (key === padded(400) ? failing() : store.get(key)),
      getAll: (range?: IDBKeyRange, count?: number) =>
        range && range.lower >= padded(249) && range.lower < padded(400)
          ? failing()
          : store.getAll(range, count),
    };
  },
});

function failing() {
  const request = Object.assign(new EventTarget(), {
    error: new DOMException('damaged', 'NotReadableError'),
  });
  queueMicrotask(() => request.dispatchEvent(new Event('error')));
  return request;
}
