import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../src/domain/records/annotation.ts';
import type { Rev } from '../../src/domain/ids.ts';
import { createMemoryCatalog } from '../../src/storage/memory-catalog.ts';
import type { SessionCatalog } from '../../src/workspace/ports.ts';
import {
  SESSION,
  START,
  annotation,
  creating,
  draft,
  dump,
  opened,
  reason,
  textOf,
  value,
} from './storage-world.ts';

async function openedInMemory(content = dump()) {
  const catalog: SessionCatalog = createMemoryCatalog();
  value(await catalog.create(SESSION, content));
  return { catalog, storage: value(await catalog.open(SESSION)) };
}

describe('a session in memory', () => {
  it('answers like one in a database', async () => {
    const real = await opened();
    const { storage } = await openedInMemory();
    const both = [real.storage, storage] as const;
    const run = async (work: (storage: (typeof both)[number]) => Promise<unknown>): Promise<void> => {
      const [expected, found] = [await work(both[0]), await work(both[1])];
      expect(found).toEqual(expected);
    };
    await run((each) => each.commit(creating(annotation('annotation-1'))));
    await run((each) => each.commit(creating(annotation('annotation-1'))));
    await run((each) => each.commit(draft([]), [textOf('article-b')]));
    await run(async (each) => {
      const known = value(await each.load()).records.find(
        (record): record is Annotation => record.type === 'annotation',
      );
      if (!known) throw new Error('lost');
      return each.commit(draft([{ before: known, after: { ...known, deletedRev: known.rev } }]));
    });
    for (const seq of [0, 1, 3, 9]) await run((each) => each.changesAfter(seq));
    for (const [seq, limit] of [
      [1, 5],
      [3, 1],
      [3, 9],
      [99, 2],
    ] as const)
      await run((each) => each.changesBefore(seq, limit));
    for (const id of ['article-a', 'article-b', 'article-c']) await run((each) => each.loadText(id as never));
    const sorted = async (each: (typeof both)[number]) => {
      const loaded = value(await each.load());
      return { ...loaded, records: loaded.records.toSorted((a, b) => (a.id < b.id ? -1 : 1)) };
    };
    await run(sorted);
  });

  it('gives a log that does not grow under its reader', async () => {
    const { storage } = await openedInMemory();
    const { recentChanges } = value(await storage.load());
    value(await storage.commit(creating(annotation('annotation-1'))));
    expect(recentChanges).toEqual([]);
  });

  it('commits later than every revision that came with it', async () => {
    const future = '0zzzzzzzz-0000-other' as Rev;
    const content = dump();
    const { storage } = await openedInMemory({
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
    });
    expect(value(await storage.commit(creating(annotation('annotation-1')))).rev > future).toBe(true);
    expect(value(await storage.load()).unknown).toHaveLength(1);
  });

  it('is listed, noted, never created twice, and removed', async () => {
    const { catalog, storage } = await openedInMemory();
    expect(reason(await catalog.create(SESSION, dump()))).toEqual({ kind: 'failed', detail: 'exists' });
    await catalog.note(SESSION, { title: 'Renamed' });
    await catalog.note('session-never' as never, { title: 'x' });
    expect(value(await catalog.list())).toMatchObject([{ id: SESSION, title: 'Renamed', articleCount: 1 }]);
    storage.onClosed(() => undefined)();
    storage.close();
    value(await catalog.remove(SESSION));
    expect(reason(await catalog.open(SESSION))).toEqual({ kind: 'notFound' });
    expect(value(await catalog.list())).toEqual([]);
  });
});
