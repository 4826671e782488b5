import { IDBDatabase as FakeDatabase, IDBFactory, IDBKeyRange, forceCloseDatabase } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import type { Instant } from '../../src/domain/ids.ts';
import type { StorageFailure } from '../../src/domain/storage-failure.ts';
import { openCatalog } from '../../src/storage/catalog.ts';
import { SESSION_LADDER } from '../../src/storage/session-database.ts';
import type { SessionStorage } from '../../src/workspace/ports.ts';
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

const NAME = `parallax-session-${SESSION}`;
/** Dexie multiplies its version numbers by ten. */
const NEWER = (SESSION_LADDER.length + 1) * 10;

function closing(storage: SessionStorage) {
  const failures: StorageFailure[] = [];
  return { failures, stop: storage.onClosed((failure) => failures.push(failure)) };
}

/** What another tab with a newer build does. */
async function upgrade(indexedDB: IDBFactory, version: number): Promise<IDBDatabase> {
  const request = indexedDB.open(NAME, version);
  return requested(request);
}

/** Passes everything on to a factory, but answers some questions itself. */
const lying = (indexedDB: IDBFactory, answers: Partial<IDBFactory>): IDBFactory =>
  new Proxy(indexedDB, {
    get: (target, key) => {
      const answer: unknown = answers[key as keyof IDBFactory] ?? target[key as keyof IDBFactory];
      return typeof answer === 'function' ? answer.bind(target) : answer;
    },
  });

describe('a newer schema', () => {
  it('is refused and not touched', async () => {
    const { storage, tab, indexedDB } = await opened();
    storage.close();
    (await upgrade(indexedDB, NEWER)).close();
    expect(reason(await tab.open(SESSION))).toEqual({ kind: 'newerSchema' });
    expect(reason(await tab.create(SESSION, dump()))).toEqual({ kind: 'newerSchema' });
    expect((await indexedDB.databases()).find(({ name }) => name === NAME)?.version).toBe(NEWER);
    expect(value(await tab.list())).toHaveLength(1);
  });

  it('is not patched: a table it has dropped stays dropped', async () => {
    const { storage, tab, indexedDB } = await opened();
    storage.close();
    const request = indexedDB.open(NAME, NEWER);
    request.addEventListener('upgradeneeded', () => request.result.deleteObjectStore('counters'));
    (await requested(request)).close();
    expect(reason(await tab.open(SESSION))).toEqual({ kind: 'newerSchema' });
    const db = await requested(indexedDB.open(NAME));
    expect([db.version, db.objectStoreNames.contains('counters')]).toEqual([NEWER, false]);
    db.close();
  });

  it('is refused although the upgrade came between the question and the opening', async () => {
    const { storage, indexedDB, witnesses } = await opened();
    storage.close();
    (await upgrade(indexedDB, NEWER)).close();
    const late = openCatalog({
      indexedDB: lying(indexedDB, { databases: async () => [{ name: NAME, version: 10 }] }),
      IDBKeyRange,
      witnesses,
    });
    expect(reason(await late.open(SESSION))).toEqual({ kind: 'newerSchema' });
    expect(await behind(indexedDB, 'changes', (store) => store.count())).toBe(0);
  });

  it('closes the tabs of the older build, which then write no more', async () => {
    const { storage, indexedDB } = await opened();
    const { failures, stop } = closing(storage);
    const unheard = closing(storage);
    unheard.stop();
    (await upgrade(indexedDB, NEWER)).close();
    expect(failures).toEqual([{ kind: 'outdatedTab' }]);
    expect(unheard.failures).toEqual([]);
    expect(reason(await storage.commit(creating(annotation('annotation-1'))))).toEqual({
      kind: 'outdatedTab',
    });
    stop();
    // Whoever listens late hears it at once.
    expect(closing(storage).failures).toEqual([{ kind: 'outdatedTab' }]);
  });
});

describe('cleared site data', () => {
  it('is noticed when the database is deleted under an open session', async () => {
    const { storage, indexedDB } = await opened();
    const { failures } = closing(storage);
    await requested(indexedDB.deleteDatabase(NAME));
    expect(failures).toEqual([{ kind: 'gone' }]);
    expect(reason(await storage.commit(creating(annotation('annotation-1'))))).toEqual({ kind: 'gone' });
    expect(reason(await storage.load())).toEqual({ kind: 'gone' });
    expect(await indexedDB.databases()).not.toContainEqual(expect.objectContaining({ name: NAME }));
  });

  it('is noticed by the instance id when another database stands in its place', async () => {
    const { storage, indexedDB } = await opened();
    await behind(indexedDB, 'meta', (store) => store.put({ key: 'instance', id: 'another' }));
    expect(reason(await storage.commit(creating(annotation('annotation-1'))))).toEqual({ kind: 'gone' });
    expect(await behind(indexedDB, 'annotations', (store) => store.count())).toBe(0);
    await behind(indexedDB, 'meta', (store) => store.clear());
    expect(reason(await storage.changesAfter(0))).toEqual({ kind: 'gone' });
  });

  it('is told apart from a session that never was', async () => {
    const { storage, tab, indexedDB } = await opened();
    storage.close();
    await requested(indexedDB.deleteDatabase(NAME));
    expect(reason(await tab.open(SESSION))).toEqual({ kind: 'gone' });
    expect(reason(await tab.open('session-never' as typeof SESSION))).toEqual({ kind: 'notFound' });
    // Asking for a session doesn't make one.
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['parallax-catalog']);
    // It stays in the list, so that it does not vanish without a word, until the person removes it.
    expect(value(await tab.list()).map(({ id }) => id)).toEqual([SESSION]);
    value(await tab.remove(SESSION));
    expect(value(await tab.list())).toEqual([]);
  });
});

describe('a connection that the browser drops', { timeout: 30_000 }, () => {
  const droppable = async () => {
    const connections: IDBDatabase[] = [];
    const world = browser();
    const indexedDB = lying(world.indexedDB, {
      open(this: IDBFactory, name: string, version?: number) {
        const request = world.indexedDB.open(name, version);
        if (name === NAME) request.addEventListener('success', () => connections.push(request.result));
        return request;
      },
    });
    const openConnections = (): number =>
      connections.filter((connection) => {
        try {
          connection.transaction('meta').abort();
          return true;
        } catch {
          return false;
        }
      }).length;
    const tab = openCatalog({ indexedDB, IDBKeyRange, witnesses: world.witnesses, ballastBytes: 0 });
    value(await tab.create(SESSION, dump()));
    const storage = value(await tab.open(SESSION));
    const drop = async (heard: 'heard' | 'unheard'): Promise<void> => {
      const last = connections.at(-1);
      if (last) forceCloseDatabase(last as never);
      if (heard === 'heard') await new Promise((resolve) => setTimeout(resolve, 5));
    };
    return { ...world, tab, storage, drop, openConnections };
  };

  it('is opened again, and work goes on', async () => {
    const { storage, drop, openConnections } = await droppable();
    const { failures } = closing(storage);
    await drop('heard');
    expect((await storage.commit(creating(annotation('annotation-1')))).ok).toBe(true);
    await drop('unheard');
    expect((await storage.commit(creating(annotation('annotation-2')))).ok).toBe(true);
    expect(value(await storage.load()).seq).toBe(2);
    storage.close();
    expect(openConnections()).toBe(0);
    expect(failures).toEqual([]);
  });

  it.each([
    ['the database is gone', 'unheard', (indexedDB: IDBFactory) => requested(indexedDB.deleteDatabase(NAME))],
    [
      'it was emptied',
      'unheard',
      (indexedDB: IDBFactory) => behind(indexedDB, 'meta', (store) => store.clear()),
    ],
    [
      'it is another one',
      'heard',
      (indexedDB: IDBFactory) =>
        behind(indexedDB, 'meta', (store) => store.put({ key: 'instance', id: 'x' })),
    ],
  ])('stays closed when %s (%s)', async (_, heard, wipe) => {
    const { storage, indexedDB, drop, openConnections } = await droppable();
    const { failures } = closing(storage);
    await drop(heard as 'heard' | 'unheard');
    await (wipe as (indexedDB: IDBFactory) => Promise<unknown>)(indexedDB);
    expect(reason(await storage.commit(creating(annotation('annotation-1'))))).toEqual({ kind: 'gone' });
    expect(failures).toEqual([{ kind: 'gone' }]);
    await expect.poll(openConnections, { timeout: 10_000 }).toBe(0);
  });

  it('stays closed when it cannot be opened after three tries', async () => {
    const { storage, indexedDB, drop } = await droppable();
    const refusing = vi
      .spyOn(indexedDB, 'databases')
      .mockRejectedValue(new DOMException('lost', 'UnknownError'));
    await drop('heard');
    expect(reason(await storage.load()).kind).toBe('unavailable');
    expect(refusing).toHaveBeenCalledTimes(3);
  });

  it('stays closed when the session was left meanwhile', async () => {
    const { storage, drop, openConnections } = await droppable();
    // Left while the connection is being opened again.
    void drop('heard');
    await new Promise((resolve) => setTimeout(resolve, 1));
    storage.close();
    expect(reason(await storage.load()).kind).toBe('unavailable');
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(openConnections()).toBe(0);
  });

  it('is not left open to a database that holds no session', async () => {
    const { tab, storage, indexedDB, openConnections } = await droppable();
    storage.close();
    await behind(indexedDB, 'meta', (store) => store.clear());
    expect(reason(await tab.open(SESSION))).toEqual({ kind: 'gone' });
    expect(openConnections()).toBe(0);
  });
});

describe('a browser that refuses', { timeout: 30_000 }, () => {
  const refused = async (indexedDB: IDBFactory | null) => {
    const catalog = openCatalog({ indexedDB, IDBKeyRange, ballastBytes: 0, patience: 20 });
    const results = [
      await catalog.list(),
      await catalog.open(SESSION),
      await catalog.create(SESSION, dump()),
      await catalog.remove(SESSION),
    ];
    await catalog.note(SESSION, { openedAt: '2025-01-01T00:00:00.000Z' as Instant });
    return results.map((result) => (result.ok ? 'ok' : result.reason.kind));
  };
  const security = (): never => {
    throw new DOMException('denied', 'SecurityError');
  };

  it('is unavailable without IndexedDB, or when it throws on every call', async () => {
    expect(await refused(null)).toEqual(Array(4).fill('unavailable'));
    const indexedDB = lying(new IDBFactory(), {
      databases: security,
      open: security,
      deleteDatabase: security,
    });
    expect(await refused(indexedDB)).toEqual(Array(4).fill('unavailable'));
  });

  it('is unavailable when the mere mention of IndexedDB or localStorage throws', async () => {
    vi.stubGlobal('indexedDB', undefined);
    Object.defineProperty(globalThis, 'indexedDB', { configurable: true, get: security });
    try {
      expect(reason(await openCatalog().list()).kind).toBe('unavailable');
    } finally {
      vi.unstubAllGlobals();
      Reflect.deleteProperty(globalThis, 'indexedDB');
    }
  });

  it('does not wait for ever for a tab that holds the database', async () => {
    const { storage, tab, indexedDB } = await opened();
    storage.close();
    const holding = await requested(indexedDB.open(NAME));
    expect(reason(await tab.remove(SESSION)).kind).toBe('unavailable');
    holding.close();
    await expect
      .poll(async () => (await indexedDB.databases()).some(({ name }) => name === NAME), { timeout: 10_000 })
      .toBe(false);
  });
});

describe('leaving a session', () => {
  it('closes it without calling the listeners', async () => {
    const { storage } = await opened();
    const { failures } = closing(storage);
    storage.close();
    storage.close();
    expect(failures).toEqual([]);
    expect(reason(await storage.load()).kind).toBe('unavailable');
  });
});

it('asks the browser to have every write on the disk before it says so', async () => {
  // Dexie takes the method along when it opens a database.
  const asked = vi.spyOn(FakeDatabase.prototype, 'transaction');
  const { storage } = await opened();
  asked.mockClear();
  value(await storage.commit(creating(annotation('annotation-1'))));
  const writing = asked.mock.calls.filter(([, mode]) => mode === 'readwrite');
  asked.mockRestore();
  expect(writing.map((given) => (given as readonly unknown[])[2])).toEqual([{ durability: 'strict' }]);
});
