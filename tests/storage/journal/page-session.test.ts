import { IDBFactory } from 'fake-indexeddb';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ClientId, SessionId } from '../../../src/domain/ids.ts';
import { openJournal } from '../../../src/storage/journal/open-journal.ts';
import { runs } from '../../support/runs.ts';
import { article, creating, dump, SESSION, START, textOf, value } from '../storage-world.ts';
import { copyWithOne, damageRow, disk, everythingIn, facts, freshId } from './page-disk.ts';

describe('the journal of a page', () => {
  it('brings back what is in no copy: changes, texts, files and all', async () => {
    const { visit } = disk();
    const known = facts();
    const first = await visit(known, dump());
    expect(first.status()).toBe('kept');
    await first.tag('annotation-1');
    const original = {
      byteHash: 'hash-b',
      mediaType: 'text/html',
      fileName: 'b.html',
      bytes: new Uint8Array([0, 255, 60]),
    };
    const storage = value(await first.catalog.open(SESSION));
    value(await storage.commit(creating(article('article-b')), [textOf('article-b')], [], [original]));
    const before = first.memory.whole(SESSION);
    await first.goAway();

    const second = await visit(known, dump());
    expect(second.found).toMatchObject({ changes: 2, outOfReach: 0, damaged: false, lastAt: START });
    expect(second.status()).toBe('undecided');
    // Nothing is shown before a person has decided.
    expect(second.annotations()).toEqual([]);
    expect(second.page.bringBack(second.found!, freshId)).toEqual([SESSION]);
    expect(second.memory.whole(SESSION)).toEqual(before);
    expect(value(await value(await second.catalog.open(SESSION)).loadOriginal('hash-b'))).toEqual(original);

    // It is still nowhere else, so it is found again, with what was done since.
    await second.tag('annotation-2');
    await second.goAway();
    const third = await visit(known, dump());
    expect(third.found?.changes).toBe(3);
  });

  it('holds no word of the session that another page could read', async () => {
    const { visit, indexedDB } = disk();
    const first = await visit(facts(), dump());
    await first.tag('annotation-zitronenfalter');
    first.page.keepSettings({ who: 'Zitronenfalter' });
    await first.goAway();
    await new Promise((resolve) => setTimeout(resolve, 400));
    const everything = await everythingIn(indexedDB);
    expect(everything).toContain('parallax-page-');
    for (const word of [
      'zitronenfalter',
      'Zitronenfalter',
      'Talks',
      'Iran',
      'hello',
      'annotation',
      'article',
      'session-test',
    ]) {
      expect(everything).not.toContain(word);
    }
  });

  it('forgets what a copy holds that was read back, and nothing before', async () => {
    const { visit } = disk();
    const known = facts();
    const first = await visit(known, dump());
    await first.tag('annotation-1');
    // On its way to the downloads: nobody knows whether it arrives.
    await first.copied(known, false);
    await first.goAway();
    const second = await visit(known, dump());
    expect(second.found?.changes).toBe(1);
    second.page.bringBack(second.found!, freshId);
    await second.copied(known, true);
    await second.goAway();
    expect((await visit(known, dump())).found).toBeNull();
  });

  it('finds nothing in a copy that holds it all, and forgets it then', async () => {
    const { visit } = disk();
    const known = facts();
    const copy = await copyWithOne(visit, known);
    const reopened = await visit(known, copy);
    expect(reopened.found).toBeNull();
    await reopened.goAway();
    expect((await visit(known, dump())).found).toBeNull();
  });

  it('goes on after a copy by itself, wherever that lies', async () => {
    const { visit } = disk();
    const known = facts();
    const first = await visit(known, dump());
    await first.tag('annotation-1');
    const copy = first.held()!;
    await first.copied(known, true);
    await first.tag('annotation-2');
    await first.goAway();
    // From the copy, and from the page that was open when it was written.
    const later = await visit(known, copy);
    expect(later.found?.changes).toBe(1);
    await later.goAway();
    const earlier = await visit(known, dump());
    expect(earlier.found?.changes).toBe(2);
    earlier.page.bringBack(earlier.found!, freshId);
    expect(earlier.annotations()).toEqual(['annotation-1', 'annotation-2']);
  });

  it('puts work beside a copy that somebody else has gone on with', async () => {
    const { visit } = disk();
    const known = facts();
    const mine = await visit(known, dump());
    await mine.copied(known, true);
    await mine.tag('annotation-1');
    await mine.goAway();
    const elsewhere = await disk().visit(known, dump());
    await elsewhere.tag('annotation-theirs', SESSION, 'client1' as ClientId);

    const second = await visit(known, elsewhere.held()!);
    expect(second.found?.sessions).toMatchObject([{ id: SESSION, isApart: true }]);
    expect(second.page.bringBack(second.found!, freshId)).toEqual(['session-fresh']);
    expect(second.annotations()).toEqual(['annotation-theirs']);
    expect(second.annotations(freshId())).toEqual(['annotation-1']);
  });

  it('does not put changes on a copy that lacks what they go on from', async () => {
    const { visit } = disk();
    const known = facts();
    const first = await visit(known, dump());
    await first.tag('annotation-1');
    const copy = first.held()!;
    await first.goAway();
    const second = await visit(known, copy);
    await second.tag('annotation-2');
    await second.goAway();
    const third = await visit(known, dump());
    expect(third.found).toMatchObject({ changes: 0, outOfReach: 1 });
  });

  it('is emptied when a person says so', async () => {
    const { visit } = disk();
    const known = facts();
    const first = await visit(known, dump());
    await first.tag('annotation-1');
    await first.goAway();
    const second = await visit(known, dump());
    await second.page.discard();
    expect(second.status()).toBe('kept');
    await second.tag('annotation-2');
    await second.goAway();
    const third = await visit(known, dump());
    third.page.bringBack(third.found!, freshId);
    expect(third.annotations()).toEqual(['annotation-2']);
  });

  it('keeps what was found as it is while nothing is decided', async () => {
    const { visit } = disk();
    const known = facts();
    const first = await visit(known, dump());
    await first.tag('annotation-1');
    await first.goAway();
    const undecided = await visit(known, dump());
    await undecided.tag('annotation-2');
    await undecided.goAway();
    expect((await visit(known, dump())).found?.changes).toBe(1);
  });

  it('is kept by one tab only', async () => {
    const { visit } = disk();
    const known = facts();
    const first = await visit(known, dump());
    const second = await visit(known, dump());
    expect([first.status(), second.status()]).toEqual(['kept', 'otherTab']);
    await second.tag('annotation-2');
    await first.tag('annotation-1');
    await second.goAway();
    await first.goAway();
    const third = await visit(known, dump());
    third.page.bringBack(third.found!, freshId);
    expect(third.annotations()).toEqual(['annotation-1']);
  });

  it('begins with the first copy of the bare page', async () => {
    const { visit, indexedDB } = disk();
    const bare = await visit(null, null);
    expect(bare.status()).toBe('noneYet');
    value(await bare.catalog.create(SESSION, dump()));
    await bare.tag('annotation-1');
    expect(await indexedDB.databases()).toEqual([]);
    const known = facts();
    const copy = bare.held()!;
    await bare.page.copied(SESSION, { ...known, savedSeq: 1 }, true);
    expect(bare.status()).toBe('kept');
    await bare.tag('annotation-2');
    await bare.goAway();
    const opened = await visit(known, copy);
    expect(opened.found?.changes).toBe(1);
  });

  it('says when the browser keeps nothing', async () => {
    const { visit } = disk();
    const none = await visit(facts(), dump(), null);
    expect(none.status()).toBe('unavailable');
    await none.tag('annotation-1');
    expect(none.annotations()).toEqual(['annotation-1']);
  });

  it('keeps other sessions of the page when one of them is saved', async () => {
    const { visit } = disk();
    const known = facts();
    const first = await visit(known, dump());
    const other = 'session-other' as SessionId;
    value(await first.catalog.create(other, dump()));
    await first.tag('annotation-1');
    await first.tag('annotation-2', other);
    await first.copied(known, true);
    await first.goAway();
    const second = await visit(known, dump());
    expect(second.found?.sessions.map(({ id }) => id)).toEqual([other]);
    value(await second.catalog.create(other, dump()));
    expect(value(await second.catalog.remove(other))).toBeUndefined();
  });

  it('keeps who annotates here for the next visit', async () => {
    const { visit } = disk();
    const known = facts();
    const first = await visit(known, dump());
    first.page.keepSettings({ actor: 'a' });
    first.page.keepSettings({ actor: 'b' });
    await new Promise((resolve) => setTimeout(resolve, 400));
    await first.goAway();
    expect((await visit(known, dump())).settings).toEqual({ actor: 'b' });
    // Another page has another key.
    expect((await visit(facts(), dump())).settings).toEqual({});
  });

  it('brings back any session whatever was done, copied and lost on the way', async () => {
    const step = fc.constantFrom('tag', 'copyRead', 'copySent', 'crashHere', 'crashAtCopy');
    await fc.assert(
      fc.asyncProperty(fc.array(step, { maxLength: 14 }), async (steps) => {
        const { visit } = disk();
        const known = facts();
        let copy = dump();
        let opened = dump();
        let tab = await visit(known, opened);
        let count = 0;
        for (const next of steps) {
          if (next === 'tag') await tab.tag(`annotation-${(count += 1)}`);
          else if (next === 'copyRead' || next === 'copySent') {
            copy = tab.held()!;
            await tab.copied(known, next === 'copyRead');
          } else {
            const before = tab.memory.whole(SESSION);
            await tab.goAway();
            if (next === 'crashAtCopy') opened = copy;
            tab = await visit(known, opened);
            if (tab.found) tab.page.bringBack(tab.found, freshId);
            // A person who opens the older page after a copy has what the journal holds beyond the copy, or the copy.
            const lost = before!.dump.changes.length - tab.memory.whole(SESSION)!.dump.changes.length;
            const inCopy = copy.changes.length;
            if (lost > 0) expect(before!.dump.changes.length).toBeLessThanOrEqual(inCopy);
            else expect(tab.memory.whole(SESSION)?.dump.changes).toEqual(before?.dump.changes);
            if (lost > 0) {
              await tab.goAway();
              opened = copy;
              tab = await visit(known, opened);
              if (tab.found) tab.page.bringBack(tab.found, freshId);
            }
          }
        }
        const ids = tab.annotations()?.toSorted();
        expect(ids).toEqual(Array.from({ length: count }, (_, at) => `annotation-${at + 1}`).toSorted());
      }),
      { numRuns: runs(60) },
    );
  });
});

describe('a journal that fails', () => {
  it('says so, and goes on with the whole session when there is room again', async () => {
    const { visit } = disk();
    const known = facts();
    const first = await visit(known, dump());
    const real = await openJournal(known, new IDBFactory());
    let full = false;
    first.page.keeper.use({
      ...real!,
      append: (row) => (full ? Promise.resolve({ ok: false, reason: 'full' }) : real!.append(row)),
    });
    await first.tag('annotation-1');
    full = true;
    await first.tag('annotation-2');
    await first.page.keeper.settled();
    expect(first.status()).toBe('full');
    full = false;
    await first.tag('annotation-3');
    await first.page.keeper.settled();
    expect(first.status()).toBe('kept');
    const { rows } = await real!.rows();
    expect(rows.map(({ kind }) => kind)).toEqual(['change', 'whole']);
  });

  it('stops at a row that was tampered with, and says so', async () => {
    const { visit, indexedDB } = disk();
    const known = facts();
    const first = await visit(known, dump());
    for (const id of ['annotation-1', 'annotation-2', 'annotation-3']) await first.tag(id);
    await first.goAway();
    await damageRow(indexedDB, known.pageId, 2);
    const second = await visit(known, dump());
    expect(second.found).toMatchObject({ changes: 1, damaged: true });
  });
});
