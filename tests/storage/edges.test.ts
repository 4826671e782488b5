import { describe, expect, it } from 'vitest';
import type { Instant, Rev, SessionId } from '../../src/domain/ids.ts';
import { createMemoryCatalog } from '../../src/storage/memory-catalog.ts';
import { quickCheckOf } from '../../src/storage/quick-check.ts';
import {
  acceptLoss,
  createWitnessStore,
  raiseWitness,
  witnessLoad,
  type Witness,
} from '../../src/storage/witness.ts';
import {
  SESSION,
  annotation,
  article,
  behind,
  browser,
  creating,
  draft,
  dump,
  memoryArea,
  opened,
  reason,
  REV,
  session,
  textOf,
  value,
} from './storage-world.ts';

const NOBODY = 'session-nobody' as SessionId;

describe('the list of sessions', () => {
  it('has the one opened last first, and of one moment the lesser id', async () => {
    const { catalog } = browser();
    const tab = catalog();
    const at = { a: '2025-03-01', b: '2025-03-02', c: '2025-03-02', d: '2025-03-03' } as const;
    for (const [name, day] of Object.entries(at)) {
      const id = `session-${name}` as SessionId;
      value(await tab.create(id, dump({ records: [session({ id })], texts: [] })));
      await tab.note(id, { openedAt: `${day}T10:00:00.000Z` as Instant });
    }
    expect(value(await tab.list()).map(({ id }) => id.at(-1))).toEqual(['d', 'b', 'c', 'a']);
  });

  it('names one that is gone by its id where nothing else is remembered', async () => {
    const { catalog, witnesses } = browser();
    witnesses.write('session-1' as SessionId, { instanceId: 'x', seq: 4 });
    const remembered = { title: '', articleCount: 1, annotationCount: 2, savedAt: null };
    witnesses.write('session-2' as SessionId, { instanceId: 'y', seq: 4, remembered });
    const listed = value(await catalog().list());
    expect(listed).toMatchObject([
      { id: 'session-1', title: 'session-1', annotationCount: 0, gone: true },
      { id: 'session-2', title: 'session-2', annotationCount: 2, gone: true },
    ]);
    expect(catalog().remembered(NOBODY)).toBeNull();
    expect(catalog().remembered('session-1' as SessionId)).toBeNull();
  });
});

describe('originals of a session', () => {
  const original = (byteHash: string) => ({
    byteHash,
    fileName: null,
    mediaType: 'text/html',
    bytes: new Uint8Array([1, 2]),
  });

  it('are copied neither from nor into a session that is not there', async () => {
    const { tab } = await opened();
    expect(reason(await tab.copyOriginals(NOBODY, SESSION))).toEqual({ kind: 'notFound' });
    expect(reason(await tab.copyOriginals(SESSION, NOBODY))).toEqual({ kind: 'notFound' });
  });

  it('stop at one that can’t be read, and say which', async () => {
    const { tab, storage, indexedDB } = await opened();
    value(await storage.commit(creating(annotation('annotation-1')), [], [], [original('one')] as never));
    await behind(indexedDB, 'originals', (store) => store.put({ byteHash: 'two', bytes: 'none' }));
    const other = 'session-other' as SessionId;
    value(await tab.create(other, dump({ records: [session({ id: other })], texts: [] })));
    expect(reason(await tab.copyOriginals(SESSION, other))).toEqual({
      kind: 'damaged',
      detail: 'original:two',
    });
    expect(value(await value(await tab.open(other)).loadOriginal('one'))).not.toBeNull();
  });
});

describe('the letter of a removed article', () => {
  it('is in nobody’s way', async () => {
    const removed = article('article-b', { rev: REV, letter: 'B', deletedRev: REV });
    const { storage } = await opened({}, dump({ records: [...dump().records, removed] }));
    const again = article('article-c', { letter: 'B' });
    value(await storage.commit(creating(again), [textOf('article-c')]));
    expect(reason(await storage.commit(creating(article('article-d', { letter: 'B' }))))).toEqual({
      kind: 'stale',
    });
  });
});

describe('a witness', () => {
  const store = () => {
    const area = memoryArea();
    return { area, witnesses: createWitnessStore(() => area) };
  };
  const found = { instanceId: 'this', seq: 5 };
  const unread = { kind: 'unreadable', count: 1, first: 'annotation:x' } as const;

  it('is made where a loss is found and none was', () => {
    const { witnesses } = store();
    expect(witnessLoad(witnesses, SESSION, null, found, [unread])).toEqual(unread);
    expect(witnesses.read(SESSION)).toEqual({ ...found, loss: unread });
    acceptLoss(witnesses, SESSION, found, [unread]);
    expect(witnesses.read(SESSION)).toEqual({ ...found, accepted: 'unreadable 1 annotation:x' });
  });

  it('still remembers the session when somebody has agreed to a loss', () => {
    const { witnesses } = store();
    const remembered = { title: 'Talks', articleCount: 1, annotationCount: 2, savedAt: null };
    witnesses.write(SESSION, { ...found, loss: unread, remembered });
    acceptLoss(witnesses, SESSION, found, [unread]);
    expect(witnesses.read(SESSION)).toMatchObject({ remembered, accepted: 'unreadable 1 annotation:x' });
  });

  it('is written by who agrees where it was lost meanwhile', () => {
    const { witnesses } = store();
    acceptLoss(witnesses, SESSION, found, []);
    expect(witnesses.read(SESSION)).toEqual(found);
    expect(witnesses.ids()).toEqual([SESSION]);
  });

  it('counts on only where counts are remembered', () => {
    const { witnesses } = store();
    raiseWitness(witnesses, SESSION, found, { articleCount: 0, annotationCount: 1 });
    expect(witnesses.read(SESSION)).toEqual(found);
    const remembered = { title: 'Talks', articleCount: 1, annotationCount: 2, savedAt: null };
    witnesses.write(SESSION, { ...found, remembered } as Witness);
    raiseWitness(witnesses, SESSION, { ...found, seq: 6 }, { articleCount: -1, annotationCount: -2 });
    expect(witnesses.read(SESSION)?.remembered).toEqual({
      ...remembered,
      articleCount: 0,
      annotationCount: 0,
    });
    // The same commit told twice is counted once.
    raiseWitness(witnesses, SESSION, { ...found, seq: 6 }, { articleCount: 3, annotationCount: 3 });
    expect(witnesses.read(SESSION)?.remembered).toMatchObject({ articleCount: 0 });
  });

  it('with counts that are none remembers none; where localStorage is refused it knows nobody', () => {
    const { area, witnesses } = store();
    const remembered = { title: 'Talks', articleCount: 'x', annotationCount: 1.5, savedAt: 7 };
    area.setItem(`parallax-witness-${SESSION}`, JSON.stringify({ ...found, remembered }));
    expect(witnesses.read(SESSION)?.remembered).toEqual({
      title: 'Talks',
      articleCount: 0,
      annotationCount: 0,
      savedAt: null,
    });
    const refused = createWitnessStore(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    expect(refused.ids()).toEqual([]);
  });

  it('passes over a key that went while it was looking', () => {
    const { area, witnesses } = store();
    witnesses.write(SESSION, found);
    const shrinking = createWitnessStore(() => ({
      ...area,
      length: 2,
      key: (at) => (at === 0 ? area.key(0) : null),
      getItem: area.getItem,
    }));
    expect(shrinking.ids()).toEqual([SESSION]);
  });
});

describe('a browser without storage', () => {
  it('has the same answers for what is not there', async () => {
    const memory = createMemoryCatalog();
    expect(reason(await memory.trash(NOBODY, null))).toEqual({ kind: 'notFound' });
    expect([memory.whole(NOBODY), memory.remembered(NOBODY)]).toEqual([null, null]);
    value(await memory.create(SESSION, dump()));
    const tab = value(await memory.open(SESSION));
    expect(value(await tab.loadOriginal('x'))).toBeNull();
    value(await tab.acceptLoss());
    value(await tab.putBackTexts([textOf('article-a', 'other words')]));
    expect([tab.lossWaits(), value(await tab.loadText('article-a' as never))?.text]).toEqual([
      false,
      'hello world',
    ]);
  });

  it('keeps what merges have brought of other logs in its order, each row once', async () => {
    const memory = createMemoryCatalog();
    value(await memory.create(SESSION, dump()));
    const tab = value(await memory.open(SESSION));
    const made = value(await tab.commit(creating(annotation('annotation-1'))));
    const past = (time: string) => ({ ...made, rev: `${time}-0000-other` as Rev });
    const [early, late] = [past('000000001'), past('000000002')];
    value(await tab.commit(draft([]), [], [late, early, made]));
    value(await tab.commit(draft([]), [], [{ ...late, title: 'again' }]));
    expect(value(await tab.history())).toEqual([early, late]);
  });
});

it('a check of a schema that says less than it must is never sure', () => {
  for (const type of [
    'literal',
    'enum',
    'nullable',
    'optional',
    'array',
    'record',
    'object',
    'union',
    'date',
  ]) {
    const check = quickCheckOf({ _zod: { def: { type } } });
    expect([null, undefined, [], {}, 'x', 1].some(check)).toBe(false);
  }
});
