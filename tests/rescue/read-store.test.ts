import { IDBFactory, IDBKeyRange } from 'fake-indexeddb';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { readStore } from '../../src/rescue/read-store.ts';

beforeAll(() => void vi.stubGlobal('IDBKeyRange', IDBKeyRange));
afterAll(() => void vi.unstubAllGlobals());

const filled = (options: IDBObjectStoreParameters, rows: readonly unknown[]): Promise<IDBDatabase> =>
  new Promise((resolve, reject) => {
    const request = new IDBFactory().open('a', 1);
    request.addEventListener('upgradeneeded', () => {
      const store = request.result.createObjectStore('rows', options);
      for (const row of rows) store.add(row);
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
