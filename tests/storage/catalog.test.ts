import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import type { Instant, Rev, SessionId } from '../../src/domain/ids.ts';
import {
  SESSION,
  annotation,
  article,
  behind,
  browser,
  creating,
  draft,
  dump,
  opened,
  reason,
  requested,
  session,
  textOf,
  value,
} from './storage-world.ts';

const OTHER = 'session-other' as SessionId;
const later = '2026-01-01T00:00:00.000Z' as Instant;
const dropCatalog = (indexedDB: IDBFactory) => requested(indexedDB.deleteDatabase('parallax-catalog'));

describe('creating a session', () => {
  it('writes the whole dump, revisions kept and the log numbered anew', async () => {
    const change = (seq: number, rev: string) => ({ ...draft([]), seq, rev: rev as Rev });
    const content = dump({ changes: [change(9, '0m8k2w1s0-0002-x'), change(4, '0m8k2w1s0-0001-x')] });
    const { storage } = await opened({}, content);
    const loaded = value(await storage.load());
    expect(loaded.records).toEqual(expect.arrayContaining([...content.records]));
    expect(loaded.recentChanges.map(({ seq, rev }) => [seq, rev])).toEqual([
      [1, '0m8k2w1s0-0001-x'],
      [2, '0m8k2w1s0-0002-x'],
    ]);
    expect(value(await storage.loadText('article-a' as never))).toEqual(textOf('article-a'));
    expect(value(await storage.commit(creating(annotation('annotation-1'))))).toMatchObject({ seq: 3 });
  });

  it('never writes into one that exists, even when two tabs start at once', async () => {
    const { tab, catalog, storage } = await opened();
    const other = dump({ records: [session({ title: 'Other' })] });
    expect(reason(await tab.create(SESSION, other))).toEqual({ kind: 'failed', detail: 'exists' });
    expect(value(await storage.load()).records).toHaveLength(2);
    const results = await Promise.all([catalog().create(OTHER, dump()), catalog().create(OTHER, dump())]);
    expect(results.map(({ ok }) => ok).toSorted()).toEqual([false, true]);
    expect((await value(await tab.open(OTHER)).load()).ok).toBe(true);
  });

  it.each([
    [
      'a record',
      dump({ records: [session({ title: 7 as never })] }),
      `session:${SESSION} can't be read back`,
    ],
    [
      'an uncommitted record',
      dump({ records: [session(), article('article-a')] }),
      "article:article-a can't be read back",
    ],
    ['a text', dump({ texts: [textOf('article-a', 7 as never)] }), "text:article-a can't be read back"],
    [
      'a log row',
      dump({ changes: [{ ...draft([]), seq: 5, rev: 'x' as Rev }] }),
      "change:1 can't be read back",
    ],
  ])('refuses %s that a load would call damaged', async (_, content, detail) => {
    const { catalog } = browser();
    expect(reason(await catalog().create(SESSION, content))).toEqual({ kind: 'failed', detail });
    expect(value(await catalog().list())).toEqual([]);
  });

  it('refuses an id that occurs twice', async () => {
    const { catalog } = browser();
    expect(reason(await catalog().create(SESSION, dump({ records: [session(), session()] }))).kind).toBe(
      'failed',
    );
  });
});

describe('the list', () => {
  it('shows what was created and noted, newest first', async () => {
    const { tab } = await opened();
    value(await tab.create(OTHER, dump({ records: [session({ id: OTHER, title: 'Other' })], texts: [] })));
    const savedFile = { at: later, seq: 3 };
    await tab.note(SESSION, { openedAt: later, annotationCount: 12, savedFile });
    const listed = value(await tab.list());
    expect(listed).toEqual([
      {
        id: SESSION,
        title: 'Talks',
        createdAt: session().createdAt,
        openedAt: later,
        articleCount: 1,
        annotationCount: 12,
        savedFile,
      },
      {
        id: OTHER,
        title: 'Other',
        createdAt: session().createdAt,
        openedAt: session().createdAt,
        articleCount: 0,
        annotationCount: 0,
        savedFile: null,
      },
    ]);
  });

  it('is made again from the databases when the catalog is missing', async () => {
    const { tab, storage, indexedDB } = await opened();
    value(await storage.commit(creating(annotation('annotation-1'))));
    const before = value(await tab.list());
    await dropCatalog(indexedDB);
    expect(value(await tab.list())).toEqual([{ ...before[0], annotationCount: 1 }]);
    // Healed for good: the row is there again.
    expect(await behind(indexedDB, 'sessions', (store) => store.count(), 'parallax-catalog')).toBe(1);
  });

  it.each([
    null,
    { id: SESSION },
    { title: 'x', createdAt: later, openedAt: later, articleCount: 1.5, annotationCount: 0, savedFile: null },
    { title: 'x', createdAt: later, openedAt: later, articleCount: 1, annotationCount: 0, savedFile: 'yes' },
    {
      title: 'x',
      createdAt: later,
      openedAt: later,
      articleCount: 1,
      annotationCount: 0,
      savedFile: { at: 7, seq: 1 },
    },
  ])('makes a broken row again: %j', async (fields) => {
    const { tab, indexedDB } = await opened();
    await behind(indexedDB, 'sessions', (store) => store.put({ ...fields, id: SESSION }), 'parallax-catalog');
    expect(value(await tab.list())).toMatchObject([{ id: SESSION, title: 'Talks', articleCount: 1 }]);
    await behind(indexedDB, 'sessions', (store) => store.put({ ...fields, id: SESSION }), 'parallax-catalog');
    await tab.note(SESSION, { title: 'Renamed' });
    expect(value(await tab.list())).toMatchObject([{ id: SESSION, title: 'Renamed' }]);
  });

  it('forgets rows whose database is gone and was not expected', async () => {
    const { tab, storage, indexedDB, witnesses } = await opened();
    storage.close();
    await requested(indexedDB.deleteDatabase(`parallax-session-${SESSION}`));
    witnesses.remove(SESSION);
    expect(value(await tab.list())).toEqual([]);
    expect(await behind(indexedDB, 'sessions', (store) => store.count(), 'parallax-catalog')).toBe(0);
  });

  it('names a session that cannot be read by its id, so that it can still be deleted', async () => {
    const { tab, storage, indexedDB } = await opened();
    storage.close();
    await dropCatalog(indexedDB);
    await behind(indexedDB, 'others', (store) => store.clear());
    expect(value(await tab.list())).toMatchObject([{ id: SESSION, title: SESSION, articleCount: 1 }]);
    await dropCatalog(indexedDB);
    (await requested(indexedDB.open(`parallax-session-${SESSION}`, 40))).close();
    expect(value(await tab.list())).toMatchObject([{ id: SESSION, title: SESSION, articleCount: 0 }]);
  });

  it('passes over databases of others', async () => {
    const { tab, indexedDB } = await opened();
    (await requested(indexedDB.open('somebody-else', 1))).close();
    expect(value(await tab.list()).map(({ id }) => id)).toEqual([SESSION]);
  });
});

describe('removing a session', () => {
  it('takes its database, its witness and its row, and lets it be made again', async () => {
    const { tab, storage, indexedDB, witnesses } = await opened();
    const closed: unknown[] = [];
    storage.onClosed((failure) => closed.push(failure));
    value(await tab.remove(SESSION));
    expect(closed).toEqual([{ kind: 'gone' }]);
    expect(witnesses.read(SESSION)).toBeNull();
    expect(value(await tab.list())).toEqual([]);
    expect((await indexedDB.databases()).map(({ name }) => name)).toEqual(['parallax-catalog']);
    expect(reason(await tab.open(SESSION))).toEqual({ kind: 'notFound' });
    value(await tab.create(SESSION, dump()));
    expect(value(await value(await tab.open(SESSION)).load())).toMatchObject({ seq: 0, loss: null });
    expect((await tab.remove('session-never' as SessionId)).ok).toBe(true);
  });
});

describe('noting', () => {
  it('finds nothing to note for a session that is not there', async () => {
    const { tab } = await opened();
    await tab.note('session-never' as SessionId, { title: 'x' });
    expect(value(await tab.list()).map(({ id }) => id)).toEqual([SESSION]);
  });
});

describe('the reserve', { timeout: 30_000 }, () => {
  it('is laid once', async () => {
    const { tab, indexedDB } = await opened({ ballastBytes: 70_000 });
    const ballast = () => behind(indexedDB, 'ballast', (store) => store.getAll(), 'parallax-catalog');
    await expect.poll(ballast, { timeout: 10_000 }).toHaveLength(1);
    const [first] = (await ballast()) as { bytes: Uint8Array }[];
    value(await tab.open(SESSION));
    await tab.list();
    const [second] = (await ballast()) as { bytes: Uint8Array }[];
    expect(Buffer.from(second?.bytes ?? []).equals(Buffer.from(first?.bytes ?? []))).toBe(true);
    expect(first?.bytes.length).toBe(70_000);
    // Random to its very end, so that no store can compress it away.
    expect(gzipSync(first?.bytes ?? '').length).toBeGreaterThan(70_000);
  });
});
