import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ChangeDraft } from '../../src/domain/change.ts';
import type { Annotation } from '../../src/domain/records/annotation.ts';
import type { Rev } from '../../src/domain/ids.ts';
import { isRevision } from '../../src/domain/revision.ts';
import type { SessionStorage } from '../../src/workspace/ports.ts';
import {
  SESSION,
  START,
  annotation,
  article,
  behind,
  creating,
  draft,
  dump,
  opened,
  reason,
  textOf,
  value,
} from './storage-world.ts';

const live = async (storage: SessionStorage): Promise<readonly Annotation[]> =>
  value(await storage.load()).records.filter(
    (record): record is Annotation => record.type === 'annotation' && record.deletedRev === null,
  );
const committed = async (storage: SessionStorage, change: ChangeDraft) => value(await storage.commit(change));

describe('a commit', () => {
  it('is there after the database is opened again, records, text and log row', async () => {
    const { tab, storage } = await opened();
    const change = value(
      await storage.commit(creating(article('article-b', { letter: 'B' })), [textOf('article-b', 'other')]),
    );
    storage.close();
    const again = value(await tab.open(SESSION));
    const loaded = value(await again.load());
    expect(loaded.seq).toBe(1);
    expect(loaded.recentChanges).toEqual([change]);
    expect(loaded.records).toContainEqual(change.entries[0]?.after);
    expect(value(await again.loadText('article-b' as never))).toEqual(textOf('article-b', 'other'));
    expect(value(await again.loadText('article-c' as never))).toBeNull();
    expect(loaded.loss).toBeNull();
  });

  it('stamps one revision on the change and its records, and each is later than the one before', async () => {
    const { storage } = await opened();
    const first = await committed(storage, creating(annotation('annotation-1')));
    // The wall clock stands still, then runs backwards.
    const second = await committed(storage, creating(annotation('annotation-2')));
    const third = await committed(storage, {
      ...creating(annotation('annotation-3')),
      at: '2020-01-01T00:00:00.000Z' as typeof START,
    });
    expect(isRevision(first.rev)).toBe(true);
    expect(first.entries[0]?.after.rev).toBe(first.rev);
    expect(second.rev > first.rev).toBe(true);
    expect(third.rev > second.rev).toBe(true);
    expect([first.seq, second.seq, third.seq]).toEqual([1, 2, 3]);
  });

  it('is later than every revision that came with the session, tombstones and log included', async () => {
    const future = '0zzzzzzzz-0000-other' as Rev;
    const content = dump();
    const { storage } = await opened(
      {},
      {
        ...content,
        unknown: [
          {
            type: 'group',
            id: 'group-1',
            rev: '0a0000000-0000-x' as Rev,
            createdBy: 'actor-me' as never,
            createdAt: START,
            deletedRev: future,
          },
        ],
      },
    );
    expect((await committed(storage, creating(annotation('annotation-1')))).rev > future).toBe(true);
  });

  it.each([
    ['a new record that exists', (known: Annotation) => draft([{ before: null, after: known }])],
    [
      'an older revision',
      (known: Annotation) => draft([{ before: { ...known, rev: 'old' as Rev }, after: known }]),
    ],
    [
      'a record that does not exist',
      (known: Annotation) =>
        draft([
          {
            before: { ...known, id: 'annotation-9' as never },
            after: { ...known, id: 'annotation-9' as never },
          },
        ]),
    ],
  ])('based on %s is stale and writes nothing', async (_, change) => {
    const { storage } = await opened();
    const first = await committed(storage, creating(annotation('annotation-1')));
    const before = value(await storage.load());
    expect(reason(await storage.commit(change(first.entries[0]?.after as Annotation)))).toEqual({
      kind: 'stale',
    });
    expect(value(await storage.load())).toEqual(before);
  });

  it('refuses what could not be read back, a record named twice, and a record that turns into another', async () => {
    const { storage } = await opened();
    const before = value(await storage.load());
    const bad = [
      creating(annotation('annotation-1', { target: { ranges: [] } })),
      draft(
        [annotation('annotation-1'), annotation('annotation-1')].map((after) => ({ before: null, after })),
      ),
      draft([{ before: annotation('annotation-1'), after: annotation('annotation-2') }]),
    ];
    for (const change of bad) expect(reason(await storage.commit(change)).kind).toBe('failed');
    expect(value(await storage.load())).toEqual(before);
  });

  it('keeps a text as it was first written', async () => {
    const { storage } = await opened();
    const other = creating(article('article-b'));
    expect(reason(await storage.commit(other, [textOf('article-a', 'changed')])).kind).toBe('failed');
    expect(value(await storage.loadText('article-a' as never))?.text).toBe('hello world');
    expect((await storage.commit(other, [textOf('article-a')])).ok).toBe(true);
  });
});

describe('deleting and undoing', () => {
  it('keeps a tombstone that names the revision it deleted; undo and redo go on from there', async () => {
    const { storage } = await opened();
    const [made] = (await committed(storage, creating(annotation('annotation-1')))).entries;
    const first = made?.after as Annotation;
    const deleted = await committed(
      storage,
      draft([{ before: first, after: { ...first, deletedRev: first.rev } }]),
    );
    const tombstone = deleted.entries[0]?.after as Annotation;
    expect(tombstone.deletedRev).toBe(first.rev);
    expect(value(await storage.load()).records).toContainEqual(tombstone);

    const back = await committed(
      storage,
      draft([{ before: tombstone, after: { ...first, rev: tombstone.rev } }], {
        intent: 'undo',
        of: deleted.rev,
      }),
    );
    const again = back.entries[0]?.after as Annotation;
    expect(await live(storage)).toEqual([again]);
    // Redo: what the command wrote as deletedRev is older than what is deleted now.
    const redone = await committed(
      storage,
      draft([{ before: again, after: { ...again, deletedRev: first.rev } }], {
        intent: 'redo',
        of: back.rev,
      }),
    );
    expect(redone.entries[0]?.after.deletedRev).toBe(again.rev);
    expect(await live(storage)).toEqual([]);
  });

  it('leaves the name of the deleted revision alone when a tombstone is edited or brought along', async () => {
    const { storage } = await opened();
    const brought = annotation('annotation-1', { deletedRev: 'elsewhere' });
    const first = (await committed(storage, creating(brought))).entries[0]?.after as Annotation;
    expect(first.deletedRev).toBe('elsewhere');
    const edited = await committed(storage, draft([{ before: first, after: { ...first, note: 'x' } }]));
    expect(edited.entries[0]?.after.deletedRev).toBe('elsewhere');
  });
});

describe('counters', () => {
  it('follow making, retagging, moving between articles and deleting', async () => {
    const { storage, indexedDB, tab } = await opened();
    const made = (
      await committed(
        storage,
        draft(['1', '2', '3'].map((id) => ({ before: null, after: annotation(`annotation-${id}`) }))),
      )
    ).entries.map(({ after }) => after as Annotation);
    const [one, two] = made as [Annotation, Annotation];
    await committed(
      storage,
      draft([
        { before: one, after: { ...one, tagId: 'tag-claim' as never } },
        { before: two, after: { ...two, deletedRev: two.rev } },
      ]),
    );
    const rows = await behind(indexedDB, 'counters', (store) => store.getAll());
    expect(rows).toContainEqual({
      name: 'annotations',
      articleId: 'article-a',
      tagId: 'tag-quote',
      count: 1,
    });
    expect(rows).toContainEqual({
      name: 'annotations',
      articleId: 'article-a',
      tagId: 'tag-claim',
      count: 1,
    });
    expect(rows).toContainEqual({ name: 'rows', articleId: 'annotations', tagId: '', count: 3 });
    storage.close();
    indexedDB.deleteDatabase('parallax-catalog');
    expect(value(await tab.list())[0]).toMatchObject({ articleCount: 1, annotationCount: 2 });
  });
});

describe('the log', () => {
  it('reads forwards and backwards in order', async () => {
    const { storage } = await opened();
    for (const id of ['1', '2', '3', '4']) await committed(storage, creating(annotation(`annotation-${id}`)));
    const seqs = async (changes: ReturnType<SessionStorage['changesAfter']>) =>
      value(await changes).map(({ seq }) => seq);
    expect(await seqs(storage.changesAfter(2))).toEqual([3, 4]);
    expect(await seqs(storage.changesAfter(4))).toEqual([]);
    expect(await seqs(storage.changesBefore(4, 2))).toEqual([2, 3]);
    expect(await seqs(storage.changesBefore(1, 2))).toEqual([]);
  });
});

describe('two tabs', { timeout: 60_000 }, () => {
  it('never lose an update: whoever is stale catches up and runs again', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(fc.record({ tab: fc.nat(2), target: fc.nat(1) }), { minLength: 1, maxLength: 24 }),
        async (work) => {
          const { tab, storage } = await opened();
          const tabs = [storage, value(await tab.open(SESSION)), value(await tab.open(SESSION))];
          await committed(
            storage,
            draft(['0', '1'].map((id) => ({ before: null, after: annotation(`annotation-${id}`) }))),
          );
          const append = async (storageOfTab: SessionStorage, id: string, word: string): Promise<void> => {
            const known = (await live(storageOfTab)).find((record) => record.id === id);
            if (!known) throw new Error('lost');
            const result = await storageOfTab.commit(
              draft([{ before: known, after: { ...known, note: `${known.note} ${word}` } }]),
            );
            if (!result.ok && result.reason.kind === 'stale') await append(storageOfTab, id, word);
            else value(result);
          };
          await Promise.all(
            work.map((item, index) =>
              append(tabs[item.tab] as SessionStorage, `annotation-${item.target}`, `w${index}`),
            ),
          );
          const words = (await live(storage)).flatMap(({ note }) => note.split(' ').slice(1));
          expect(words.toSorted()).toEqual(work.map((_, index) => `w${index}`).toSorted());
          expect(value(await storage.changesAfter(0)).map(({ seq }) => seq)).toEqual(
            Array.from({ length: work.length + 1 }, (_, index) => index + 1),
          );
          for (const open of tabs) open.close();
        },
      ),
      { numRuns: 12 },
    );
  });
});
