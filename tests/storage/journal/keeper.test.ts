import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { Instant, SessionId } from '../../../src/domain/ids.ts';
import { fail, ok } from '../../../src/domain/result.ts';
import { foundWork } from '../../../src/storage/journal/found-work.ts';
import { createJournalKeeper } from '../../../src/storage/journal/journal-keeper.ts';
import type { JournalRow } from '../../../src/storage/journal/journal-row.ts';
import { createJournaledCatalog } from '../../../src/storage/journal/journaled-catalog.ts';
import {
  openJournal,
  type JournalFailure,
  type OpenJournal,
} from '../../../src/storage/journal/open-journal.ts';
import { createMemoryCatalog } from '../../../src/storage/memory-catalog.ts';
import { SESSION, START, annotation, creating, dump, reason, value } from '../storage-world.ts';

/** A journal that keeps rows as they are, and refuses while `failure` says why. */
function journalOf() {
  const disk = { rows: [] as JournalRow[], failure: null as JournalFailure | null };
  const write = (change: () => void) => {
    if (disk.failure) return fail(disk.failure);
    change();
    return ok(undefined);
  };
  const journal: OpenJournal = {
    rows: async () => ({ rows: disk.rows, damaged: false }),
    append: async (row) => write(() => disk.rows.push(row)),
    replace: async (rows) => write(() => (disk.rows = [...rows])),
    settings: async () => ({}),
    keepSettings: async () => ok(undefined),
    close: () => undefined,
  };
  return { disk, journal };
}

async function page() {
  const memory = createMemoryCatalog();
  const { disk, journal } = journalOf();
  const told: (JournalFailure | null)[] = [];
  const keeper = createJournalKeeper(
    memory,
    (failure) => void told.push(failure),
    () => START as Instant,
  );
  keeper.use(journal);
  const news: string[] = [];
  const catalog = createJournaledCatalog(memory, keeper, {
    changed: (_id, seq) => void news.push(`changed ${seq}`),
    saved: (_id, seq) => void news.push(`saved ${seq}`),
    removed: () => void news.push('removed'),
  });
  value(await catalog.create(SESSION, dump()));
  keeper.builtOn(SESSION);
  const tab = value(await catalog.open(SESSION));
  const work = async (id: string) => {
    value(await tab.commit(creating(annotation(`annotation-${id}`))));
    await keeper.settled();
  };
  const kinds = () => disk.rows.map(({ kind }) => kind);
  return { memory, keeper, catalog, tab, disk, journal, told, news, work, kinds };
}

describe('what a page on a disk writes down', () => {
  it('is one row a change; after one that failed the session as a whole, so that no row stands on a missing one', async () => {
    const { work, kinds, disk, told } = await page();
    await work('1');
    disk.failure = 'full';
    await work('2');
    expect([kinds(), told.at(-1)]).toEqual([['change'], 'full']);
    disk.failure = null;
    await work('3');
    await work('4');
    expect([kinds(), told.at(-1)]).toEqual([['change', 'whole', 'change'], null]);
    const found = foundWork(disk.rows, new Map());
    expect(found.sessions[0]!.whole.dump.changes).toHaveLength(4);
  });

  it('is the session as a whole where rows went nowhere for a while', async () => {
    const { work, kinds, disk, keeper, journal } = await page();
    await work('1');
    keeper.use(null);
    await work('2');
    keeper.use(journal);
    await work('3');
    expect(kinds()).toEqual(['change', 'whole']);
    expect(foundWork(disk.rows, new Map()).sessions[0]!.whole.dump.changes).toHaveLength(3);
  });

  it('is the whole of every session after one failed: nobody knows what else the disk has lost', async () => {
    const { work, kinds, disk, keeper, catalog } = await page();
    const other = 'session-other' as SessionId;
    value(await catalog.create(other, dump()));
    keeper.builtOn(other);
    const tab = value(await catalog.open(other));
    disk.failure = 'full';
    await work('1');
    disk.failure = null;
    value(await tab.commit(creating(annotation('annotation-2'))));
    await keeper.settled();
    expect(kinds()).toEqual(['whole']);
  });

  it('is written once: a whole session holds the changes that still waited', async () => {
    const { tab, keeper, kinds } = await page();
    keeper.beginAnew([SESSION], []);
    value(await tab.commit(creating(annotation('annotation-1'))));
    await keeper.settled();
    expect(kinds()).toEqual(['whole']);
  });

  it('ends with a session that is removed, and nothing is written of it afterwards', async () => {
    const { catalog, work, kinds, keeper, news, disk, tab, told } = await page();
    await work('1');
    value(await catalog.remove(SESSION));
    value(await tab.commit(creating(annotation('annotation-2'))));
    await keeper.settled();
    expect([kinds(), news]).toEqual([
      ['change', 'removed'],
      ['changed 1', 'removed', 'changed 2'],
    ]);
    expect(foundWork(disk.rows, new Map()).outOfReach).toBe(0);
    // Of one that was never written there is nothing to take back.
    keeper.removed('session-other' as SessionId);
    await keeper.settled();
    expect([kinds(), told.at(-1)]).toEqual([['change', 'removed'], null]);
  });

  it('tells when the end of a session could not be written', async () => {
    const { work, disk, keeper, told } = await page();
    await work('1');
    disk.failure = 'unavailable';
    keeper.removed(SESSION);
    await keeper.settled();
    expect(told.at(-1)).toBe('unavailable');
  });

  it('stays when beginning anew has failed, and the next row is whole', async () => {
    const { work, kinds, disk, keeper, told } = await page();
    await work('1');
    disk.failure = 'full';
    await keeper.copied(SESSION, 0);
    expect([kinds(), told.at(-1)]).toEqual([['change'], 'full']);
    disk.failure = null;
    await work('2');
    expect(kinds()).toEqual(['change', 'whole']);
  });

  it('goes when a copy holds it; what came since stays, and what comes next stands for itself', async () => {
    const { work, kinds, keeper } = await page();
    await work('1');
    await work('2');
    await keeper.copied(SESSION, 1);
    expect(kinds()).toEqual(['whole']);
    await keeper.copied(SESSION, 2);
    expect(kinds()).toEqual([]);
    await work('3');
    expect(kinds()).toEqual(['whole']);
    await keeper.copied('session-nobody' as SessionId, 0);
    expect(kinds()).toEqual(['whole']);
    keeper.builtOn('session-nobody' as SessionId);
    keeper.beginAnew(['session-nobody' as SessionId], []);
    await keeper.settled();
    expect(kinds()).toEqual([]);
  });

  it('says what a file holds by now, and nothing of other facts', async () => {
    const { catalog, news } = await page();
    await catalog.note(SESSION, { title: 'Other' });
    await catalog.note(SESSION, { savedFile: { at: START as Instant, seq: 4 } });
    expect(news).toEqual(['saved 4']);
  });

  it('is nothing of a change that was refused, or of a session that is not there', async () => {
    const { catalog, tab, kinds, keeper, news, work } = await page();
    await work('1');
    expect(reason(await tab.commit(creating(annotation('annotation-1'))))).toEqual({ kind: 'stale' });
    expect(reason(await catalog.open('session-nobody' as SessionId))).toEqual({ kind: 'notFound' });
    await keeper.settled();
    expect([kinds(), news]).toEqual([['change'], ['changed 1']]);
  });
});

describe('a journal on the disk', () => {
  const PAGE = { pageId: 'page', journalKey: '0123456789abcdef'.repeat(4) };

  it('gives back a whole session with its files, and the end of one', async () => {
    const factory = new IDBFactory();
    const journal = (await openJournal(PAGE, factory))!;
    const memory = createMemoryCatalog();
    value(await memory.create(SESSION, dump()));
    const original = {
      byteHash: 'x',
      fileName: null,
      mediaType: 'text/html',
      bytes: new Uint8Array([1, 2, 3]),
    };
    value(
      await value(await memory.open(SESSION)).commit(
        creating(annotation('annotation-1')),
        [],
        [],
        [original],
      ),
    );
    const whole = {
      kind: 'whole',
      sessionId: SESSION,
      at: START as Instant,
      whole: memory.whole(SESSION)!,
    } as const;
    const rows = [whole, { kind: 'removed', sessionId: SESSION } as const];
    for (const row of rows) value(await journal.append(row));
    journal.close();
    const again = (await openJournal(PAGE, factory))!;
    expect(await again.rows()).toEqual({ rows, damaged: false });
  });

  it('is none where the browser gives no storage', async () => {
    expect(await openJournal(PAGE)).toBeNull();
  });

  it('that can’t be written says so', async () => {
    const journal = (await openJournal(PAGE, new IDBFactory()))!;
    journal.close();
    expect(await journal.append({ kind: 'removed', sessionId: SESSION })).toEqual(fail('unavailable'));
  });
});
