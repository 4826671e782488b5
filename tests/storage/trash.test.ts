import { IDBObjectStore } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { Instant, SessionId } from '../../src/domain/ids.ts';
import { createMemoryCatalog } from '../../src/storage/memory-catalog.ts';
import type { SessionCatalog } from '../../src/workspace/ports.ts';
import { throwing, withMishapAt } from './failing-calls.ts';
import {
  SESSION,
  annotation,
  behind,
  browser,
  creating,
  dump,
  opened,
  reason,
  requested,
  value,
} from './storage-world.ts';

const AT = '2026-11-01T10:00:00.000Z' as Instant;
const dropCatalog = (indexedDB: IDBFactory) => requested(indexedDB.deleteDatabase('parallax-catalog'));

const inDatabase = async (): Promise<SessionCatalog> => (await opened()).tab;
const inMemory = async (): Promise<SessionCatalog> => {
  const catalog: SessionCatalog = createMemoryCatalog();
  value(await catalog.create(SESSION, dump()));
  return catalog;
};

describe.each([
  ['in its database', inDatabase],
  ['in memory', inMemory],
])('a session thrown away %s', (_, make) => {
  it('is listed as such, keeps all it had, and takes no change until it is taken out', async () => {
    const catalog = await make();
    const storage = value(await catalog.open(SESSION));
    value(await storage.commit(creating(annotation('annotation-1'))));
    const before = value(await storage.load());
    expect(value(await storage.trashedAt())).toBeNull();

    value(await catalog.trash(SESSION, AT));
    expect(value(await catalog.list())).toMatchObject([{ id: SESSION, trashedAt: AT }]);
    // The tab that has it open is no exception.
    expect(reason(await storage.commit(creating(annotation('annotation-2'))))).toEqual({ kind: 'inTrash' });
    expect(value(await storage.trashedAt())).toBe(AT);
    const again = value(await catalog.open(SESSION));
    expect(value(await again.trashedAt())).toBe(AT);
    expect(value(await again.load())).toEqual(before);

    value(await catalog.trash(SESSION, null));
    expect(value(await catalog.list())[0]?.trashedAt ?? null).toBeNull();
    expect(value(await storage.load())).toEqual(before);
    expect(value(await storage.commit(creating(annotation('annotation-2')))).seq).toBe(2);
  });
});

describe('a session in the trash', () => {
  it('is still there when the catalog is lost', async () => {
    const { tab, indexedDB } = await opened();
    value(await tab.trash(SESSION, AT));
    await dropCatalog(indexedDB);
    expect(value(await tab.list())).toMatchObject([{ id: SESSION, title: 'Talks', trashedAt: AT }]);
    value(await tab.trash(SESSION, null));
    await dropCatalog(indexedDB);
    expect(value(await tab.list())[0]).not.toHaveProperty('trashedAt');
  });

  it('is made again from its database when its row says nonsense', async () => {
    const { tab, indexedDB } = await opened();
    value(await tab.trash(SESSION, AT));
    const [row] = value(await tab.list());
    await behind(indexedDB, 'sessions', (store) => store.put({ ...row, trashedAt: 7 }), 'parallax-catalog');
    expect(value(await tab.list())).toMatchObject([{ trashedAt: AT }]);
  });

  it('counts as not thrown away where the database holds no moment', async () => {
    const { indexedDB, storage } = await opened();
    await behind(indexedDB, 'meta', (store) => store.put({ key: 'trash', at: 7 }));
    expect(value(await storage.trashedAt())).toBeNull();
  });

  it('that can’t be read is thrown away in the list, so that it is not in the way', async () => {
    const { tab, indexedDB, storage, witnesses } = await opened();
    storage.close();
    await behind(indexedDB, 'meta', (store) => store.delete('instance'));
    witnesses.remove(SESSION);
    await dropCatalog(indexedDB);
    value(await tab.trash(SESSION, AT));
    const row = await behind(indexedDB, 'sessions', (store) => store.get(SESSION), 'parallax-catalog');
    expect(row).toMatchObject({ id: SESSION, trashedAt: AT });
  });

  it('is not taken out when it was deleted for good meanwhile', async () => {
    const { tab, storage } = await opened();
    value(await tab.trash(SESSION, AT));
    storage.close();
    value(await tab.remove(SESSION));
    expect(reason(await tab.trash(SESSION, null))).toEqual({ kind: 'notFound' });
    expect(value(await tab.list())).toEqual([]);
  });

  it('is not said to be thrown away where its own database could not be told', async () => {
    const { tab } = await opened();
    const full = { put: IDBObjectStore.prototype.put };
    IDBObjectStore.prototype.put = function put(this: IDBObjectStore, ...row: Parameters<typeof full.put>) {
      if (this.name === 'meta') throw new DOMException('simulated', 'QuotaExceededError');
      return full.put.apply(this, row);
    };
    const thrown = await tab.trash(SESSION, AT);
    Object.assign(IDBObjectStore.prototype, full);
    expect(reason(thrown)).toEqual({ kind: 'full' });
    expect(value(await tab.list())[0]?.trashedAt ?? null).toBeNull();
  });

  it('can be thrown away on a full disk: the reserve is given back for that', async () => {
    const { tab, storage, indexedDB } = await opened({ ballastBytes: 100 });
    const ballast = async (): Promise<number> =>
      behind(indexedDB, 'ballast', (store) => store.count(), 'parallax-catalog');
    await expect.poll(ballast, { timeout: 10_000 }).toBe(1);
    const { value: result } = await withMishapAt(
      1,
      throwing('QuotaExceededError'),
      () => tab.trash(SESSION, AT),
      ['put'],
    );
    value(result);
    expect(value(await storage.trashedAt())).toBe(AT);
    expect(await ballast()).toBe(0);
  });

  it('can’t be thrown away where there is no storage at all', async () => {
    const { catalog } = browser({ indexedDB: null });
    expect(reason(await catalog().trash('session-x' as SessionId, AT)).kind).toBe('unavailable');
  });
});
