import { describe, expect, it, vi } from 'vitest';
import { databaseNameOf } from '../../src/storage/session-database.ts';
import { findSessions } from '../../src/rescue/found-sessions.ts';
import { factsInWords } from '../../src/rescue/sentences.ts';
import { openAsItIs } from '../../src/rescue/open-as-it-is.ts';
import { memoryArea, reason, requested, value } from '../storage/storage-world.ts';
import { never } from '../support/catalogs.ts';
import { dumpOf } from '../support/merge-world.ts';
import { contentOf, meddle, opensAs, rescued, SAMPLE, stored } from './rescue-world.ts';

const NAME = databaseNameOf(SAMPLE);

/** What a Parallax of the future does to a database: a higher version, another store, an index that is gone. */
const raise = (factory: IDBFactory): Promise<void> =>
  new Promise((resolve, reject) => {
    const request = factory.open(NAME, 990);
    request.addEventListener('upgradeneeded', () => {
      request.result.createObjectStore('pictures', { keyPath: 'id' }).put({ id: 'picture-1' });
      request.transaction?.objectStore('changes').deleteIndex('rev');
    });
    request.addEventListener('error', () => reject(new Error('not raised')));
    request.addEventListener('success', () => {
      request.result.close();
      resolve();
    });
  });

describe('The list of what is stored', () => {
  it('says title, articles, living annotations and the last change', async () => {
    const { indexedDB, area, state, log } = await stored();
    const annotations = [...state.annotations.values()].reduce((sum, { size }) => sum + size, 0);
    expect(annotations).toBeGreaterThan(3);
    expect(await findSessions(indexedDB, () => area)).toMatchObject([
      { id: SAMPLE, name: 'Sample', found: { articles: 3, annotations, changedAt: log.at(-1)?.at } },
    ]);
  });

  it('has what is in the trash, and marks it', async () => {
    const { indexedDB, area, tab } = await stored();
    value(await tab.trash(SAMPLE, '2026-11-01T00:00:00.000Z' as never));
    const [{ found } = { found: 'empty' as const }] = await findSessions(indexedDB, () => area);
    expect(found).toMatchObject({ articles: 3, isInTrash: true });
    expect(typeof found === 'string' ? '' : factsInWords(found)).toMatch(/ · in the trash$/u);
    value(await tab.trash(SAMPLE, null));
    expect(await findSessions(indexedDB, () => area)).toMatchObject([{ found: { isInTrash: false } }]);
  });

  it('falls back on the catalogue where the browser does not list its databases', async () => {
    const { indexedDB } = await stored();
    const silent = {
      open: (name: string) => indexedDB.open(name),
      databases: () => Promise.reject(new TypeError('not a function')),
    } as unknown as IDBFactory;
    expect(await findSessions(silent, memoryArea)).toMatchObject([{ id: SAMPLE, found: { articles: 3 } }]);
  });

  it('asks again where the browser leaves the first question unanswered', async () => {
    const { indexedDB } = await stored();
    const silence = vi.spyOn(indexedDB, 'databases').mockImplementationOnce(never);
    // Without a line in the catalogue only the answer says that there is a session.
    await requested(indexedDB.deleteDatabase('parallax-catalog'));
    expect(await findSessions(indexedDB, memoryArea)).toMatchObject([{ id: SAMPLE }]);
    expect(silence).toHaveBeenCalledTimes(2);
  });

  it('falls back on the catalogue where no question is ever answered', async () => {
    const { indexedDB } = await stored();
    vi.spyOn(indexedDB, 'databases').mockImplementation(never);
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    const found = findSessions(indexedDB, memoryArea);
    while (vi.getTimerCount() === 0) await new Promise((resolve) => setTimeout(resolve, 1));
    vi.advanceTimersByTime(60_000);
    vi.useRealTimers();
    expect(await found).toMatchObject([{ id: SAMPLE, found: { articles: 3 } }]);
  });

  it('names a session that only localStorage remembers, and one whose database came back empty', async () => {
    const { indexedDB, area, log } = await stored();
    area.setItem('parallax-witness-session-lost', JSON.stringify({ instanceId: 'x', seq: 12 }));
    await meddle(indexedDB, SAMPLE, (stores) =>
      ['articles', 'annotations', 'others', 'texts', 'changes', 'meta'].forEach((name) =>
        stores(name).clear(),
      ),
    );
    expect(await findSessions(indexedDB, () => area)).toMatchObject([
      { id: SAMPLE, name: 'Sample', found: 'empty', remembered: log.length },
      { id: 'session-lost', found: 'missing', remembered: 12 },
    ]);
  });

  it('does not need localStorage', async () => {
    const { indexedDB } = await stored();
    const refused = (): Storage => {
      throw new DOMException('denied', 'SecurityError');
    };
    expect(await findSessions(indexedDB, refused)).toHaveLength(1);
  });
});

describe('Reading a database as it is', () => {
  it('changes nothing and makes nothing', async () => {
    const { indexedDB, area } = await stored();
    const before = await contentOf(indexedDB, SAMPLE);
    await findSessions(indexedDB, () => area);
    await rescued(indexedDB, SAMPLE);
    await rescued(indexedDB, SAMPLE, 'raw');
    expect(reason(await openAsItIs(indexedDB, 'parallax-session-nowhere'))).toBe('missing');
    expect(await contentOf(indexedDB, SAMPLE)).toBe(before);
  });

  it('works on what a newer Parallax has written', async () => {
    const { indexedDB, tab, state } = await stored();
    await raise(indexedDB);
    expect(reason(await tab.open(SAMPLE))).toEqual({ kind: 'newerSchema' });
    const { content } = await rescued(indexedDB, SAMPLE);
    expect((await opensAs(content)).records).toHaveLength(dumpOf(state).records.length);
    const raw = await rescued(indexedDB, SAMPLE, 'raw');
    expect(JSON.parse(raw.content)).toMatchObject({ stores: { pictures: [{ id: 'picture-1' }] } });
  });

  it('does not stand in the way of another tab that upgrades', async () => {
    const { indexedDB } = await stored();
    value(await openAsItIs(indexedDB, NAME));
    await expect(raise(indexedDB)).resolves.toBeUndefined();
  });

  it('says so when another tab holds the database, and lets go of it afterwards', async () => {
    const { indexedDB } = await stored();
    const holder = await new Promise<IDBDatabase>((resolve) => {
      const request = indexedDB.open(NAME);
      request.addEventListener('success', () => resolve(request.result));
    });
    const raised = raise(indexedDB);
    expect(reason(await openAsItIs(indexedDB, NAME, 20))).toBe('held');
    holder.close();
    await raised;
    const deleted = await new Promise<string>((resolve) => {
      const request = indexedDB.deleteDatabase(NAME);
      for (const outcome of ['blocked', 'success']) request.addEventListener(outcome, () => resolve(outcome));
    });
    expect(deleted).toBe('success');
  });

  it('gives what is whole where the browser cannot read one value any more', async () => {
    const { indexedDB, state } = await stored();
    const [first = ''] = [...state.annotations.values()].flatMap((each) => [...each.keys()]);
    const opened = value(await openAsItIs(indexedDB, NAME));
    const { prototype } = opened.transaction('annotations').objectStore('annotations')
      .constructor as unknown as { readonly prototype: IDBObjectStore };
    opened.close();
    const broken = (): never => {
      throw new DOMException('Failed to read large IndexedDB value', 'NotReadableError');
    };
    const { getAll, get } = prototype;
    const all = vi.spyOn(prototype, 'getAll').mockImplementation(function (this: IDBObjectStore) {
      return this.name === 'annotations' ? broken() : getAll.call(this);
    });
    const one = vi.spyOn(prototype, 'get').mockImplementation(function (this: IDBObjectStore, key) {
      return key === first ? broken() : get.call(this, key);
    });
    const { said, content } = await rescued(indexedDB, SAMPLE);
    all.mockRestore();
    one.mockRestore();
    expect(said).toContain(first);
    const raw = JSON.parse(content) as {
      readonly unreadable: readonly string[];
      readonly stores: Readonly<Record<string, readonly unknown[]>>;
    };
    expect(raw.unreadable).toEqual([`annotations "${first}"`]);
    expect(raw.stores['articles']).toHaveLength(3);
    expect(raw.stores['annotations']?.length).toBeGreaterThan(3);
  });
});
