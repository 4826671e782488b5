import { describe, expect, it } from 'vitest';
import type { SessionId } from '../../src/domain/ids.ts';
import { createDisk } from '../../src/platform/disk.ts';
import type { Disk } from '../../src/workspace/ports.ts';
import { memoryPlaces, MemoryFolder, picking } from '../support/memory-files.ts';

const A = 'session-a' as SessionId;
const B = 'session-b' as SessionId;
const at = (second: number): string => `20250322-1200${String(second).padStart(2, '0')}`;
const nameOf = (stem: string, second: number): string => `${stem}-${at(second)}.parallax.json`;

async function withFolder() {
  const folder = new MemoryFolder();
  const places = memoryPlaces();
  const disk: Disk = createDisk(picking({ folder: folder.handle }), places);
  await disk.pick(A, 'backupFolder', '');
  const write = (second: number, { session = A, stem = 'Talks', keep = 3 } = {}) =>
    disk.writeBackup(
      session,
      { stem, name: nameOf(stem, second), content: new Blob([`${stem} ${second}`]) },
      keep,
    );
  return { folder, disk, places, write };
}

describe('backups', () => {
  it('are new files, and the oldest beyond so many go', async () => {
    const { folder, write } = await withFolder();
    for (const second of [1, 2, 3, 4, 5]) expect((await write(second)).ok).toBe(true);
    expect(folder.names()).toEqual([3, 4, 5].map((second) => nameOf('Talks', second)));
    expect(folder.content(nameOf('Talks', 5))).toBe('Talks 5');
  });

  it('touch nothing that was not written here for this session under this title', async () => {
    const { folder, disk, write } = await withFolder();
    await disk.pick(B, 'backupFolder', '');
    const others = [
      'Talks.parallax.json',
      'notes.txt',
      nameOf('Talks', 0),
      'Talks-20250322-120000.parallax.json.bak',
      nameOf('Talks and more', 1),
    ];
    for (const name of others) folder.put(name, 'somebody’s');
    // Two sessions of one title in one folder: neither counts the other's.
    for (const second of [10, 12, 14]) await write(second, { session: B });
    await write(16, { stem: 'Talk' });
    for (const second of [11, 13, 15, 17, 19]) await write(second);
    for (const name of others) expect(folder.content(name)).toBe('somebody’s');
    expect(folder.names().filter((name) => !others.includes(name))).toEqual(
      [nameOf('Talk', 16), ...[10, 12, 14, 15, 17, 19].map((second) => nameOf('Talks', second))].sort(),
    );
  });

  it('never write over a file that bears the name already', async () => {
    const { folder, write } = await withFolder();
    folder.put(nameOf('Talks', 1), 'somebody’s');
    await write(1);
    await write(1);
    expect(folder.content(nameOf('Talks', 1))).toBe('somebody’s');
    expect(folder.content(`Talks-${at(1)}-2.parallax.json`)).toBe('Talks 1');
    expect(folder.content(`Talks-${at(1)}-3.parallax.json`)).toBe('Talks 1');
    // Of one second the later is the newer.
    await write(1, { keep: 1 });
    expect(folder.names()).toEqual([nameOf('Talks', 1), `Talks-${at(1)}-4.parallax.json`].sort());
  });

  it.each(['createWritable', 'write', 'close'] as const)(
    'that fail at %s leave no file, and every older one',
    async (step) => {
      const { folder, write } = await withFolder();
      for (const second of [1, 2, 3]) await write(second);
      folder.failWith(step, 'QuotaExceededError');
      expect(await write(4)).toEqual({ ok: false, reason: { kind: 'diskFull' } });
      expect(folder.names()).toEqual([1, 2, 3].map((second) => nameOf('Talks', second)));
    },
  );

  it('that do not read back as they were written replace no older one', async () => {
    const { folder, write } = await withFolder();
    for (const second of [1, 2, 3]) await write(second);
    const { put } = folder;
    folder.put = (name, content) => put.call(folder, name, content.slice(0, 3));
    expect(await write(4)).toMatchObject({ ok: false, reason: { kind: 'diskFailed' } });
    expect(folder.names()).toEqual([1, 2, 3].map((second) => nameOf('Talks', second)));
  });

  it('that a killed browser left empty push no whole one out, and go with the older ones', async () => {
    const { folder, write } = await withFolder();
    for (const second of [1, 2, 3]) await write(second);
    folder.before = (step) => {
      if (step === 'createWritable' || step === 'removeEntry') throw new Error('killed');
    };
    for (const second of [4, 5, 6]) await write(second);
    folder.before = () => undefined;
    await write(7);
    expect(folder.names()).toEqual([2, 3, 4, 5, 6, 7].map((second) => nameOf('Talks', second)));
    for (const second of [8, 9]) await write(second);
    expect(folder.names()).toEqual([7, 8, 9].map((second) => nameOf('Talks', second)));
  });

  it('go on when the oldest can’t be removed, and remove it the next time', async () => {
    const { folder, write } = await withFolder();
    for (const second of [1, 2, 3]) await write(second);
    folder.failWith('removeEntry', 'NoModificationAllowedError');
    expect((await write(4)).ok).toBe(true);
    folder.before = () => undefined;
    await write(5);
    expect(folder.names()).toEqual([3, 4, 5].map((second) => nameOf('Talks', second)));
  });

  it('go on in the folder that is picked again, and start anew in another', async () => {
    const { folder, disk, write, places } = await withFolder();
    for (const second of [1, 2, 3]) await write(second);
    await disk.pick(A, 'backupFolder', '');
    await write(4);
    expect(folder.names()).toHaveLength(3);
    const other = new MemoryFolder('Elsewhere');
    const again: Disk = createDisk(picking({ folder: other.handle }), places);
    await again.pick(A, 'backupFolder', '');
    await write(5);
    expect(folder.names()).toHaveLength(3);
    expect(other.names()).toEqual([nameOf('Talks', 5)]);
  });

  it('do not bring a folder back that was forgotten while they were written', async () => {
    const { folder, disk, write } = await withFolder();
    folder.before = (step) => {
      if (step === 'close') void disk.forget(A, 'backupFolder');
    };
    await write(1);
    expect(await disk.placeOf(A, 'backupFolder')).toBeNull();
  });

  it('say when the folder is gone', async () => {
    const { folder, write } = await withFolder();
    folder.failWith('getFileHandle', 'NotFoundError');
    expect(await write(1)).toEqual({ ok: false, reason: { kind: 'goneFromDisk' } });
  });
});
