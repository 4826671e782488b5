import { Dexie } from 'dexie';
import { IDBKeyRange } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/domain/change.ts';
import type { Opening } from '../../src/domain/opening.ts';
import { fail, ok } from '../../src/domain/result.ts';
import { link } from '../support/merge-world.ts';
import { SESSION, annotation, browser, creating, draft, dump, reason, value } from './storage-world.ts';

/** The schema of the first build, as it was: old lines of a ladder never change. */
const VERSION_1 = {
  articles: 'id',
  texts: 'articleId',
  annotations: 'id',
  others: '[type+id]',
  changes: '++seq',
  counters: '[name+articleId+tagId]',
  meta: 'key',
};

const rev = '0m8k2w1s3-0000-client0';
const tombstone = annotation('annotation-2', { rev, deletedRev: '0m8k2w1s2-0000-client0' });
const row = { ...draft([{ before: null, after: annotation('annotation-1', { rev }) }]), seq: 1, rev };

/** A session that the first build wrote, with one article, an annotation, a tombstone and a log row. */
async function writtenByVersion1(indexedDB: IDBFactory): Promise<void> {
  const db = new Dexie(`parallax-session-${SESSION}`, { indexedDB, IDBKeyRange });
  db.version(1).stores(VERSION_1);
  await db.open();
  const { records, texts } = dump();
  await db.table('articles').bulkAdd(records.filter(({ type }) => type === 'article'));
  await db.table('others').bulkAdd(records.filter(({ type }) => type === 'session'));
  await db.table('annotations').bulkAdd([annotation('annotation-1', { rev }), tombstone]);
  await db.table('texts').bulkAdd([...texts]);
  await db.table('changes').add(row);
  await db.table('counters').bulkAdd([
    { name: 'rows', articleId: 'articles', tagId: '', count: 1 },
    { name: 'rows', articleId: 'annotations', tagId: '', count: 2 },
    { name: 'rows', articleId: 'others', tagId: '', count: 1 },
  ]);
  await db.table('meta').bulkAdd([
    { key: 'instance', id: 'instance-1' },
    { key: 'head', seq: 1, clock: rev },
  ]);
  db.close();
}

describe('a database of version 1', () => {
  it('opens with everything it held, and takes a merge with the other log', async () => {
    const world = browser();
    await writtenByVersion1(world.indexedDB);
    const storage = value(await world.catalog().open(SESSION));
    const loaded = value(await storage.load());
    expect(loaded).toMatchObject({ seq: 1, loss: null, damaged: [] });
    expect(loaded.records).toEqual(
      expect.arrayContaining([...dump().records, annotation('annotation-1', { rev } as never), tombstone]),
    );
    expect(loaded.recentChanges).toEqual([row]);
    expect(value(await storage.loadText('article-a' as never))?.text).toBe('hello world');
    expect(value(await storage.history())).toEqual([]);

    // The old row is found by its revision, so it is not kept twice.
    const theirs = { ...row, rev: '0m8k2w1s4-0000-client1', clientId: 'client1' } as unknown as Change;
    value(await storage.commit(creating(annotation('annotation-3')), [], [row as unknown as Change, theirs]));
    expect(value(await storage.history())).toEqual([theirs]);
    expect(value(await storage.changesAfter(0)).map(({ seq }) => seq)).toEqual([1, 2]);
  });

  it('takes a link in, which is kept where every other type of record is', async () => {
    const world = browser();
    await writtenByVersion1(world.indexedDB);
    const storage = value(await world.catalog().open(SESSION));
    const { entries } = value(await storage.commit(creating(link('annotation-1', 'annotation-2'))));
    const made = entries[0]?.after;
    storage.close();
    const again = value(await world.catalog().open(SESSION));
    expect(value(await again.load())).toMatchObject({ loss: null, unknown: [] });
    expect(value(await again.load()).records).toContainEqual(made);
  });
});

describe('before a database of an older version is changed', () => {
  const versionOf = async (indexedDB: IDBFactory): Promise<number | undefined> =>
    (await indexedDB.databases()).find(({ name }) => name === `parallax-session-${SESSION}`)?.version;

  it('a copy of it is asked for, once, while it is still as it was', async () => {
    const asked: (readonly [string, number | undefined])[] = [];
    const world = browser({
      beforeUpdate: async (id) => {
        asked.push([id, await versionOf(world.indexedDB)]);
        return ok(null);
      },
    });
    await writtenByVersion1(world.indexedDB);
    const tab = world.catalog();
    value(await tab.open(SESSION)).close();
    value(await tab.open(SESSION)).close();
    expect(asked).toEqual([[SESSION, 10]]);
    expect(await versionOf(world.indexedDB)).toBeGreaterThan(10);
  });

  it('and without a copy it stays as it was, also when it is only listed, until somebody agrees', async () => {
    const refused = { kind: 'noCopyBeforeUpdate', detail: 'full' } as const;
    const world = browser({ beforeUpdate: async () => fail(refused) });
    await writtenByVersion1(world.indexedDB);
    const tab = world.catalog();
    expect(reason(await tab.open(SESSION))).toEqual(refused);
    expect(value(await tab.list())).toHaveLength(1);
    expect(await versionOf(world.indexedDB)).toBe(10);
    tab.updateWithoutCopy(SESSION);
    value(await tab.open(SESSION)).close();
    expect(await versionOf(world.indexedDB)).toBeGreaterThan(10);
  });

  it('whoever opens it is told what is done first', async () => {
    const told: string[] = [];
    const world = browser({
      beforeUpdate: async () => {
        told.push('a copy is kept');
        return ok(null);
      },
    });
    await writtenByVersion1(world.indexedDB);
    const tab = world.catalog();
    const tell = ({ kind }: Opening): void => void told.push(kind);
    value(await tab.open(SESSION, undefined, tell)).close();
    expect(told).toEqual(['copying', 'a copy is kept', 'changing']);
    value(await tab.open(SESSION, undefined, tell)).close();
    expect(told).toHaveLength(3);
  });

  it.each([
    ['is not read again', {}, 'as it was copied'],
    ['is read again where something was written since', { seq: 2 }, 'in the database'],
    [
      'is read again where a row is gone',
      { found: { articles: 1, annotations: 3, others: 1 } },
      'in the database',
    ],
    ['is read again where it is another database', { instanceId: 'instance-2' }, 'in the database'],
  ])('what the copy has read %s', async (_, difference, title) => {
    const known = {
      instanceId: 'instance-1',
      seq: 1,
      records: dump().records.map((record) => ({ ...record, title: 'as it was copied' })) as never,
      unknown: [],
      found: { articles: 1, annotations: 2, others: 1 },
      ...difference,
    };
    const world = browser({ beforeUpdate: async () => ok(known) });
    await writtenByVersion1(world.indexedDB);
    const storage = value(await world.catalog().open(SESSION));
    const titles = async (): Promise<readonly unknown[]> =>
      value(await storage.load()).records.flatMap((record) => ('title' in record ? [record.title] : []));
    const isCopied = title === 'as it was copied';
    expect((await titles()).every((one) => (one === 'as it was copied') === isCopied)).toBe(true);
    // Only the first load: whatever comes later is read.
    expect(await titles()).not.toContain('as it was copied');
  });

  it('nothing is told that is not done', async () => {
    const told: string[] = [];
    const world = browser({ beforeUpdate: async () => fail({ kind: 'noCopyBeforeUpdate', detail: 'full' }) });
    await writtenByVersion1(world.indexedDB);
    const tab = world.catalog();
    const tell = ({ kind }: Opening): void => void told.push(kind);
    expect((await tab.open(SESSION, undefined, tell)).ok).toBe(false);
    expect(told).toEqual(['copying']);
    tab.updateWithoutCopy(SESSION);
    value(await tab.open(SESSION, undefined, tell)).close();
    expect(told).toEqual(['copying', 'changing']);
  });

  it('nobody is asked for a new database, or for one of this version', async () => {
    let asked = 0;
    const world = browser({
      beforeUpdate: async () => {
        asked += 1;
        return ok(null);
      },
    });
    const tab = world.catalog();
    value(await tab.create(SESSION, dump()));
    value(await tab.open(SESSION)).close();
    expect(asked).toBe(0);
  });
});
