import { describe, expect, it } from 'vitest';
import {
  annotation,
  article,
  behind,
  creating,
  draft,
  dump,
  opened,
  reason,
  REV,
  session,
  textOf,
  value,
} from './storage-world.ts';

const IDS = ['article-a', 'article-b', 'article-c'] as const;

/** Three articles, of which the second was removed. */
async function library() {
  const articles = IDS.map((id) => article(id, { rev: REV, title: `Title ${id.slice(-1)}` }));
  const world = await opened(
    {},
    dump({ records: [session(), ...articles], texts: IDS.map((id) => textOf(id)) }),
  );
  const remove = (index: number) =>
    world.storage.commit(
      draft([{ before: articles[index]!, after: { ...articles[index]!, deletedRev: REV } }]),
    );
  value(await remove(1));
  const lose = (id: string) => behind(world.indexedDB, 'texts', (store) => store.delete(id));
  const loss = async () => value(await world.storage.load()).loss;
  return { ...world, remove, lose, loss };
}

describe('a session that has lost texts', () => {
  it('says how many, and of which article', async () => {
    const { lose, loss } = await library();
    expect(await loss()).toBeNull();
    await lose('article-c');
    expect(await loss()).toEqual({ kind: 'texts', missing: 1, articles: 2, first: 'Title c' });
  });

  it('misses none of a removed article', async () => {
    const { lose, loss } = await library();
    await lose('article-b');
    expect(await loss()).toBeNull();
  });

  it('tells it again only when more are missing than somebody agreed to', async () => {
    const { lose, loss, remove, storage } = await library();
    await lose('article-a');
    expect(await loss()).toMatchObject({ missing: 1 });
    value(await storage.acceptLoss());
    expect(await loss()).toBeNull();
    await lose('article-c');
    expect(await loss()).toMatchObject({ missing: 2, articles: 2 });
    value(await storage.acceptLoss());
    // One article fewer without its text is no loss.
    value(await remove(2));
    expect(await loss()).toBeNull();
  });

  it('takes them out of a copy, and leaves those that are there', async () => {
    const { lose, loss, storage, indexedDB } = await library();
    await lose('article-c');
    expect(await loss()).not.toBeNull();
    value(await storage.putBackTexts([textOf('article-a', 'other words'), textOf('article-c')]));
    expect(value(await storage.loadText('article-a' as never))?.text).toBe('hello world');
    expect(value(await storage.loadText('article-c' as never))?.text).toBe('hello world');
    // It is no change of the session.
    expect(await behind(indexedDB, 'changes', (store) => store.count())).toBe(1);
    expect(storage.lossWaits()).toBe(true);
    value(await storage.acceptLoss());
    expect(storage.lossWaits()).toBe(false);
    expect(await loss()).toBeNull();
    await lose('article-c');
    expect(await loss()).toMatchObject({ missing: 1 });
  });
});

describe('what is remembered of a session', () => {
  const counted = async () => {
    const world = await opened();
    await world.tab.note('session-test' as never, { title: 'Talks', articleCount: 1, annotationCount: 0 });
    const counts = () => {
      const { articleCount, annotationCount } = world.tab.remembered('session-test' as never)!;
      return [articleCount, annotationCount];
    };
    const listed = async () => {
      const [summary] = value(await world.tab.list());
      return [summary!.articleCount, summary!.annotationCount];
    };
    return { ...world, counts, listed };
  };

  it('is what somebody would count: annotations go with their article, and come back with it', async () => {
    const { storage, counts, listed, indexedDB } = await counted();
    const [one, two] = [annotation('annotation-1'), annotation('annotation-2', { tagId: 'tag-claim' })];
    value(await storage.commit(draft([one, two].map((after) => ({ before: null, after })))));
    expect(counts()).toEqual([1, 2]);

    const alive = value(await storage.load()).records.find(({ type }) => type === 'article')!;
    const removed = value(
      await storage.commit(draft([{ before: alive, after: { ...alive, deletedRev: REV } }])),
    );
    expect(counts()).toEqual([0, 0]);
    // As a merge may bring one.
    value(await storage.commit(creating(annotation('annotation-3'))));
    expect(counts()).toEqual([0, 0]);
    await behind(indexedDB, 'sessions', (store) => store.clear(), 'parallax-catalog');
    expect(await listed()).toEqual([0, 0]);

    const dead = removed.entries[0]!.after;
    const [made] = value(await storage.load()).records.filter(({ id }) => id === 'annotation-1');
    value(
      await storage.commit(
        draft([
          { before: dead, after: { ...dead, deletedRev: null } as never },
          { before: made!, after: { ...made!, deletedRev: REV } as never },
        ]),
      ),
    );
    expect(counts()).toEqual([1, 2]);
    await behind(indexedDB, 'sessions', (store) => store.clear(), 'parallax-catalog');
    expect(await listed()).toEqual([1, 2]);
  });

  it('counts what goes in the same step as its article once', async () => {
    const { storage, counts } = await counted();
    const both = [annotation('annotation-1'), annotation('annotation-2')].map((after) => ({
      before: null,
      after,
    }));
    const made = value(await storage.commit(draft(both))).entries.map(({ after }) => after);
    const alive = value(await storage.load()).records.find(({ type }) => type === 'article')!;
    value(
      await storage.commit(
        draft(
          [alive, made[0]!].map((before) => ({ before, after: { ...before, deletedRev: REV } as never })),
        ),
      ),
    );
    expect(counts()).toEqual([0, 0]);
  });

  it('counts no annotation of a removed article when a session is made from a file', async () => {
    const { listed } = await (async () => {
      const world = await opened(
        {},
        dump({
          records: [
            session(),
            article('article-a', { rev: REV, deletedRev: REV }),
            { ...annotation('annotation-1'), rev: REV },
          ],
        }),
      );
      return { listed: value(await world.tab.list()) };
    })();
    expect(listed).toMatchObject([{ articleCount: 0, annotationCount: 0 }]);
  });
});

describe('what could not be committed', () => {
  it('is not remembered, and so never missed', async () => {
    const { storage, witnesses } = await opened();
    value(await storage.commit(creating(annotation('annotation-1'))));
    const before = witnesses.read('session-test' as never);
    expect(reason(await storage.commit(creating(annotation('annotation-1'))))).toEqual({ kind: 'stale' });
    expect(witnesses.read('session-test' as never)).toEqual(before);
    expect(value(await storage.load()).loss).toBeNull();
  });
});
