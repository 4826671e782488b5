import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../src/domain/records/annotation.ts';
import { aborting, throwing, withMishapAt, type Mishap } from './failing-calls.ts';
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
  opened,
  reason,
  textOf,
  value,
} from './storage-world.ts';

const STORES = [
  'articles',
  'texts',
  'annotations',
  'others',
  'changes',
  'history',
  'counters',
  'meta',
] as const;

const everything = async (indexedDB: IDBFactory): Promise<unknown> =>
  Object.fromEntries(
    await Promise.all(
      STORES.map(async (store) => [store, await behind(indexedDB, store, (rows) => rows.getAll())]),
    ),
  );

const mishaps: readonly (readonly [string, Mishap])[] = [
  ['throws', throwing('DataError')],
  ['is aborted', aborting('UnknownError')],
];

describe.each(mishaps)('when the n-th call of IndexedDB %s', { timeout: 60_000 }, (_, mishap) => {
  it('a commit has written nothing, says so, and works the next time', async () => {
    const { storage, indexedDB } = await opened();
    const first = value(await storage.commit(creating(annotation('annotation-0')))).entries[0]
      ?.after as Annotation;
    const change = draft([
      { before: null, after: annotation('annotation-1') },
      { before: null, after: article('article-b', { letter: 'B' }) },
      { before: first, after: { ...first, deletedRev: first.rev } },
    ]);
    const before = await everything(indexedDB);
    let n = 1;
    for (; ; n += 1) {
      const { value: result, happened } = await withMishapAt(n, mishap, () =>
        storage.commit(change, [textOf('article-b')]),
      );
      if (!happened) {
        expect(result.ok).toBe(true);
        break;
      }
      expect(result.ok).toBe(false);
      expect(await everything(indexedDB)).toEqual(before);
    }
    expect(n).toBeGreaterThan(10);
    expect(value(await storage.load())).toMatchObject({ seq: 2, loss: null, damaged: [] });
  });

  it('a merge has brought nothing, neither records nor texts nor the other log, or everything', async () => {
    const { storage, indexedDB } = await opened();
    const rev = '0m8k2w1s5-0000-client1' as never;
    const mine = value(await storage.load()).records.find(({ type }) => type === 'article') ?? null;
    const change = draft(
      [
        { before: null, after: annotation('annotation-1', { rev }) },
        { before: null, after: article('article-b', { rev, letter: 'B' }) },
        { before: mine, after: article('article-a', { rev, letter: 'C' }) },
      ],
      { intent: 'merge', keepsRevisions: true },
    );
    const past = [{ ...draft([]), seq: 1, rev }] as const;
    const before = await everything(indexedDB);
    for (let n = 1; ; n += 1) {
      const { value: result, happened } = await withMishapAt(n, mishap, () =>
        storage.commit(change, [textOf('article-b')], past),
      );
      if (!happened) {
        expect(result.ok).toBe(true);
        break;
      }
      expect(result.ok).toBe(false);
      expect(await everything(indexedDB)).toEqual(before);
    }
    expect(value(await storage.load())).toMatchObject({ seq: 1, loss: null, damaged: [] });
    expect(value(await storage.history())).toHaveLength(1);
  });

  it('a new session is there as a whole or not at all', async () => {
    const content = dump({
      changes: [
        { ...creating(article('article-a', { rev: REV })), seq: 7, rev: '0m8k2w1s0-0001-client0' as never },
      ],
    });
    for (let n = 1; ; n += 1) {
      const { indexedDB, catalog } = browser();
      const { value: result, happened } = await withMishapAt(n, mishap, () =>
        catalog().create(SESSION, content),
      );
      const listed = value(await catalog().list());
      if (result.ok) {
        expect(listed).toHaveLength(1);
        const loaded = value(await value(await catalog().open(SESSION)).load());
        expect(loaded).toMatchObject({ seq: 1, loss: null });
      } else {
        expect(listed).toEqual([]);
        expect(reason(await catalog().open(SESSION))).toEqual({ kind: 'notFound' });
        expect(await everything(indexedDB)).toEqual(Object.fromEntries(STORES.map((store) => [store, []])));
        // The empty database does not stand in the way.
        expect((await catalog().create(SESSION, content)).ok).toBe(true);
      }
      if (!happened) {
        expect(result.ok).toBe(true);
        break;
      }
    }
  });

  it('a load fails with a name or gives everything', async () => {
    const { storage } = await opened();
    value(await storage.commit(creating(annotation('annotation-1'))));
    const whole = value(await storage.load());
    for (let n = 1; ; n += 1) {
      const { value: result, happened } = await withMishapAt(n, mishap, () => storage.load());
      if (result.ok) expect(result.value).toEqual(whole);
      else expect(['failed', 'unavailable']).toContain(result.reason.kind);
      if (!happened) break;
    }
  });
});

describe('a full disk', { timeout: 30_000 }, () => {
  it.each([
    ['when a put throws', throwing('QuotaExceededError')],
    ['when the transaction is aborted', aborting('QuotaExceededError')],
  ])('%s, is called full, changes nothing, and gives up the reserve', async (_, mishap) => {
    const { storage, indexedDB } = await opened({ ballastBytes: 100_000 });
    const ballast = async (): Promise<readonly unknown[]> =>
      behind(indexedDB, 'ballast', (store) => store.getAll(), 'parallax-catalog');
    await expect.poll(ballast, { timeout: 10_000 }).toHaveLength(1);
    expect((await ballast())[0]).toMatchObject({ bytes: { length: 100_000 } });
    const before = await everything(indexedDB);
    const { value: result } = await withMishapAt(
      1,
      mishap,
      () => storage.commit(creating(annotation('annotation-1'))),
      ['put', 'add'],
    );
    expect(reason(result)).toEqual({ kind: 'full' });
    expect(await everything(indexedDB)).toEqual(before);
    expect(await ballast()).toEqual([]);
    expect((await storage.commit(creating(annotation('annotation-1')))).ok).toBe(true);
  });

  it('stops a new session as a whole and gives up the reserve', async () => {
    const { tab, indexedDB } = await opened({ ballastBytes: 100 });
    const ballast = async (): Promise<number> =>
      behind(indexedDB, 'ballast', (store) => store.count(), 'parallax-catalog');
    await expect.poll(ballast, { timeout: 10_000 }).toBe(1);
    const { value: result } = await withMishapAt(
      2,
      aborting('QuotaExceededError'),
      () => tab.create('session-b' as never, dump()),
      ['add'],
    );
    expect(reason(result)).toEqual({ kind: 'full' });
    expect(value(await tab.list()).map(({ id }) => id)).toEqual([SESSION]);
    expect(await ballast()).toBe(0);
  });
});
