import { IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Opening } from '../../src/domain/opening.ts';
import type { SessionDump } from '../../src/domain/session-dump.ts';
import { link } from '../support/merge-world.ts';
import { aborting, throwing, withMishapAt } from './failing-calls.ts';
import {
  REV,
  SESSION,
  annotation,
  article,
  behind,
  browser,
  creating,
  draft,
  dump,
  requested,
  session,
  textOf,
  value,
} from './storage-world.ts';

afterEach(() => void vi.restoreAllMocks());

/** More than are written or read at a time, in no order. */
const COUNT = 2_300;
const large = (): SessionDump => {
  const annotations = Array.from({ length: COUNT }, (_, n) =>
    annotation(`${n % 3 === 0 ? 'Ä' : 'annotation'}-${(n * 1_009) % COUNT}`, { rev: REV }),
  );
  const others = { ...session(), type: 'zebra', id: 'A' } as never;
  return dump({
    records: [...annotations.slice(0, 1_000), ...dump().records, ...annotations.slice(1_000)],
    unknown: [others, { ...session(), type: 'apple', id: 'b' } as never],
  });
};

/** How often annotations were read. */
const readings = () => {
  const spy = vi.spyOn(IDBObjectStore.prototype, 'getAll');
  return () =>
    (spy.mock.contexts as readonly IDBObjectStore[]).filter(({ name }) => name === 'annotations').length;
};

describe('a session of thousands of annotations', () => {
  it('is read whole, in slices', async () => {
    const tab = browser().catalog();
    value(await tab.create(SESSION, large()));
    const read = readings();
    const { records, loss } = value(await value(await tab.open(SESSION)).load());
    expect(loss).toBeNull();
    const ids = records.filter(({ type }) => type === 'annotation').map(({ id }) => id);
    expect(ids).toEqual(
      large()
        .records.filter(({ type }) => type === 'annotation')
        .map(({ id }) => id)
        .toSorted((a, b) => (a < b ? -1 : 1)),
    );
    expect(read()).toBe(10);
  });

  it('says again and again how far reading it has come', async () => {
    const tab = browser().catalog();
    value(await tab.create(SESSION, large()));
    const told: Opening[] = [];
    const { records, unknown } = value(
      await value(await tab.open(SESSION)).load((step) => void told.push(step)),
    );
    const of = records.length + unknown.length;
    // The one article; the annotations, each thousand of them; what else there is.
    const read = [1, 1_001, 2_001, 2_301, of];
    expect(told).toEqual(read.map((count) => ({ kind: 'reading', read: count, of })));
  });

  it.each([
    ['throws', throwing('DataError')],
    ['is aborted', aborting('QuotaExceededError')],
  ])('is not there at all when a write in a later slice %s', async (_, mishap) => {
    const tab = browser().catalog();
    const { value: result, happened } = await withMishapAt(
      1_700,
      mishap,
      () => tab.create(SESSION, large()),
      ['add'],
    );
    expect([happened, result.ok]).toEqual([true, false]);
    expect(value(await tab.list())).toEqual([]);
    value(await tab.create(SESSION, large()));
    expect(value(await value(await tab.open(SESSION)).load()).records).toHaveLength(COUNT + 2);
  });
});

describe('a session that was created a moment ago', () => {
  it('opens as it would be read, without being read', async () => {
    const tab = browser().catalog();
    const content = large();
    value(await tab.create(SESSION, content));
    const fromDisk = value(await value(await tab.open(SESSION)).load());
    const read = readings();
    const fromMemory = value(await value(await tab.open(SESSION, content)).load());
    expect(read()).toBe(0);
    expect(fromMemory).toEqual(fromDisk);
    // Maps of the session in memory keep the order in which records come.
    expect(fromMemory.records.map(({ id }) => id)).toEqual(fromDisk.records.map(({ id }) => id));
  });

  it('is read where another tab has changed it since, and when it is loaded again', async () => {
    const { catalog } = browser();
    const tab = catalog();
    const content = dump();
    value(await tab.create(SESSION, content));
    const other = value(await catalog().open(SESSION));
    value(await other.load());
    const storage = value(await tab.open(SESSION, content));
    value(await other.commit(creating(annotation('annotation-1'))));
    const ids = async () => value(await storage.load()).records.map(({ id }) => id);
    expect(await ids()).toContain('annotation-1');
    value(await other.commit(creating(annotation('annotation-2'))));
    expect(await ids()).toContain('annotation-2');
  });

  it('is read where its database is another one by now', async () => {
    const { catalog, indexedDB } = browser();
    const tab = catalog();
    const content = dump();
    value(await tab.create(SESSION, content));
    await requested(indexedDB.deleteDatabase(`parallax-session-${SESSION}`));
    const records = [session({ title: 'Another' }), article('article-a', { rev: REV })];
    value(await catalog().create(SESSION, dump({ records, texts: [textOf('article-a')] })));
    const loaded = value(await value(await tab.open(SESSION, content)).load());
    expect(loaded.records.find(({ type }) => type === 'session')).toMatchObject({ title: 'Another' });
  });
});

describe('a change of thousands of annotations', () => {
  const all = Array.from({ length: COUNT }, (_, n) => `annotation-${n}`);
  /** As many annotations, of which a change has to find some. */
  const filled = async () => {
    const { catalog, indexedDB } = browser();
    const tab = catalog();
    const records = [...dump().records, ...all.map((id) => annotation(id, { rev: REV }))];
    value(await tab.create(SESSION, dump({ records })));
    const storage = value(await tab.open(SESSION));
    const here = new Map(value(await storage.load()).records.map((record) => [record.id as string, record]));
    const changing = (ids: readonly string[]) =>
      draft(
        ids.map((id) => {
          const before = here.get(id) ?? null;
          return { before, after: annotation(id, { rev: before?.rev ?? REV, note: 'changed' }) } as never;
        }),
      );
    return { storage, indexedDB, changing };
  };

  it.each([
    ['nearly all of those that are there', all.slice(5).toReversed()],
    ['some of those that are there', all.filter((_, n) => n % 4 === 0)],
    ['many that are new, and one that is there', [...all.map((id) => `new-${id}`), 'annotation-7']],
  ])('writes %s', async (_, ids) => {
    const { storage, changing } = await filled();
    value(await storage.commit(changing(ids)));
    const { records, loss } = value(await storage.load());
    expect(loss).toBeNull();
    const changed = records.filter((record) => 'note' in record && record.note === 'changed');
    expect(changed.map(({ id }) => id as string)).toEqual(ids.toSorted((a, b) => (a < b ? -1 : 1)));
  });

  it.each([
    ['nearly all', all.slice(5), 'annotation-2000'],
    ['some', all.filter((_, n) => n % 4 === 0), 'annotation-2000'],
    ['new ones and one', [...all.map((id) => `new-${id}`), 'annotation-7'], 'annotation-7'],
  ])('is stale where another tab has changed one of %s, and writes nothing', async (_, ids, touched) => {
    const { storage, indexedDB, changing } = await filled();
    const change = changing(ids);
    value(await storage.commit(changing([touched])));
    const rows = () => behind(indexedDB, 'annotations', (store) => store.getAll());
    const before = await rows();
    expect(await storage.commit(change)).toEqual({ ok: false, reason: { kind: 'stale' } });
    expect(await rows()).toEqual(before);
  });

  it('is stale where another tab has made one that it would make', async () => {
    const { storage, changing } = await filled();
    const change = changing(all.map((id) => `new-${id}`));
    value(await storage.commit(changing(['new-annotation-9'])));
    expect(await storage.commit(change)).toEqual({ ok: false, reason: { kind: 'stale' } });
  });
});

/** Rows whose key has two parts, as all have that are neither articles nor annotations. */
describe('thousands of links', () => {
  const linkOf = (n: number, fields: object = {}): never =>
    ({ ...link('annotation-1', 'annotation-2'), id: `link-${n}`, rev: REV, ...fields }) as never;
  const numbers = Array.from({ length: COUNT }, (_, n) => n);

  it('are read whole, in slices, and nearly all of them changed at once', async () => {
    const tab = browser().catalog();
    const ends = ['annotation-1', 'annotation-2'].map((id) => annotation(id, { rev: REV }));
    const records = [...dump().records, ...ends, ...numbers.map((n) => linkOf(n))];
    value(await tab.create(SESSION, dump({ records })));
    const storage = value(await tab.open(SESSION));
    const linksIn = async () => {
      const loaded = value(await storage.load());
      expect(loaded).toMatchObject({ loss: null, damaged: [], unknown: [] });
      return loaded.records.filter(({ type }) => type === 'link');
    };
    const before = new Map((await linksIn()).map((record) => [record.id as string, record]));
    expect(before.size).toBe(COUNT);
    const changed = numbers.slice(5);
    const deletedRev = '0m8k2w1s9-0000-client0';
    const entries = changed.map((n) => ({
      before: before.get(`link-${n}`),
      after: linkOf(n, { deletedRev }),
    }));
    value(await storage.commit(draft(entries as never)));
    const after = await linksIn();
    expect(after).toHaveLength(COUNT);
    expect(after.filter((one) => one.deletedRev === null).map(({ id }) => id as string)).toEqual(
      numbers.slice(0, 5).map((n) => `link-${n}`),
    );
    // Each is looked for under its own key: one that another tab has changed since is noticed.
    expect(await storage.commit(draft(entries as never))).toEqual({ ok: false, reason: { kind: 'stale' } });
  });
});
