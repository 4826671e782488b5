import { IDBFactory, IDBObjectStore } from 'fake-indexeddb';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Rev, SessionId } from '../../../src/domain/ids.ts';
import { fail, ok } from '../../../src/domain/result.ts';
import { foundWork } from '../../../src/storage/journal/found-work.ts';
import { openJournalDatabase } from '../../../src/storage/journal/journal-database.ts';
import { openRow, sealRow, type JournalRow } from '../../../src/storage/journal/journal-row.ts';
import { createJournaledCatalog } from '../../../src/storage/journal/journaled-catalog.ts';
import { openJournal, type OpenJournal } from '../../../src/storage/journal/open-journal.ts';
import { createPageSession, type JournalOutcome } from '../../../src/storage/journal/page-session.ts';
import { createSealer } from '../../../src/storage/journal/seal.ts';
import { createMemoryCatalog } from '../../../src/storage/memory-catalog.ts';
import {
  SESSION,
  START,
  annotation,
  creating,
  draft,
  dump,
  reason,
  requested,
  value,
} from '../storage-world.ts';
import { facts, freshId } from './page-disk.ts';

const KEY = '0123456789abcdef'.repeat(4);
const PAGE = { pageId: 'page', journalKey: KEY };
const original = (byteHash: string) => ({
  byteHash,
  fileName: null,
  mediaType: 'text/html',
  bytes: new Uint8Array([1, 2, 3]),
});
const whole = (records = dump().records) => ({ dump: { ...dump(), records }, history: [], originals: [] });
const change = (rev: string, seq = 1) => ({ ...draft([]), rev: rev as Rev, seq });
const rowOf = (fields: object = {}): JournalRow =>
  ({
    kind: 'change',
    sessionId: SESSION,
    after: null,
    change: change('r1'),
    texts: [],
    history: [],
    originals: [],
    ...fields,
  }) as JournalRow;

afterEach(() => void vi.restoreAllMocks());

describe('the database of a journal', () => {
  it('makes way for whoever deletes it', async () => {
    const factory = new IDBFactory();
    const db = await openJournalDatabase('page', factory);
    await requested(factory.deleteDatabase('parallax-page-page'));
    await expect(db.append([])).rejects.toBeInstanceOf(Error);
    expect(await factory.databases()).toEqual([]);
  });

  it('is none where a newer program has made it in its own way', async () => {
    const factory = new IDBFactory();
    (await requested(factory.open('parallax-page-page', 9))).close();
    expect(await openJournal(PAGE, factory)).toBeNull();
  });

  it.each<[string, (store: IDBObjectStore) => void, string]>([
    ['the browser calls it off', ({ transaction }) => transaction.abort(), 'unavailable'],
    [
      'a row is refused',
      (store) => {
        store.put('taken', 1);
        store.put('taken', 1);
        (store as unknown as { transaction: { _abort(name: string): void } }).transaction._abort('DataError');
      },
      'unavailable',
    ],
    [
      'the disk is full',
      () => {
        throw new DOMException('full', 'QuotaExceededError');
      },
      'full',
    ],
  ])('has written nothing, and says so, when %s', async (_, mishap, said) => {
    const journal = (await openJournal(PAGE, new IDBFactory()))!;
    const { add } = IDBObjectStore.prototype;
    vi.spyOn(IDBObjectStore.prototype, 'add').mockImplementationOnce(function (this: IDBObjectStore, row) {
      const request = add.call(this, row);
      mishap(this);
      return request;
    });
    expect(reason(await journal.append({ kind: 'removed', sessionId: SESSION }))).toBe(said);
    expect(await journal.append({ kind: 'removed', sessionId: SESSION })).toEqual(ok(undefined));
  });
});

describe('a row of the journal', () => {
  it.each([null, 7, 'row', { 0: 'x' }])('that is none of ours is none: %j', async (row) => {
    expect(await openRow(row, await createSealer(KEY, 'page'))).toBeNull();
  });

  it('that has lost a file is not taken for a whole one', async () => {
    const sealer = await createSealer(KEY, 'page');
    const row = rowOf({ originals: [original('a'), original('b')] });
    const sealed = await sealRow(row, sealer);
    expect(await openRow(sealed, sealer)).toEqual(row);
    expect(await openRow(sealed.slice(0, -1), sealer)).toBeNull();
  });

  it.each(['', 'xyz'])('is sealed with no key but a whole one: “%s”', async (key) => {
    await expect(createSealer(key, 'page')).rejects.toBeInstanceOf(Error);
  });
});

describe('what is found in a journal', () => {
  it('is nothing of a session that was removed afterwards', () => {
    const row: JournalRow = { kind: 'whole', sessionId: SESSION, at: START, whole: whole() };
    expect(foundWork([row], new Map()).sessions).toHaveLength(1);
    const removed: JournalRow = { kind: 'removed', sessionId: SESSION };
    expect(foundWork([row, removed], new Map()).sessions).toEqual([]);
    const other: JournalRow = { kind: 'removed', sessionId: 'session-other' as SessionId };
    expect(foundWork([row, other], new Map()).sessions).toHaveLength(1);
  });

  it('is known by its own id where the record of the session is not among the rows', () => {
    const held = new Map([[SESSION, whole([])]]);
    const found = foundWork([rowOf()], held);
    expect(found).toMatchObject({ changes: 1, outOfReach: 0, sessions: [{ id: SESSION }] });
  });

  it('has what merges have brought once, beside what was there', () => {
    const [old, past] = [change('r0'), change('p1')];
    const held = new Map([[SESSION, { ...whole(), dump: { ...dump(), changes: [old] }, history: [past] }]]);
    const row = rowOf({ after: 'r0', change: change('r1', 2), history: [past, old, change('p2')] });
    const [found] = foundWork([row], held).sessions;
    expect(found?.whole.history.map(({ rev }) => rev)).toEqual(['p1', 'p2']);
  });
});

/** A page whose journal answers as it is told to. */
function page(answers: Partial<OpenJournal>) {
  const memory = createMemoryCatalog();
  const outcomes: JournalOutcome[] = [];
  const journal: OpenJournal = {
    rows: async () => ({ rows: [], damaged: false }),
    append: async () => ok(undefined),
    replace: async () => ok(undefined),
    settings: async () => ({}),
    keepSettings: async () => ok(undefined),
    close: () => undefined,
    ...answers,
  };
  const session = createPageSession({
    memory,
    claim: async () => true,
    open: async () => journal,
    onOutcome: (outcome) => void outcomes.push(outcome),
    now: () => START,
  });
  return { memory, session, outcomes };
}

describe('a page', () => {
  it('whose journal can’t be read says that it is damaged, and writes nothing over it', async () => {
    const replace = vi.fn<OpenJournal['replace']>(async () => ok(undefined));
    const { session, outcomes } = page({ rows: () => Promise.reject(new Error('lost')), replace });
    const { found } = await session.begin(facts());
    expect(found).toMatchObject({ damaged: true, changes: 0, sessions: [] });
    expect(outcomes.at(-1)).toBe('undecided');
    expect(replace).not.toHaveBeenCalled();
  });

  it.each([
    [ok(undefined), 'kept'],
    [fail('full' as const), 'full'],
  ])('that leaves what was found says whether that is done: %j', async (answer, said) => {
    const { session, outcomes } = page({ replace: async () => answer });
    await session.begin(facts());
    await session.discard();
    expect(outcomes.at(-1)).toBe(said);
  });

  it('without a journal has nothing to leave', async () => {
    const { session, outcomes } = page({});
    await session.discard();
    expect(outcomes.at(-1)).toBe('kept');
    expect(
      session.bringBack(
        { sessions: [], changes: 0, lastAt: null, outOfReach: 0, outOfReachRows: [] },
        freshId,
      ),
    ).toEqual([]);
  });

  it('writes nothing down of a session that could not be removed', async () => {
    const memory = createMemoryCatalog();
    value(await memory.create(SESSION, dump()));
    const told: string[] = [];
    const tell = (what: string) => () => void told.push(what);
    const catalog = createJournaledCatalog(
      { ...memory, remove: async () => fail({ kind: 'full' }) },
      { changed: tell('row'), removed: tell('end') },
      { changed: tell('changed'), saved: tell('saved'), removed: tell('removed') },
    );
    expect(reason(await catalog.remove(SESSION))).toEqual({ kind: 'full' });
    expect(told).toEqual([]);
    value(await value(await catalog.open(SESSION)).commit(creating(annotation('annotation-1'))));
    expect(told).toEqual(['row', 'changed']);
  });
});
