import { Dexie } from 'dexie';
import { IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { SessionId } from '../../src/domain/ids.ts';
import type { Original } from '../../src/domain/original.ts';
import { createMemoryCatalog } from '../../src/storage/memory-catalog.ts';
import {
  SESSION,
  article,
  behind,
  browser,
  creating,
  dump,
  opened,
  reason,
  textOf,
  value,
} from './storage-world.ts';

const original = (byteHash: string, ...bytes: readonly number[]): Original => ({
  byteHash,
  mediaType: 'text/html',
  fileName: 'page.html',
  bytes: new Uint8Array(bytes),
});
const COPY = 'session-copy' as SessionId;

describe('originals', () => {
  it('are written with the articles they belong to, once each, and come back byte for byte', async () => {
    const { storage } = await opened();
    const page = original('hash-1', 60, 0, 255, 13, 10);
    value(await storage.commit(creating(article('article-b')), [textOf('article-b')], [], [page, page]));
    // Another row of the same table.
    value(await storage.commit(creating(article('article-c')), [textOf('article-c')], [], [page]));
    expect(value(await storage.loadOriginal('hash-1'))).toEqual(page);
    expect(value(await storage.loadOriginal('hash-2'))).toBeNull();
    expect(JSON.stringify(value(await storage.load()))).not.toContain('page.html');
  });

  it('are not there when the articles are not', async () => {
    const { storage } = await opened();
    value(await storage.commit(creating(article('article-b'))));
    const again = await storage.commit(creating(article('article-b')), [], [], [original('hash-1', 1)]);
    expect(reason(again)).toEqual({ kind: 'stale' });
    expect(value(await storage.loadOriginal('hash-1'))).toBeNull();
  });

  it('say so when they can’t be read', async () => {
    const { storage, indexedDB } = await opened();
    await behind(indexedDB, 'originals', (store) => store.put({ byteHash: 'hash-1', bytes: 'gone' }));
    expect(reason(await storage.loadOriginal('hash-1'))).toMatchObject({ kind: 'damaged' });
  });

  it.each([
    ['on disk', () => browser().catalog()],
    ['in memory', () => createMemoryCatalog()],
  ])('come along when a session is copied %s, and go with the one that is deleted', async (_, catalogOf) => {
    const catalog = catalogOf();
    value(await catalog.create(SESSION, dump()));
    const storage = value(await catalog.open(SESSION));
    const pages = [original('hash-1', 1), original('hash-2', 2)];
    value(await storage.commit(creating(article('article-b')), [textOf('article-b')], [], pages));
    value(await catalog.create(COPY, dump()));
    value(await catalog.copyOriginals(SESSION, COPY));
    storage.close();
    value(await catalog.remove(SESSION));
    const copy = value(await catalog.open(COPY));
    expect(value(await copy.loadOriginal('hash-2'))).toEqual(pages[1]);
    expect(reason(await catalog.copyOriginals(SESSION, COPY)).kind).toMatch(/notFound|gone/);
  });
});

describe('a database of version 2', () => {
  it('opens with everything it held, and keeps originals from then on', async () => {
    const world = browser();
    // The schema as it was: old lines of a ladder never change.
    const db = new Dexie(`parallax-session-${SESSION}`, { indexedDB: world.indexedDB, IDBKeyRange });
    db.version(1).stores({
      articles: 'id',
      texts: 'articleId',
      annotations: 'id',
      others: '[type+id]',
      changes: '++seq',
      counters: '[name+articleId+tagId]',
      meta: 'key',
    });
    db.version(2).stores({ changes: '++seq, rev', history: 'rev' });
    await db.open();
    const { records, texts } = dump();
    await db.table('articles').bulkAdd(records.filter(({ type }) => type === 'article'));
    await db.table('others').bulkAdd(records.filter(({ type }) => type === 'session'));
    await db.table('texts').bulkAdd([...texts]);
    await db.table('history').add({ rev: '0m8k2w1s4-0000-client1', note: 'kept as it is' });
    await db.table('counters').bulkAdd([
      { name: 'rows', articleId: 'articles', tagId: '', count: 1 },
      { name: 'rows', articleId: 'others', tagId: '', count: 1 },
    ]);
    await db.table('meta').bulkAdd([
      { key: 'instance', id: 'instance-1' },
      { key: 'head', seq: 0, clock: '0m8k2w1s0-0000-client0' },
    ]);
    db.close();

    const storage = value(await world.catalog().open(SESSION));
    const loaded = value(await storage.load());
    expect(loaded).toMatchObject({ seq: 0, loss: null, damaged: [] });
    expect(loaded.records).toEqual(expect.arrayContaining([...records]));
    expect(value(await storage.loadText('article-a' as never))?.text).toBe('hello world');
    const page = original('hash-1', 1, 2, 3);
    value(await storage.commit(creating(article('article-b')), [textOf('article-b')], [], [page]));
    expect(value(await storage.loadOriginal('hash-1'))).toEqual(page);
    storage.close();
    const row = await behind(world.indexedDB, 'history', (store) => store.get('0m8k2w1s4-0000-client1'));
    expect(row).toMatchObject({ note: 'kept as it is' });
  });
});
