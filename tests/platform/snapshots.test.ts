import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it, vi } from 'vitest';
import type { Instant, SessionId } from '../../src/domain/ids.ts';
import type { NewSnapshot, Snapshot } from '../../src/domain/snapshot.ts';
import { snapshotDatabase } from '../../src/platform/snapshot-database.ts';
import { snapshotFolder } from '../../src/platform/snapshot-folder.ts';
import type { SnapshotPlace } from '../../src/platform/snapshot-place.ts';
import { createSnapshots, tooMany } from '../../src/platform/snapshots.ts';
import { ownFolder } from '../support/own-folder.ts';

const A = 'session/a?' as SessionId;
const B = 'session-b' as SessionId;

const copy = (minute: number, fields: Partial<NewSnapshot> = {}): NewSnapshot => ({
  id: `copy-${String(minute).padStart(3, '0')}`,
  sessionId: A,
  at: new Date(Date.UTC(2025, 2, 22, 12, minute)).toISOString() as Instant,
  why: { kind: 'merge', of: 'talks.json' },
  title: 'Talks',
  articleCount: 2,
  annotationCount: 40,
  form: 'sessionFile',
  ...fields,
});

const places: readonly (readonly [string, () => { place: SnapshotPlace; again: () => SnapshotPlace }])[] = [
  [
    'the browser’s own folder',
    () => {
      const root = ownFolder();
      const place = () => snapshotFolder(async () => root);
      return { place: place(), again: place };
    },
  ],
  [
    'a database of its own',
    () => {
      const factory = new IDBFactory();
      return { place: snapshotDatabase(factory), again: () => snapshotDatabase(factory) };
    },
  ],
];

describe.each(places)('copies in %s', (_, world) => {
  it('come back whole after a restart, newest first, each session’s by itself', async () => {
    const { place, again } = world();
    const store = createSnapshots(place);
    await store.keep(copy(1), new Blob(['one']));
    await store.keep(copy(3), new Blob(['three']));
    await store.keep(copy(2, { sessionId: B }), new Blob(['of another']));
    const later = createSnapshots(again());
    const found = await later.list(A);
    expect(found.map(({ id }) => id)).toEqual(['copy-003', 'copy-001']);
    expect(await Promise.all(found.map(async (one) => (await later.read(one))?.text()))).toEqual([
      'three',
      'one',
    ]);
    expect(await later.list()).toHaveLength(3);
  });

  it('are kept once while nothing changes', async () => {
    const store = createSnapshots(world().place);
    const first = await store.keep(copy(1), new Blob(['same']));
    expect(await store.keep(copy(2), new Blob(['same']))).toEqual(first);
    await store.keep(copy(3), new Blob(['other']));
    await store.keep(copy(4), new Blob(['same']));
    expect((await store.list(A)).map(({ id }) => id)).toEqual(['copy-004', 'copy-003', 'copy-001']);
  });

  it('go with their session, and only with theirs', async () => {
    const store = createSnapshots(world().place);
    await store.keep(copy(1), new Blob(['one']));
    await store.keep(copy(2, { sessionId: B }), new Blob(['two']));
    await store.forget(A);
    expect((await store.list()).map(({ sessionId }) => sessionId)).toEqual([B]);
    await store.forget(A);
  });

  it('let go of the oldest beyond so many', async () => {
    const store = createSnapshots(world().place, { perSession: 3, bytes: 1e9 });
    for (let minute = 1; minute <= 5; minute += 1) await store.keep(copy(minute), new Blob([`${minute}`]));
    expect((await store.list(A)).map(({ id }) => id)).toEqual(['copy-005', 'copy-004', 'copy-003']);
  });
});

describe('a copy', () => {
  it('that does not read back as it was written is none, and leaves the older ones', async () => {
    const root = ownFolder();
    const store = createSnapshots(snapshotFolder(async () => root));
    await store.keep(copy(1), new Blob(['one']));
    root.damage = (text) => text.slice(1);
    expect(await store.keep(copy(2), new Blob(['two']))).toMatchObject({
      ok: false,
      reason: { kind: 'notKept' },
    });
    root.damage = (text) => text;
    expect((await store.list(A)).map(({ id }) => id)).toEqual(['copy-001']);
  });

  it('that was damaged since is not handed out', async () => {
    const root = ownFolder();
    const store = createSnapshots(snapshotFolder(async () => root));
    const kept = await store.keep(copy(1), new Blob(['one']));
    if (!kept.ok) throw new Error('not kept');
    root.damage = () => 'something else';
    expect(await store.read(kept.value)).toBeNull();
  });

  it('that was damaged since does not stand for a new one with the same content', async () => {
    const root = ownFolder();
    const store = createSnapshots(snapshotFolder(async () => root));
    await store.keep(copy(1), new Blob(['same']));
    const contents = { left: 1 };
    // The first reading, of what was kept, finds something else; what is written now is read as it is.
    root.damage = (text) => (text === 'same' && contents.left-- > 0 ? 'other' : text);
    expect(await store.keep(copy(2), new Blob(['same']))).toMatchObject({
      ok: true,
      value: { id: 'copy-002' },
    });
  });

  it('that was cut off is not listed', async () => {
    const root = ownFolder();
    const store = createSnapshots(snapshotFolder(async () => root));
    root.failAt = { name: 'copy-001.json', error: 'UnknownError' };
    expect((await store.keep(copy(1), new Blob(['one']))).ok).toBe(false);
    root.failAt = null;
    expect(await store.list()).toEqual([]);
  });

  it('takes the room of older ones of its session when the disk is full: of no more than it needs, and of no other session’s', async () => {
    const root = ownFolder();
    const store = createSnapshots(snapshotFolder(async () => root));
    await store.keep(copy(1, { sessionId: B }), new Blob(['of another']));
    for (const minute of [2, 3, 4]) await store.keep(copy(minute), new Blob([`${minute}`]));
    root.room = 3;
    expect((await store.keep(copy(5), new Blob(['five']))).ok).toBe(true);
    expect((await store.list()).map(({ id }) => id)).toEqual([
      'copy-005',
      'copy-004',
      'copy-003',
      'copy-001',
    ]);
  });

  it('that was made after a loss takes the room of none', async () => {
    const root = ownFolder();
    const store = createSnapshots(snapshotFolder(async () => root));
    for (const minute of [1, 2, 3]) await store.keep(copy(minute), new Blob([`${minute}`]));
    root.room = 3;
    const kept = await store.keep(copy(4, { afterLoss: true }), new Blob(['four']));
    expect(kept).toEqual({ ok: false, reason: { kind: 'full' } });
    expect(await store.list()).toHaveLength(3);
  });

  it('takes the room of those made after a loss first, and never that of the newest whole one', async () => {
    const root = ownFolder();
    const store = createSnapshots(snapshotFolder(async () => root));
    await store.keep(copy(1), new Blob(['1']));
    await store.keep(copy(2), new Blob(['2']));
    for (const minute of [3, 4, 5]) {
      await store.keep(copy(minute, { afterLoss: true }), new Blob([`${minute}`]));
    }
    root.room = 0;
    await store.keep(copy(6, { form: 'raw' }), new Blob(['66']));
    expect((await store.list()).map(({ id }) => id)).toEqual([
      'copy-006',
      'copy-005',
      'copy-002',
      'copy-001',
    ]);
    await store.keep(copy(7), new Blob(['far too large']));
    expect((await store.list()).map(({ id }) => id)).toEqual(['copy-006', 'copy-002']);
  });

  it('for which there is no room at all is told as that', async () => {
    const root = ownFolder();
    const store = createSnapshots(snapshotFolder(async () => root));
    root.room = 0;
    expect(await store.keep(copy(1), new Blob(['one']))).toEqual({ ok: false, reason: { kind: 'full' } });
    expect(await createSnapshots(null).keep(copy(1), new Blob(['one']))).toMatchObject({ ok: false });
  });
});

describe('what has to go', () => {
  const made = (
    minute: number,
    bytes: number,
    sessionId = A,
    fields: Partial<NewSnapshot> = {},
  ): Snapshot => ({
    ...copy(minute, { sessionId, ...fields }),
    bytes,
    sha256: '0'.repeat(64),
  });
  const ids = (snapshots: readonly Snapshot[], limits: Parameters<typeof tooMany>[1]) =>
    tooMany(snapshots, limits).map(({ id }) => id);

  it('is what lies beyond the bytes of all, oldest first', () => {
    const all = [made(5, 40), made(4, 40, B), made(3, 40), made(2, 40, B), made(1, 10)];
    expect(ids(all, { perSession: 10, bytes: 120 })).toEqual(['copy-002', 'copy-001']);
  });

  it('is never a whole one because of those made after a loss', () => {
    const lacking = (minute: number, sessionId = A) => made(minute, 40, sessionId, { afterLoss: true });
    const after = [9, 8, 7].map((minute) => lacking(minute));
    const whole = [made(2, 40), made(1, 40)];
    expect(ids([...after, ...whole], { perSession: 2, bytes: 1000 })).toEqual(['copy-007']);
    expect(ids([...after, ...whole], { perSession: 10, bytes: 80 })).toEqual(['copy-008', 'copy-007']);
    expect(ids([lacking(9, B), ...whole], { perSession: 10, bytes: 80 })).toEqual([]);
  });

  it('is never the newest session file, however many rows as they were stored come after it', () => {
    const raw = [9, 8, 7].map((minute) => made(minute, 40, A, { form: 'raw' }));
    expect(ids([...raw, made(2, 40), made(1, 40)], { perSession: 2, bytes: 1000 })).toEqual([
      'copy-007',
      'copy-001',
    ]);
  });

  it('is never the only one of a session, however large', () => {
    expect(ids([made(2, 900), made(1, 900, B)], { perSession: 1, bytes: 100 })).toEqual([]);
  });
});

describe('a database of copies that is not there', () => {
  it('is not made by looking, also where the browser does not say which there are', async () => {
    const factory = new IDBFactory();
    const silence = vi.spyOn(factory, 'databases').mockImplementation(() => new Promise(() => undefined));
    const place = snapshotDatabase(factory);
    expect(await place.list()).toEqual([]);
    await place.removeAll(A);
    silence.mockRestore();
    expect(await factory.databases()).toEqual([]);
    await place.write({ ...copy(1), bytes: 3, sha256: 'one' }, new Blob(['one']));
    vi.spyOn(factory, 'databases').mockImplementation(() => new Promise(() => undefined));
    expect(await place.list()).toMatchObject([{ id: 'copy-001' }]);
  });

  it('that can’t be opened is no empty one', async () => {
    const factory = new IDBFactory();
    vi.spyOn(factory, 'open').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    });
    await expect(snapshotDatabase(factory).list()).rejects.toThrow('denied');
  });
});
