import { describe, expect, it } from 'vitest';
import { createWitnessStore, lossOf, raiseWitness, type Witness } from '../../src/storage/witness.ts';
import {
  REV,
  SESSION,
  annotation,
  behind,
  creating,
  dump,
  memoryArea,
  opened,
  reason,
  session,
  value,
} from './storage-world.ts';

const found: Witness = { instanceId: 'this', seq: 5 };

describe('the witness', () => {
  it.each<[string, Witness | null, boolean]>([
    ['missing', null, false],
    ['behind', { instanceId: 'this', seq: 1 }, false],
    ['equal', { instanceId: 'this', seq: 5 }, false],
    ['ahead', { instanceId: 'this', seq: 6 }, true],
    ['of another instance, behind', { instanceId: 'other', seq: 1 }, true],
    ['of another instance, ahead', { instanceId: 'other', seq: 9 }, true],
  ])('that is %s: loss %#', (_, witness, lost) => {
    expect(lossOf(witness, found) !== null).toBe(lost);
  });

  it.each<[string, Witness | null, Witness]>([
    ['is written where none was', null, found],
    ['follows the database', { instanceId: 'this', seq: 4 }, found],
    ['is never lowered', { instanceId: 'this', seq: 6 }, { instanceId: 'this', seq: 6 }],
    ['moves on to another instance', { instanceId: 'other', seq: 6 }, found],
  ])('%s', (_, before, after) => {
    const store = createWitnessStore(() => memory);
    const memory = memoryArea();
    if (before) store.write(SESSION, before);
    raiseWitness(store, SESSION, found);
    expect(store.read(SESSION)).toEqual(after);
  });

  it.each(['', '{', 'null', '7', '{"seq":1}', '{"instanceId":"x","seq":"1"}', '{"instanceId":1,"seq":1}'])(
    'is none when localStorage says %s',
    (stored) => {
      const area = memoryArea();
      area.setItem(`parallax-witness-${SESSION}`, stored);
      expect(createWitnessStore(() => area).read(SESSION)).toBeNull();
    },
  );

  it('is none, and harmless, where localStorage is refused', () => {
    const store = createWitnessStore(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    store.write(SESSION, found);
    store.remove(SESSION);
    expect(store.read(SESSION)).toBeNull();
    expect(createWitnessStore().read(SESSION)).toBeNull();
  });
});

describe('a session whose database lost rows', () => {
  const worked = async () => {
    const world = await opened();
    for (const id of ['1', '2', '3'])
      value(await world.storage.commit(creating(annotation(`annotation-${id}`))));
    return world;
  };

  it('has a witness of every commit', async () => {
    const { storage, witnesses } = await worked();
    expect(witnesses.read(SESSION)?.seq).toBe(3);
    expect(value(await storage.load()).loss).toBeNull();
  });

  it('says so at every load until the work has passed that point', async () => {
    const { storage, witnesses } = await worked();
    const witness = witnesses.read(SESSION) as Witness;
    witnesses.write(SESSION, { ...witness, seq: 5 });
    expect(value(await storage.load()).loss).toBe('changes 4 to 5 are missing');
    value(await storage.commit(creating(annotation('annotation-4'))));
    expect(value(await storage.load()).loss).toBe('changes 5 to 5 are missing');
    value(await storage.commit(creating(annotation('annotation-5'))));
    expect(value(await storage.load()).loss).toBeNull();
  });

  it('takes a witness that is behind or missing for the trace of a crash and writes it anew', async () => {
    const { storage, witnesses } = await worked();
    const witness = witnesses.read(SESSION) as Witness;
    witnesses.write(SESSION, { ...witness, seq: 1 });
    expect(value(await storage.load()).loss).toBeNull();
    expect(witnesses.read(SESSION)).toEqual(witness);
    witnesses.remove(SESSION);
    expect(value(await storage.load()).loss).toBeNull();
    expect(witnesses.read(SESSION)).toEqual(witness);
  });

  it('says so when another database stands in its place', async () => {
    const { storage, witnesses } = await worked();
    witnesses.write(SESSION, { instanceId: 'another', seq: 8 });
    expect(value(await storage.load()).loss).toContain('8');
    expect(witnesses.read(SESSION)?.instanceId).toBe('another');
  });

  it.each([
    [
      'a table holds fewer rows than were counted',
      'annotations',
      (store: IDBObjectStore) => store.delete('annotation-2'),
      'annotations',
    ],
    ['the end of the log is missing', 'changes', (store: IDBObjectStore) => store.delete(3), 'log ends at 2'],
    ['the whole log is missing', 'changes', (store: IDBObjectStore) => store.clear(), 'log ends at 0'],
  ])('says so when %s', async (_, table, destroy, words) => {
    const { storage, indexedDB } = await worked();
    await behind(indexedDB, table, destroy as (store: IDBObjectStore) => IDBRequest<undefined>);
    expect(value(await storage.load()).loss).toContain(words);
  });
});

describe('rows that cannot be read', () => {
  it('are named and kept, hide nothing, and are not written over', async () => {
    const { storage, indexedDB } = await opened();
    const made = value(await storage.commit(creating(annotation('annotation-1')))).entries[0]?.after;
    const broken = { ...annotation('annotation-2'), rev: REV, target: { ranges: 'none' } };
    await behind(indexedDB, 'annotations', (store) => store.put(broken));
    const loaded = value(await storage.load());
    expect(loaded.records).toContainEqual(made);
    expect(loaded).toMatchObject({ damaged: [{ key: 'annotation:annotation-2', path: 'target.articleId' }] });
    expect(loaded.loss).toContain('annotation:annotation-2');
    expect(reason(await storage.commit(creating(annotation('annotation-2'))))).toEqual({
      kind: 'damaged',
      detail: 'annotation:annotation-2',
    });
    expect(await behind(indexedDB, 'annotations', (store) => store.get('annotation-2'))).toEqual(broken);
  });

  it('of the log stop only those who need them', async () => {
    const { storage, indexedDB } = await opened();
    for (const id of ['1', '2']) value(await storage.commit(creating(annotation(`annotation-${id}`))));
    await behind(indexedDB, 'changes', (store) => store.put({ seq: 1, rev: 'nonsense' }));
    expect(value(await storage.load())).toMatchObject({
      damaged: [{ key: 'change:1', path: 'rev' }],
      recentChanges: [{ seq: 2 }],
    });
    expect(reason(await storage.changesAfter(0))).toEqual({ kind: 'damaged', detail: 'change:1' });
    expect(reason(await storage.changesBefore(3, 9))).toEqual({ kind: 'damaged', detail: 'change:1' });
    expect(value(await storage.changesAfter(1))).toHaveLength(1);
  });

  it('of a text or of the session itself are a failure with their key', async () => {
    const { storage, indexedDB } = await opened();
    await behind(indexedDB, 'texts', (store) => store.put({ articleId: 'article-a', text: 7 }));
    expect(reason(await storage.loadText('article-a' as never))).toEqual({
      kind: 'damaged',
      detail: 'text:article-a',
    });
    await behind(indexedDB, 'others', (store) => store.put({ ...session(), title: 7 }));
    expect(reason(await storage.load())).toEqual({ kind: 'damaged', detail: `session:${SESSION}` });
    await behind(indexedDB, 'others', (store) => store.clear());
    expect(reason(await storage.load())).toEqual({ kind: 'damaged', detail: 'session' });
  });
});

describe('records of a newer Parallax', () => {
  it('come back as they were, with fields nobody here knows', async () => {
    const group = {
      type: 'group',
      id: 'group-1',
      rev: REV,
      createdBy: 'actor-me',
      createdAt: 'then',
      deletedRev: null,
      from: ['a'],
      deep: { x: 1 },
    };
    const content = dump();
    const richer = { ...annotation('annotation-1'), rev: REV, mood: { calm: true } };
    const { storage } = await opened(
      {},
      { ...content, records: [...content.records, richer], unknown: [group as never] },
    );
    const loaded = value(await storage.load());
    expect(loaded.unknown).toEqual([group]);
    expect(loaded.records).toContainEqual(richer);
    const after = { ...group, from: ['b'] };
    value(
      await storage.commit({
        ...creating(after as never),
        entries: [{ before: group as never, after: after as never }],
      }),
    );
    expect(value(await storage.load()).unknown).toMatchObject([{ from: ['b'], deep: { x: 1 } }]);
    expect(reason(await storage.commit(creating(group as never)))).toEqual({ kind: 'stale' });
  });
});
