import { describe, expect, it } from 'vitest';
import type { Instant } from '../../src/domain/ids.ts';
import { fail } from '../../src/domain/result.ts';
import { LIMITS } from '../../src/exchange/importer.ts';
import { createHasher } from '../../src/platform/hash.ts';
import { createSnapshots } from '../../src/platform/snapshots.ts';
import { databaseNameOf } from '../../src/storage/session-database.ts';
import { copyBeforeUpdate, type CopyParts } from '../../src/rescue/copy-before-update.ts';
import { packerThat } from '../exchange/packers.ts';
import { tag } from '../support/merge-world.ts';
import { browser, value } from '../storage/storage-world.ts';
import { memorySnapshots } from '../support/snapshots.ts';
import { contentOf, meddle, opensAs, rescued, SAMPLE, stored } from './rescue-world.ts';

const unpacked = async (content: Blob): Promise<string> =>
  new Response(content.stream().pipeThrough(new DecompressionStream('gzip'))).text();

async function world() {
  const { indexedDB, tab } = await stored();
  const place = memorySnapshots();
  const store = createSnapshots(place);
  const parts: CopyParts = {
    factory: indexedDB,
    now: () => '2026-11-29T10:00:00.000Z' as Instant,
    keep: store.keep,
    ...createHasher(),
  };
  const contentOfCopy = async (): Promise<string> => unpacked([...place.kept.values()][0]!.content);
  return { indexedDB, tab, place, store, parts, contentOfCopy };
}

describe('before a session is stored in a newer way', () => {
  it('the file that the rescue page would give out is kept, and the database is left as it was', async () => {
    const { indexedDB, store, parts, contentOfCopy } = await world();
    const before = await contentOf(indexedDB, SAMPLE);
    const file = (await rescued(indexedDB, SAMPLE)).content;
    expect((await copyBeforeUpdate(SAMPLE, parts)).ok).toBe(true);
    expect(await store.list(SAMPLE)).toMatchObject([
      { why: { kind: 'update' }, form: 'sessionFile', title: 'Sample', articleCount: 3 },
    ]);
    expect(await contentOfCopy()).toBe(file);
    expect((await opensAs(await contentOfCopy())).changes.length).toBeGreaterThan(0);
    expect(await contentOf(indexedDB, SAMPLE)).toBe(before);
  });

  it('what was read for it comes back, as a load would read it; nothing where it could not be read', async () => {
    const { indexedDB, tab, parts } = await world();
    const read = value(await copyBeforeUpdate(SAMPLE, parts));
    const { seq, records, unknown } = value(await value(await tab.open(SAMPLE)).load());
    expect(read).toMatchObject({ seq, records, unknown });
    expect(Object.values(read!.found).reduce((sum, count) => sum + count)).toBe(
      records.length + unknown.length,
    );
    await meddle(indexedDB, SAMPLE, (stores) => stores('meta').delete('head'));
    expect(value(await copyBeforeUpdate(SAMPLE, parts))).toBeNull();
    await meddle(indexedDB, SAMPLE, (stores) => stores('texts').put({ articleId: 'article-x', text: 7 }));
    expect(value(await copyBeforeUpdate(SAMPLE, parts))).toBeNull();
  });

  it('a file that would not open again is kept as it is stored', async () => {
    const { indexedDB, store, parts } = await world();
    const lost = tag('tag-x', null, { codebookId: 'codebook-gone' });
    await meddle(indexedDB, SAMPLE, (stores) => stores('others').put(lost));
    expect(value(await copyBeforeUpdate(SAMPLE, parts))).toBeNull();
    expect(await store.list(SAMPLE)).toMatchObject([{ form: 'raw' }]);
  });

  it('a copy that is larger than what opens is kept as it is stored', async () => {
    const { store, parts } = await world();
    const createPacker = () =>
      packerThat((answer) => answer({ content: new Blob(['a']), unpackedBytes: LIMITS.fileBytes + 1 }));
    expect((await copyBeforeUpdate(SAMPLE, { ...parts, createPacker })).ok).toBe(true);
    expect(await store.list(SAMPLE)).toMatchObject([{ form: 'raw' }]);
  });

  it('rows that make no session file are kept as they are stored', async () => {
    const { indexedDB, store, parts, contentOfCopy } = await world();
    await meddle(indexedDB, SAMPLE, (stores) => stores('texts').put({ articleId: 'article-x', text: 7 }));
    expect((await copyBeforeUpdate(SAMPLE, parts)).ok).toBe(true);
    expect(await store.list(SAMPLE)).toMatchObject([{ form: 'raw' }]);
    expect(JSON.parse(await contentOfCopy())).toMatchObject({ format: 'parallax-raw-copy' });
  });

  it.each([
    [{ kind: 'full' } as const, 'full'],
    [{ kind: 'notKept', detail: 'no place' } as const, 'no place'],
  ])('a copy that can’t be kept is a reason: %j', async (failure, words) => {
    const { parts } = await world();
    const refused = await copyBeforeUpdate(SAMPLE, { ...parts, keep: async () => fail(failure) });
    expect(refused).toMatchObject({ ok: false, reason: { kind: 'noCopyBeforeUpdate' } });
    expect(JSON.stringify(refused)).toContain(words);
  });

  it.each([
    ['is behind its witness', { instanceId: '', seq: 1e6 }, true],
    ['is not the one that was known', { instanceId: 'another', seq: 0 }, true],
    [
      'waits for a word on a loss',
      { instanceId: '', seq: 0, loss: { kind: 'log' as const, endsAt: 1, head: 2 } },
      true,
    ],
    ['holds all that is known', { instanceId: '', seq: 0 }, false],
  ])('a copy of a database that %s tells', async (_, known, isMarked) => {
    const { indexedDB, store, parts } = await world();
    const [instance] = await new Promise<readonly { readonly id: string }[]>((resolve) => {
      void meddle(indexedDB, SAMPLE, (stores) => {
        const request = stores('meta').getAll();
        request.addEventListener('success', () =>
          resolve((request.result as { key: string; id: string }[]).filter(({ key }) => key === 'instance')),
        );
      });
    });
    const witness = { ...known, instanceId: known.instanceId || instance!.id };
    await copyBeforeUpdate(SAMPLE, { ...parts, witnesses: { read: () => witness } });
    const [copy] = await store.list(SAMPLE);
    expect(copy?.afterLoss ?? false).toBe(isMarked);
  });

  it('a database of which nothing can be read is not taken for one that was never filled', async () => {
    const { indexedDB, parts, place } = await world();
    // The connection ends as soon as it is there.
    const factory = {
      databases: () => indexedDB.databases(),
      open: (name: string) => {
        const request = indexedDB.open(name);
        request.addEventListener('success', () => queueMicrotask(() => request.result.close()));
        return request;
      },
    } as unknown as IDBFactory;
    expect(await copyBeforeUpdate(SAMPLE, { ...parts, factory })).toMatchObject({
      ok: false,
      reason: { kind: 'noCopyBeforeUpdate' },
    });
    expect(place.kept.size).toBe(0);
  });

  it('a database that is not there, or was never filled, has nothing to copy', async () => {
    const { parts, place } = await world();
    const empty = browser().indexedDB;
    expect((await copyBeforeUpdate(SAMPLE, { ...parts, factory: empty })).ok).toBe(true);
    expect(await empty.databases()).toEqual([]);
    expect(place.kept.size).toBe(0);
  });

  it('one that was made and never filled has nothing to copy, either', async () => {
    const { parts, place } = await world();
    const factory = browser().indexedDB;
    await madeByHand(factory, () => undefined);
    expect((await copyBeforeUpdate(SAMPLE, { ...parts, factory })).ok).toBe(true);
    expect(place.kept.size).toBe(0);
  });

  it('a database without a title, of rows that nobody understands, is kept under its name', async () => {
    const { parts, store, contentOfCopy } = await world();
    const factory = browser().indexedDB;
    await madeByHand(factory, (db) => {
      for (const name of ['meta', 'others'])
        db.createObjectStore(name, { autoIncrement: true }).put('a word');
    });
    const witnesses = { read: () => ({ instanceId: 'known', seq: 3 }) };
    expect((await copyBeforeUpdate(SAMPLE, { ...parts, factory, witnesses })).ok).toBe(true);
    const [copy] = await store.list(SAMPLE);
    expect(copy).toMatchObject({ title: SAMPLE, form: 'raw', articleCount: 0 });
    // Which database it is can't be read, so nothing is said of what it lacks.
    expect(copy).not.toHaveProperty('afterLoss');
    expect(await contentOfCopy()).toContain('a word');
  });

  it('a database that can’t be opened is a reason', async () => {
    const { parts } = await world();
    const factory = {
      open: () => {
        throw new DOMException('denied', 'SecurityError');
      },
    } as unknown as IDBFactory;
    expect(JSON.stringify(await copyBeforeUpdate(SAMPLE, { ...parts, factory }))).toContain(
      'could not be read',
    );
  });

  it.each([
    [new Error('no clock'), 'no clock'],
    ['bare words', 'bare words'],
  ])(
    'whatever goes wrong on the way is a reason, and leaves the database as it is: %s',
    async (thrown, words) => {
      const { indexedDB, parts } = await world();
      const before = await contentOf(indexedDB, SAMPLE);
      const keep = () => Promise.reject(thrown as Error);
      expect(await copyBeforeUpdate(SAMPLE, { ...parts, keep })).toEqual({
        ok: false,
        reason: { kind: 'noCopyBeforeUpdate', detail: words },
      });
      expect(await contentOf(indexedDB, SAMPLE)).toBe(before);
    },
  );
});

const madeByHand = (factory: IDBFactory, make: (db: IDBDatabase) => void): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = factory.open(databaseNameOf(SAMPLE), 1);
    request.addEventListener('upgradeneeded', () => make(request.result));
    request.addEventListener('error', () => reject(new Error('not made')));
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
  });
