import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/domain/change.ts';
import type { ClientId, Rev } from '../../src/domain/ids.ts';
import type { Annotation } from '../../src/domain/records/annotation.ts';
import { WITHDRAWN } from '../../src/domain/revision.ts';
import { createMemoryCatalog } from '../../src/storage/memory-catalog.ts';
import type { SessionCatalog, SessionStorage } from '../../src/workspace/ports.ts';
import {
  CLIENT,
  SESSION,
  annotation,
  article,
  browser,
  creating,
  draft,
  dump,
  reason,
  textOf,
  value,
} from './storage-world.ts';

const OTHER = 'client1' as ClientId;
/** Later than everything that the test's own clock makes. */
const FUTURE = 'aaaaaaaaa-0000-client1' as Rev;
const THEIRS = '0m8k2w1s5-0000-client1' as Rev;

const merging = (...after: Parameters<typeof creating>[0][]) =>
  draft(
    after.map((record) => ({ before: null, after: record })),
    { intent: 'merge', keepsRevisions: true },
  );

const past = (rev: string, title = 'their work'): Change =>
  ({ ...draft([], { clientId: OTHER, title }), seq: 1, rev: rev as Rev }) as Change;

const kinds: readonly (readonly [string, () => SessionCatalog])[] = [
  ['a database', () => browser().catalog()],
  ['memory', createMemoryCatalog],
];

describe.each(kinds)('a merge in %s', (_, makeCatalog) => {
  const opened = async (): Promise<SessionStorage> => {
    const catalog = makeCatalog();
    value(await catalog.create(SESSION, dump()));
    return value(await catalog.open(SESSION));
  };
  const recordsIn = async (storage: SessionStorage) => value(await storage.load()).records;

  it('takes records over with their revisions and what they had seen', async () => {
    const storage = await opened();
    const theirs = annotation('annotation-1', { rev: THEIRS, seen: { client2: THEIRS } });
    const gone = annotation('annotation-2', { rev: THEIRS, deletedRev: THEIRS });
    const change = value(await storage.commit(merging(theirs, gone)));
    expect(change.entries.map(({ after }) => after)).toEqual([theirs, gone]);
    expect(await recordsIn(storage)).toEqual(expect.arrayContaining([theirs, gone]));
  });

  it('moves the clock past everything it brings, so that the next edit is newer', async () => {
    const storage = await opened();
    const merge = value(await storage.commit(merging(annotation('annotation-1', { rev: FUTURE }))));
    expect(merge.rev > FUTURE).toBe(true);
    const next = value(await storage.commit(creating(annotation('annotation-2'))));
    expect(next.rev > merge.rev).toBe(true);
    const tombstone = annotation('annotation-3', { rev: THEIRS, deletedRev: `b${FUTURE.slice(1)}` });
    expect(value(await storage.commit(merging(tombstone))).rev > tombstone.deletedRev!).toBe(true);
  });

  it('keeps rows of the other log beside its own, each once and oldest first', async () => {
    const storage = await opened();
    const own = value(await storage.commit(creating(annotation('annotation-1'))));
    const rows = [past('0m8k2w1s7-0000-client1'), past('0m8k2w1s6-0000-client1')];
    value(await storage.commit(merging(), [], [...rows, own]));
    value(await storage.commit(merging(), [], [past('0m8k2w1s7-0000-client1', 'told again'), ...rows]));
    expect(value(await storage.history())).toEqual(rows.toReversed());
    expect(value(await storage.changesAfter(0)).map(({ seq }) => seq)).toEqual([1, 2, 3]);
  });

  it('that was taken back leaves a tombstone that deletes nothing, whoever writes it', async () => {
    const storage = await opened();
    const theirs = annotation('annotation-1', { rev: THEIRS });
    value(await storage.commit(merging(theirs)));
    const withdrawn = { ...theirs, deletedRev: WITHDRAWN };
    const undo = draft([{ before: theirs, after: withdrawn }], { intent: 'undo', keepsRevisions: true });
    expect(value(await storage.commit(undo)).entries[0]?.after).toEqual(withdrawn);

    // Brought back and taken back by hand: the commit is no merge, and the tombstone is the same.
    const back = value(await storage.commit(draft([{ before: withdrawn, after: theirs }])));
    const again = back.entries[0]?.after as Annotation;
    expect(again.rev).toBe(back.rev);
    const gone = value(
      await storage.commit(draft([{ before: again, after: withdrawn }], { intent: 'undo' })),
    );
    expect(gone.entries[0]?.after).toEqual(withdrawn);
    expect(await recordsIn(storage)).toContainEqual(withdrawn);
  });
});

describe('a merge while other tabs work', () => {
  const opened = async (): Promise<SessionStorage> => {
    const catalog = browser().catalog();
    value(await catalog.create(SESSION, dump()));
    return value(await catalog.open(SESSION));
  };

  it('refuses rows of a log that nobody could read back', async () => {
    const storage = await opened();
    const broken = { ...past(THEIRS), intent: 'nothing' } as unknown as Change;
    expect(reason(await storage.commit(merging(), [], [broken]))).toMatchObject({ kind: 'failed' });
    expect(value(await storage.history())).toEqual([]);
  });

  it('is not written over what another tab has merged since', async () => {
    const storage = await opened();
    const mine = article('article-b', { rev: THEIRS, letter: 'B' });
    value(await storage.commit(merging(mine), [textOf('article-b')]));
    const mended = { ...mine, letter: 'C', beforeMending: { rev: THEIRS, letter: 'B' } } as typeof mine;
    const again = (after: typeof mine) =>
      draft([{ before: mine, after }], { intent: 'merge', keepsRevisions: true });
    value(await storage.commit(again(mended)));
    expect(reason(await storage.commit(again({ ...mine, title: 'Theirs' })))).toEqual({ kind: 'stale' });
  });

  it('is not undone by an edit of what it mended or what was withdrawn meanwhile, though no revision has changed', async () => {
    const storage = await opened();
    const mine = article('article-b', { rev: THEIRS, letter: 'B' });
    const tag = annotation('annotation-1', { rev: THEIRS });
    value(await storage.commit(merging(mine, tag), [textOf('article-b')]));
    const mended = { ...mine, letter: 'C', beforeMending: { rev: THEIRS, letter: 'B' } } as typeof mine;
    const changes = [
      { before: mine, after: mended },
      { before: tag, after: { ...tag, deletedRev: WITHDRAWN } },
    ];
    value(await storage.commit(draft(changes, { intent: 'merge', keepsRevisions: true })));
    const rename = draft([{ before: mine, after: { ...mine, title: 'Renamed' } }]);
    expect(reason(await storage.commit(rename))).toEqual({ kind: 'stale' });
    const note = draft([{ before: tag, after: { ...tag, note: 'late' } }]);
    expect(reason(await storage.commit(note))).toEqual({ kind: 'stale' });
  });

  it('never leaves it and a new article with one letter', async () => {
    const storage = await opened();
    const theirs = article('article-b', { rev: THEIRS, letter: 'B' });
    value(await storage.commit(merging(theirs), [textOf('article-b')]));
    const late = creating(article('article-c', { letter: 'B' }));
    expect(reason(await storage.commit(late, [textOf('article-c')]))).toEqual({ kind: 'stale' });
    const swap = draft([
      { before: theirs, after: { ...theirs, letter: 'C' } },
      { before: null, after: article('article-c', { letter: 'B' }) },
    ]);
    expect((await storage.commit(swap, [textOf('article-c')])).ok).toBe(true);
  });
});

describe('what an edit was built on', () => {
  const edited = async (before: Annotation, fields: Partial<Annotation> = {}, clientId = CLIENT) => {
    const catalog = browser().catalog();
    value(await catalog.create(SESSION, dump({ records: [...dump().records, before] })));
    const storage = value(await catalog.open(SESSION));
    const change = draft([{ before, after: { ...before, note: 'x', ...fields } }], { clientId });
    return value(await storage.commit(change)).entries[0]?.after as Annotation;
  };

  it.each<[string, Record<string, unknown>, unknown]>([
    ['nothing of others', { rev: '0m8k2w1s5-0000-client0' }, undefined],
    ['the version of somebody else', { rev: THEIRS }, { client1: THEIRS }],
    [
      'their version of mine and of a third',
      { rev: THEIRS, seen: { client0: '0m8k2w1s1-0000-client0', client2: '0m8k2w1s2-0000-client2' } },
      { client1: THEIRS, client2: '0m8k2w1s2-0000-client2' },
    ],
    [
      'my version of theirs',
      { rev: '0m8k2w1s6-0000-client0', seen: { client1: THEIRS } },
      { client1: THEIRS },
    ],
  ])('is %s', async (_, fields, seen) => {
    expect((await edited(annotation('annotation-1', fields))).seen).toEqual(seen);
  });

  it('is told by a deletion too, and never copied from another record', async () => {
    const before = annotation('annotation-1', { rev: THEIRS });
    expect(await edited(before, { deletedRev: THEIRS })).toMatchObject({
      deletedRev: THEIRS,
      seen: { client1: THEIRS },
    });
    const catalog = browser().catalog();
    value(await catalog.create(SESSION, dump()));
    const storage = value(await catalog.open(SESSION));
    const copy = creating(annotation('annotation-2', { seen: { client1: THEIRS } }));
    expect(value(await storage.commit(copy)).entries[0]?.after).not.toHaveProperty('seen');
  });

  it('ends a mend: from now on the record is as its editor saw it', async () => {
    const before = annotation('annotation-1', { rev: THEIRS, beforeMending: { rev: THEIRS } });
    expect(await edited(before)).not.toHaveProperty('beforeMending');
  });
});
