import { IDBKeyRange, IDBFactory, forceCloseDatabase } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import type { Rev, SessionId } from '../../src/domain/ids.ts';
import { fail, ok } from '../../src/domain/result.ts';
import { askUntilAnswered } from '../../src/storage/ask-until-answered.ts';
import { connect, type Connection } from '../../src/storage/connection.ts';
import { decodeChange, decodeRecord } from '../../src/storage/decode.ts';
import { openDexie } from '../../src/storage/dexie-database.ts';
import { livingCounts } from '../../src/storage/living-counts.ts';
import { createMemoryCatalog } from '../../src/storage/memory-catalog.ts';
import { copyOriginals } from '../../src/storage/originals.ts';
import { never } from '../support/catalogs.ts';
import { throwing, withMishapAt } from './failing-calls.ts';
import {
  REV,
  SESSION,
  START,
  annotation,
  behind,
  browser,
  creating,
  draft,
  dump,
  opened,
  reason,
  requested,
  value,
} from './storage-world.ts';

describe('the list of sessions', () => {
  it('has the newest first, and an order of its own where two were opened at once', async () => {
    const tab = browser().catalog();
    const opening: readonly (readonly [string, string])[] = [
      ['c', START],
      ['a', START],
      ['newest', '2025-03-23T10:00:00.000Z'],
      ['b', START],
      ['oldest', '2025-03-21T10:00:00.000Z'],
    ];
    for (const [id, openedAt] of opening) {
      value(await tab.create(id as SessionId, dump()));
      await tab.note(id as SessionId, { openedAt: openedAt as typeof START });
    }
    const found = value(await tab.list()).map(({ id }) => id as string);
    expect(found).toEqual(['newest', 'a', 'b', 'c', 'oldest']);
  });

  it('names one whose database opens but can’t be read, and does not write that down', async () => {
    const { indexedDB, catalog } = browser();
    value(await catalog().create(SESSION, dump()));
    await requested(indexedDB.deleteDatabase('parallax-catalog'));
    const seen = await Promise.all(
      Array.from({ length: 12 }, async (_, n) => n + 1).map(async (each) => each),
    );
    let unreadable = 0;
    for (const n of seen) {
      await requested(indexedDB.deleteDatabase('parallax-catalog'));
      const { value: listed } = await withMishapAt(n, throwing('UnknownError'), () => catalog().list());
      const [found] = listed.ok ? listed.value : [];
      if (found?.title === SESSION) unreadable += 1;
      expect(value(await catalog().list())).toMatchObject([{ id: SESSION, title: 'Talks' }]);
    }
    expect(unreadable).toBeGreaterThan(1);
  });

  it('still tells of a session that has gone where another witness can’t be read', async () => {
    const { area, catalog } = browser();
    area.setItem('parallax-witness-session-x', 'no JSON');
    area.setItem('parallax-witness-session-lost', JSON.stringify({ instanceId: 'x', seq: 12 }));
    expect(value(await catalog().list())).toMatchObject([{ id: 'session-lost', gone: true }]);
  });
});

describe('a database', () => {
  it('makes way for a tab that upgrades or deletes it, and is not opened again', async () => {
    const factory = new IDBFactory();
    const indexedDb = {
      factory,
      keyRange: IDBKeyRange,
      patience: 1_000,
      beforeUpdate: async () => ok(null),
    };
    const db = value(await openDexie('some', indexedDb, [{ rows: 'id' }], 'create'));
    await requested(factory.deleteDatabase('some'));
    expect(db.isOpen()).toBe(false);
    await expect(db.table('rows').toArray()).rejects.toBeInstanceOf(Error);
    expect(await factory.databases()).toEqual([]);
  });

  it('that came back as another one while its connection was dropped is left alone, and closed', async () => {
    const { indexedDB, catalog } = browser();
    const tab = catalog();
    value(await tab.create(SESSION, dump()));
    const connections: IDBDatabase[] = [];
    const open = indexedDB.open.bind(indexedDB);
    vi.spyOn(indexedDB, 'open').mockImplementation((name, version) => {
      const request = open(name, version);
      request.addEventListener('success', () => connections.push(request.result));
      return request;
    });
    const storage = value(await tab.open(SESSION));
    const told: unknown[] = [];
    storage.onClosed((failure) => told.push(failure));
    await behind(indexedDB, 'meta', (store) => store.put({ key: 'instance', id: 'another' }));
    const before = connections.length;
    for (const connection of connections) forceCloseDatabase(connection as never);
    expect(reason(await storage.commit(creating(annotation('annotation-1'))))).toEqual({ kind: 'gone' });
    expect(told).toEqual([{ kind: 'gone' }]);
    expect(connections.length).toBeGreaterThan(before);
    // Deleting would wait for a connection that is still open.
    await requested(indexedDB.deleteDatabase(`parallax-session-${SESSION}`));
  });

  it('of a browser that never says which there are is told as unavailable', async () => {
    const factory = { databases: vi.fn<() => Promise<IDBDatabaseInfo[]>>(never) };
    vi.useFakeTimers();
    const asked = askUntilAnswered(factory as unknown as IDBFactory).catch((error: unknown) => String(error));
    await vi.advanceTimersByTimeAsync(8_900);
    expect(factory.databases).toHaveBeenCalledTimes(30);
    await vi.advanceTimersByTimeAsync(60_000);
    vi.useRealTimers();
    expect(await asked).toContain('does not say');
    expect(factory.databases).toHaveBeenCalledTimes(30);
  });
});

describe('what can’t be read', () => {
  it.each<[unknown, object]>([
    [{ type: { toString: () => 'x' }, id: ['a'] }, { row: { key: ':' } }],
    [7, { row: { key: '' } }],
    [{ type: 'tag', id: 3 }, { row: { key: 'tag:3' } }],
  ])('is named by its own words, but never asked: %j', (row, expected) => {
    expect(decodeRecord(row)).toMatchObject({ kind: 'damaged', ...expected });
  });

  it('is named by its number in the log', () => {
    expect(reason(decodeChange({ seq: {} }))).toEqual({ key: 'change:', path: 'seq' });
    expect(reason(decodeChange(null))).toMatchObject({ key: 'change:' });
    const row = { ...draft([]), seq: 4, rev: REV };
    expect(decodeChange(row).ok).toBe(true);
    expect(reason(decodeChange({ ...row, entries: [null] }))).toEqual({
      key: 'change:4',
      path: 'entries.0.after',
    });
  });

  it('counts for nothing', () => {
    expect(livingCounts([null, 7, 'article', { type: 'annotation', target: 7 }])).toEqual({
      articleCount: 0,
      annotationCount: 1,
    });
  });

  it('can’t be agreed to', async () => {
    const { storage, witnesses } = await opened();
    const before = witnesses.read(SESSION);
    storage.close();
    expect(reason(await storage.acceptLoss())).toMatchObject({ kind: 'unavailable' });
    expect(witnesses.read(SESSION)).toEqual(before);
  });
});

describe('copying what texts were built from', () => {
  const original = { byteHash: 'x', mediaType: 'text/html', fileName: null, bytes: new Uint8Array([1]) };
  it.each([
    ['can’t be listed', 'from'],
    ['can’t be written', 'to'],
  ] as const)('says so where it %s', async (_, side) => {
    const { indexedDB, tab, storage } = await opened();
    value(await storage.commit(creating(annotation('annotation-1')), [], [], [original]));
    const other = 'session-other' as SessionId;
    value(await tab.create(other, dump()));
    const indexedDb = {
      factory: indexedDB,
      keyRange: IDBKeyRange,
      patience: 20,
      beforeUpdate: async () => ok(null),
    };
    const [from, to] = [value(await connect(indexedDb, SESSION)), value(await connect(indexedDb, other))];
    const broken: Connection = { ...from, run: async () => fail({ kind: 'full' }) };
    const copied = await copyOriginals(side === 'from' ? broken : from, side === 'to' ? broken : to);
    expect(reason(copied)).toEqual({ kind: 'full' });
    expect((await copyOriginals(from, to)).ok).toBe(true);
    for (const connection of [from, to]) connection.close();
  });
});

describe('a session in memory', () => {
  it('has no older way of being stored, and lists what others did in the order they did it', async () => {
    const catalog = createMemoryCatalog();
    catalog.updateWithoutCopy(SESSION);
    expect(value(await catalog.list())).toEqual([]);
    value(await catalog.create(SESSION, dump()));
    const storage = value(await catalog.open(SESSION));
    const past = (rev: string) => ({ ...draft([]), seq: 1, rev: rev as Rev });
    value(await storage.commit(creating(annotation('annotation-1')), [], ['c', 'a', 'd', 'b'].map(past)));
    expect(value(await storage.history()).map(({ rev }) => rev)).toEqual(['a', 'b', 'c', 'd']);
  });
});
