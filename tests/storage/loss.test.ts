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
  requested,
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
    [
      'stays with the database that is remembered',
      { instanceId: 'other', seq: 4 },
      { instanceId: 'other', seq: 4 },
    ],
    [
      'stays where a loss waits for somebody’s word',
      { instanceId: 'this', seq: 4, loss: { kind: 'changes', from: 5, to: 9 } },
      { instanceId: 'this', seq: 4, loss: { kind: 'changes', from: 5, to: 9 } },
    ],
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

  it('says so at every load, however far the work goes on, until somebody has agreed', async () => {
    const { storage, witnesses } = await worked();
    const witness = witnesses.read(SESSION) as Witness;
    witnesses.write(SESSION, { ...witness, seq: 5 });
    const loss = { kind: 'changes', from: 4, to: 5 };
    expect(value(await storage.load()).loss).toEqual(loss);
    for (const id of ['4', '5', '6']) value(await storage.commit(creating(annotation(`annotation-${id}`))));
    expect(value(await storage.load()).loss).toEqual(loss);
    value(await storage.acceptLoss());
    expect(value(await storage.load()).loss).toBeNull();
    value(await storage.commit(creating(annotation('annotation-7'))));
    expect(witnesses.read(SESSION)).toMatchObject({ seq: 7 });
    expect(value(await storage.load()).loss).toBeNull();
  });

  it('says what it lacks once, and again only when more of it is missing', async () => {
    const { storage, indexedDB } = await worked();
    await behind(indexedDB, 'annotations', (store) => store.delete('annotation-2'));
    expect(value(await storage.load()).loss).toEqual({
      kind: 'rows',
      table: 'annotations',
      found: 2,
      counted: 3,
    });
    value(await storage.acceptLoss());
    expect(value(await storage.load()).loss).toBeNull();
    value(await storage.commit(creating(annotation('annotation-4'))));
    expect(value(await storage.load()).loss).toBeNull();
    await behind(indexedDB, 'annotations', (store) => store.delete('annotation-1'));
    expect(value(await storage.load()).loss).toMatchObject({ kind: 'rows', found: 2, counted: 4 });
  });

  it('tells of what went missing after somebody agreed to a row that cannot be read', async () => {
    const { storage, indexedDB } = await worked();
    const broken = { ...annotation('annotation-1'), rev: REV, target: { ranges: 'none' } };
    await behind(indexedDB, 'annotations', (store) => store.put(broken));
    expect(value(await storage.load()).loss).toMatchObject({ kind: 'unreadable', count: 1 });
    value(await storage.acceptLoss());
    expect(value(await storage.load()).loss).toBeNull();
    await behind(indexedDB, 'annotations', (store) => store.delete('annotation-2'));
    await behind(indexedDB, 'annotations', (store) => store.delete('annotation-3'));
    const loss = { kind: 'rows', table: 'annotations', found: 1, counted: 3 };
    expect(value(await storage.load()).loss).toEqual(loss);
    value(await storage.acceptLoss());
    expect(value(await storage.load()).loss).toBeNull();
  });

  it('tells of one table although somebody agreed to the loss of another', async () => {
    const { storage, indexedDB } = await worked();
    await behind(indexedDB, 'articles', (store) => store.delete('article-a'));
    expect(value(await storage.load()).loss).toMatchObject({ kind: 'rows', table: 'articles' });
    value(await storage.acceptLoss());
    await behind(indexedDB, 'annotations', (store) => store.delete('annotation-2'));
    expect(value(await storage.load()).loss).toMatchObject({ kind: 'rows', table: 'annotations', found: 2 });
  });

  it.each([
    ['one that was agreed to in the words of one', 'change:3', 'unreadable 1 change:3'],
    ['one whose name holds lines', 'a\nb', null],
  ])('does not tell again of a row that cannot be read: %s', async (_, key, accepted) => {
    const { storage, indexedDB, witnesses } = await worked();
    if (accepted === null) {
      const broken = { type: 'annotation', id: key, target: { articleId: 'article-a' }, tagId: 'tag-quote' };
      await behind(indexedDB, 'annotations', (store) => store.put(broken));
      expect(value(await storage.load()).loss).toMatchObject({ kind: 'unreadable' });
      value(await storage.acceptLoss());
    } else {
      await behind(indexedDB, 'changes', (store) => store.put({ seq: 3, rev: 'nonsense' }));
      witnesses.write(SESSION, { ...(witnesses.read(SESSION) as Witness), accepted });
    }
    expect(value(await storage.load()).loss).toBeNull();
  });

  it('misses nothing that another tab wrote while this one was reading', async () => {
    const { storage, witnesses } = await worked();
    const raised = { ...(witnesses.read(SESSION) as Witness), seq: 4 };
    const loading = storage.load();
    witnesses.write(SESSION, raised);
    expect(value(await loading).loss).toBeNull();
    expect(witnesses.read(SESSION)).toEqual(raised);
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
    const loss = { kind: 'otherDatabase', changes: 8 };
    expect(value(await storage.load()).loss).toEqual(loss);
    // Work in the wrong one must not make the right one be forgotten.
    value(await storage.commit(creating(annotation('annotation-4'))));
    expect(value(await storage.load()).loss).toEqual(loss);
    expect(witnesses.read(SESSION)?.instanceId).toBe('another');
  });

  it.each([
    [
      'a table holds fewer rows than were counted',
      'annotations',
      (store: IDBObjectStore) => store.delete('annotation-2'),
      { kind: 'rows', table: 'annotations', found: 2, counted: 3 },
    ],
    [
      'the end of the log is missing',
      'changes',
      (store: IDBObjectStore) => store.delete(3),
      { kind: 'log', endsAt: 2, head: 3 },
    ],
    [
      'the whole log is missing',
      'changes',
      (store: IDBObjectStore) => store.clear(),
      { kind: 'log', endsAt: 0, head: 3 },
    ],
  ])('says so when %s', async (_, table, destroy, loss) => {
    const { storage, indexedDB } = await worked();
    await behind(indexedDB, table, destroy as (store: IDBObjectStore) => IDBRequest<undefined>);
    expect(value(await storage.load()).loss).toEqual(loss);
  });
});

describe('a session whose database has vanished', () => {
  const vanished = async (databases: readonly string[]) => {
    const { indexedDB, tab, witnesses } = await opened();
    await tab.note(SESSION, { title: 'Talks', articleCount: 1, annotationCount: 340 });
    for (const name of databases) await requested(indexedDB.deleteDatabase(name));
    return { tab, witnesses };
  };
  const OWN = `parallax-session-${SESSION}`;

  it.each([
    ['alone', [OWN]],
    ['with the catalogue', [OWN, 'parallax-catalog']],
  ])('%s is still listed, with what was last known of it', async (_, databases) => {
    const { tab } = await vanished(databases);
    expect(value(await tab.list())).toMatchObject([
      { id: SESSION, title: 'Talks', articleCount: 1, annotationCount: 340, gone: true },
    ]);
    expect(reason(await tab.open(SESSION))).toEqual({ kind: 'gone' });
  });

  it('is made again under its own id, and is then whole', async () => {
    const { tab } = await vanished([OWN]);
    value(await tab.create(SESSION, dump()));
    expect(value(await value(await tab.open(SESSION)).load()).loss).toBeNull();
    expect(value(await tab.list())).not.toMatchObject([{ gone: true }]);
  });

  it('is not remembered by what is left of it', async () => {
    const { storage, tab, witnesses } = await opened();
    await tab.note(SESSION, { title: 'Talks', annotationCount: 340 });
    witnesses.write(SESSION, { ...(witnesses.read(SESSION) as Witness), seq: 400 });
    value(await storage.load());
    await tab.note(SESSION, { annotationCount: 3 });
    expect(tab.remembered(SESSION)?.annotationCount).toBe(340);
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
    expect(loaded.loss).toEqual({ kind: 'unreadable', count: 1, first: 'annotation:annotation-2' });
    expect(reason(await storage.commit(creating(annotation('annotation-2'))))).toEqual({
      kind: 'damaged',
      detail: 'annotation:annotation-2',
    });
    expect(await behind(indexedDB, 'annotations', (store) => store.get('annotation-2'))).toEqual(broken);
  });

  it('make way for a copy of the record that a merge brings, and are set aside', async () => {
    const { storage, indexedDB } = await opened();
    const made = value(await storage.commit(creating(annotation('annotation-1')))).entries[0]!.after;
    const broken = { ...made, target: { ranges: 'none' } };
    await behind(indexedDB, 'annotations', (store) => store.put(broken));
    expect(value(await storage.load()).loss).toMatchObject({ kind: 'unreadable' });
    value(await storage.commit({ ...creating(made), intent: 'merge', keepsRevisions: true }));
    value(await storage.acceptLoss());
    const loaded = value(await storage.load());
    expect(loaded).toMatchObject({ loss: null, damaged: [] });
    expect(loaded.records).toContainEqual(made);
    const key = 'unreadable annotation:annotation-1';
    expect(await behind(indexedDB, 'meta', (store) => store.get(key))).toEqual({ key, row: broken });
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
