import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../../src/domain/change.ts';
import type { ClientId, Rev, SessionId } from '../../../src/domain/ids.ts';
import type { SessionDump } from '../../../src/domain/session-dump.ts';
import { openJournal } from '../../../src/storage/journal/open-journal.ts';
import {
  annotation,
  article,
  creating,
  draft,
  dump,
  REV,
  session,
  SESSION,
  value,
} from '../storage-world.ts';
import { copyWithOne, damageRow, disk, facts, freshId } from './page-disk.ts';

const OTHER = 'session-other' as SessionId;
const another = () => dump({ records: [session({ id: OTHER }), article('article-a', { rev: REV })] });
const THEM = 'client1' as ClientId;

describe('work made while a copy is written', () => {
  it('stays in the journal, and what comes behind it', async () => {
    const { visit } = disk();
    const known = facts();
    const first = await visit(known, dump());
    await first.tag('annotation-1');
    const copy = first.held()!;
    await first.tag('annotation-2');
    await first.copied(known, true, SESSION, 1);
    await first.goAway();
    const second = await visit(known, copy);
    expect(second.found).toMatchObject({ changes: 1, outOfReach: 0 });
    second.page.bringBack(second.found!, freshId);
    await second.tag('annotation-3');
    await second.goAway();
    const third = await visit(known, copy);
    third.page.bringBack(third.found!, freshId);
    expect(third.annotations()).toEqual(['annotation-1', 'annotation-2', 'annotation-3']);
  });

  it('is there also behind the first copy of the bare page, with the other sessions', async () => {
    const { visit } = disk();
    const known = facts();
    const bare = await visit(null, null);
    value(await bare.catalog.create(SESSION, dump()));
    value(await bare.catalog.create(OTHER, another()));
    await bare.tag('annotation-1');
    const copy = bare.held()!;
    await bare.tag('annotation-2');
    await bare.tag('annotation-3', OTHER);
    await bare.copied(known, true, SESSION, 1);
    await bare.goAway();
    const opened = await visit(known, copy);
    expect(opened.found?.changes).toBe(2);
    opened.page.bringBack(opened.found!, freshId);
    expect(opened.annotations()).toEqual(['annotation-1', 'annotation-2']);
    expect(opened.annotations(OTHER)).toEqual(['annotation-3']);
  });
});

/** My work behind a copy, which somebody else has gone on with. */
async function apart() {
  const { visit, indexedDB } = disk();
  const known = facts();
  const mine = await visit(known, dump());
  await mine.copied(known, true);
  await mine.tag('annotation-mine');
  await mine.goAway();
  const elsewhere = await disk().visit(known, dump());
  await elsewhere.tag('annotation-theirs', SESSION, THEM);
  const copy = elsewhere.held()!;
  const tab = await visit(known, copy);
  tab.page.bringBack(tab.found!, freshId);
  return { visit, indexedDB, known, copy, tab };
}

describe('work that was brought back beside the page’s own', () => {
  it('is a session of its own at the next start, too', async () => {
    const { visit, known, copy, tab } = await apart();
    await tab.tag('annotation-own');
    await tab.tag('annotation-beside', freshId());
    await tab.goAway();
    const next = await visit(known, copy);
    expect(next.found).toMatchObject({ changes: 3, outOfReach: 0 });
    expect(next.found?.sessions.map(({ id, isApart }) => [id, isApart]).toSorted()).toEqual([
      [freshId(), false],
      [SESSION, false],
    ]);
    next.page.bringBack(next.found!, () => 'session-third' as SessionId);
    expect(next.annotations()).toEqual(['annotation-theirs', 'annotation-own']);
    expect(next.annotations(freshId())).toEqual(['annotation-mine', 'annotation-beside']);
  });

  it('stays when the page’s own session is saved', async () => {
    const { visit, known, tab } = await apart();
    await tab.tag('annotation-own');
    await tab.copied(known, true);
    await tab.goAway();
    const next = await visit(known, tab.held()!);
    expect(next.found).toMatchObject({ changes: 1, sessions: [{ id: freshId() }] });
  });

  it('is not found again in a copy that holds it under another name', async () => {
    const { visit, known, tab } = await apart();
    const copy = tab.held(freshId())!;
    await tab.copied(known, false, freshId());
    await tab.goAway();
    expect((await visit(known, copy)).found).toBeNull();
  });
});

describe('a damaged row', () => {
  it('hides nothing that is written after the decision', async () => {
    const { visit, indexedDB } = disk();
    const known = facts();
    const first = await visit(known, dump());
    await first.tag('annotation-1');
    await first.tag('annotation-2');
    await first.goAway();
    await damageRow(indexedDB, known.pageId, 2);
    const second = await visit(known, dump());
    second.page.bringBack(second.found!, freshId);
    await second.tag('annotation-3');
    await second.goAway();
    const third = await visit(known, dump());
    expect(third.found).toMatchObject({ changes: 2, damaged: false });
    third.page.bringBack(third.found!, freshId);
    expect(third.annotations()).toEqual(['annotation-1', 'annotation-3']);
  });
});

describe('a change', () => {
  it('is not played behind another one with the same number', async () => {
    const { visit } = disk();
    const known = facts();
    const copy = await copyWithOne(visit, known);
    const second = await visit(known, copy);
    await second.tag('annotation-2');
    await second.tag('annotation-3');
    await second.goAway();
    const elsewhere = await disk().visit(known, dump());
    await elsewhere.tag('annotation-theirs', SESSION, THEM);
    const theirs = await visit(known, elsewhere.held()!);
    expect(theirs.found).toMatchObject({ changes: 0, outOfReach: 2 });
    await theirs.goAway();
    // The copy they were made in still takes them up.
    expect((await visit(known, copy)).found).toMatchObject({ changes: 2, outOfReach: 0 });
  });

  it('out of reach is still there for its own copy after other work was brought back', async () => {
    const { visit } = disk();
    const known = facts();
    const copy = await copyWithOne(visit, known);
    const second = await visit(known, copy);
    value(await second.catalog.create(OTHER, another()));
    await second.tag('annotation-2');
    await second.tag('annotation-3', OTHER);
    await second.goAway();
    const older = await visit(known, dump());
    expect(older.found).toMatchObject({ changes: 1, outOfReach: 1 });
    older.page.bringBack(older.found!, freshId);
    await older.tag('annotation-4');
    await older.copied(known, true);
    await older.goAway();
    const newer = await visit(known, copy);
    newer.page.bringBack(newer.found!, freshId);
    expect(newer.annotations()).toEqual(['annotation-1', 'annotation-2']);
    expect(newer.annotations(OTHER)).toEqual(['annotation-3']);
  });
});

describe('a merge', () => {
  const REVS = ['0m8k2w1s0-0000-client1', '2m8k2w1s0-0000-client1'] as Rev[];
  const past = REVS.map(
    (rev, at): Change => ({ ...draft([], { clientId: THEM, intent: 'do' }), seq: at + 1, rev }),
  );
  /** As a page is saved: one log of all that is known, by revision. */
  const saved = (of: { dump: SessionDump; history: readonly Change[] }): SessionDump => ({
    ...of.dump,
    changes: [...of.dump.changes, ...of.history].toSorted((a, b) => (a.rev < b.rev ? -1 : 1)),
  });

  it.each(['changes', 'whole', 'whole with news'])(
    'makes no fork of the copy it was saved in: %s',
    async (how) => {
      const { visit } = disk();
      const known = facts();
      const first = await visit(known, dump());
      if (how !== 'changes') await first.copied(known, true);
      await first.tag('annotation-1');
      const storage = value(await first.catalog.open(SESSION));
      value(await storage.commit(creating(annotation('annotation-merged')), [], past));
      if (how === 'whole') {
        // Written whole, with what was brought beside its own log.
        await first.copied(known, true, SESSION, 0);
      }
      const copy = saved(first.memory.whole(SESSION)!);
      expect(copy.changes).toHaveLength(4);
      await first.copied(known, false);
      await first.tag('annotation-2');
      // The copy was made before that.
      if (how === 'whole with news') await first.copied(known, true, SESSION, 2);
      await first.goAway();
      const second = await visit(known, copy);
      expect(second.found).toMatchObject({ changes: 1, outOfReach: 0, sessions: [{ isApart: false }] });
      second.page.bringBack(second.found!, freshId);
      expect(second.annotations()).toEqual(['annotation-1', 'annotation-merged', 'annotation-2']);
      await second.goAway();
      const third = await visit(known, copy);
      expect(third.found?.sessions).toMatchObject([{ id: SESSION, isApart: false }]);
    },
  );
});

describe('what is said of the journal', () => {
  it('is not "kept" behind a first download, of which nobody knows whether it came', async () => {
    const { visit, indexedDB } = disk();
    const bare = await visit(null, null);
    value(await bare.catalog.create(SESSION, dump()));
    await bare.tag('annotation-1');
    await bare.copied(undefined, false);
    expect(bare.status()).toBe('goOnInCopy');
    await bare.tag('annotation-2');
    await bare.goAway();
    expect(await indexedDB.databases()).toEqual([]);
    // The next one is a copy of the same page.
    expect(bare.page.facts()).not.toBeNull();
    await bare.copied(bare.page.facts()!, true);
    expect(bare.status()).toBe('kept');
  });

  it('is not "kept" as long as one session lacks its last change', async () => {
    const { visit } = disk();
    const known = facts();
    const first = await visit(known, dump());
    value(await first.catalog.create(OTHER, another()));
    const real = (await openJournal(known, new IDBFactory()))!;
    let isFull = true;
    first.page.keeper.use({
      ...real,
      append: (row) => (isFull ? Promise.resolve({ ok: false, reason: 'full' }) : real.append(row)),
    });
    await first.tag('annotation-1');
    await first.page.keeper.settled();
    isFull = false;
    await first.tag('annotation-2', OTHER);
    await first.page.keeper.settled();
    expect(first.status()).toBe('full');
    await first.tag('annotation-3');
    await first.page.keeper.settled();
    expect(first.status()).toBe('kept');
    const { rows } = await real.rows();
    expect(rows.map(({ kind, sessionId }) => [kind, sessionId])).toEqual([
      ['whole', OTHER],
      ['whole', SESSION],
    ]);
  });
});
