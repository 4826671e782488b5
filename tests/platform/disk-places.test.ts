import { IDBFactory } from 'fake-indexeddb';
import { describe, expect, it } from 'vitest';
import type { SessionId } from '../../src/domain/ids.ts';
import { openDiskPlaces, placeFrom, type FolderPlace } from '../../src/platform/disk-places.ts';
import { MemoryFolder } from '../support/memory-files.ts';

const A = 'session-a' as SessionId;
const folder = new MemoryFolder();
const SHA = 'a'.repeat(64);
const place = (pickId: string, names: readonly string[] = []): FolderPlace => ({
  use: 'backupFolder',
  pickId,
  handle: folder.handle,
  names,
});

describe('what a browser remembers of files and folders', () => {
  const file = {
    use: 'sessionFile',
    pickId: 'p',
    handle: folder.file('x'),
    known: [{ bytes: 1, sha256: SHA }],
  };

  it('is taken as it was written', () => {
    expect(placeFrom(file, 'sessionFile')).toEqual(file);
    const backups = place('p', ['x']);
    expect(placeFrom(backups, 'backupFolder')).toEqual(backups);
  });

  it.each([
    ['nothing', undefined],
    ['a word', 'x'],
    ['no handle', { ...file, handle: null }],
    ['a handle that lost its methods', { ...file, handle: { kind: 'file', name: 'x' } }],
    ['a folder for a file', { ...file, handle: folder.handle }],
    ['another use', { ...file, use: 'backupFolder' }],
    ['no list of contents', { ...file, known: 'all' }],
    ['no pick', { ...file, pickId: 7 }],
  ])('is not believed as %s', (_, value) => {
    expect(placeFrom(value, 'sessionFile')).toBeNull();
  });

  it('believes of contents and names only what can be some', () => {
    const known = [null, { bytes: 1 }, { bytes: 1, sha256: 'x' }, { bytes: 2, sha256: SHA }];
    expect(placeFrom({ ...file, known }, 'sessionFile')).toMatchObject({
      known: [{ bytes: 2, sha256: SHA }],
    });
    expect(placeFrom({ ...place('p'), names: [1, 'x'] }, 'backupFolder')).toMatchObject({ names: ['x'] });
  });
});

// Handles made of functions can't be cloned, so here the database refuses them; real ones are tried in a real browser.
describe('places where the database keeps nothing', () => {
  it.each([
    ['refuses', new IDBFactory()],
    ['is missing', undefined],
  ])('live as long as the tab, where it %s', async (_, factory) => {
    const places = openDiskPlaces(factory);
    expect(await places.read(A, 'backupFolder')).toBeNull();
    await places.keep(A, place('first'));
    await places.update(A, place('first', ['one']));
    expect(await places.read(A, 'backupFolder')).toMatchObject({ names: ['one'] });
    await places.keep(A, place('second'));
    await places.update(A, place('first', ['one', 'two']));
    expect(await places.read(A, 'backupFolder')).toMatchObject({ pickId: 'second', names: [] });
    await places.forget(A, 'backupFolder');
    await places.update(A, place('second', ['one']));
    expect(await places.read(A, 'backupFolder')).toBeNull();
  });
});
