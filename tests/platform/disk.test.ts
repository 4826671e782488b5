import { describe, expect, it } from 'vitest';
import type { SessionId } from '../../src/domain/ids.ts';
import { createDisk } from '../../src/platform/disk.ts';
import { browserPickers } from '../../src/platform/disk-handles.ts';
import type { Disk } from '../../src/workspace/ports.ts';
import { memoryPlaces, MemoryFolder, picking } from '../support/memory-files.ts';

const A = 'session-a' as SessionId;
const B = 'session-b' as SessionId;
const OK = { ok: true, value: undefined };
const text = (content: string): Blob => new Blob([content]);
const because = (kind: string) => ({ ok: false, reason: expect.objectContaining({ kind }) as unknown });

/** A person who has picked `Talks.json`, which the picker has emptied. */
async function withFile(content = '') {
  const folder = new MemoryFolder('Documents');
  folder.put('Talks.json', content);
  const places = memoryPlaces();
  const disk: Disk = createDisk(picking({ file: folder.file('Talks.json') }), places);
  expect(await disk.pick(A, 'sessionFile', 'Talks.json')).toEqual({
    ok: true,
    value: { kind: 'file', name: 'Talks.json' },
  });
  return { disk, folder, places };
}

describe('the session’s own file', () => {
  it('is written again and again, and is known after a reload', async () => {
    const { disk, folder, places } = await withFile('old words the picker asked about');
    expect(await disk.writeFile(A, text('one'))).toEqual(OK);
    expect(await disk.writeFile(A, text('two'))).toEqual(OK);
    const reloaded: Disk = createDisk(picking({}), places);
    expect(await reloaded.placeOf(A, 'sessionFile')).toEqual({
      place: { kind: 'file', name: 'Talks.json' },
      allowed: true,
    });
    expect(await reloaded.writeFile(A, text('three'))).toEqual(OK);
    expect(folder.content('Talks.json')).toBe('three');
  });

  it.each([
    ['another length', 'one and more'],
    ['the same length', 'eno'],
    ['nothing at all', ''],
  ])('is left alone when somebody else wrote %s there', async (_, content) => {
    const { disk, folder } = await withFile();
    await disk.writeFile(A, text('one'));
    folder.put('Talks.json', content);
    expect(await disk.writeFile(A, text('two'))).toEqual(because('changedOutside'));
    expect(folder.content('Talks.json')).toBe(content);
    // Picked again, the person has answered the picker's question.
    await disk.pick(A, 'sessionFile', 'Talks.json');
    expect(await disk.writeFile(A, text('two'))).toEqual(OK);
  });

  it('is written when only its date has changed, as programs that synchronise do', async () => {
    const { disk, folder } = await withFile();
    await disk.writeFile(A, text('one'));
    folder.put('Talks.json', 'one');
    expect(await disk.writeFile(A, text('two'))).toEqual(OK);
  });

  it('is left alone when somebody writes there while we do', async () => {
    const { disk, folder } = await withFile();
    await disk.writeFile(A, text('one'));
    folder.before = (step) => {
      if (step === 'write') folder.put('Talks.json', 'theirs');
    };
    expect(await disk.writeFile(A, text('two'))).toEqual(because('changedOutside'));
    expect(folder.content('Talks.json')).toBe('theirs');
  });

  it('is known again when the browser was killed between the writing and the remembering', async () => {
    const { disk, folder } = await withFile();
    await disk.writeFile(A, text('one'));
    let closed = false;
    folder.before = (step) => {
      if (step === 'close') closed = true;
      else if (closed) throw new Error('killed');
    };
    expect(await disk.writeFile(A, text('two'))).toEqual(because('diskFailed'));
    expect(folder.content('Talks.json')).toBe('two');
    folder.before = () => undefined;
    expect(await disk.writeFile(A, text('three'))).toEqual(OK);
  });

  it('stays as it was when the writing fails half way, and can be written later', async () => {
    const { disk, folder } = await withFile();
    await disk.writeFile(A, text('one'));
    for (const step of ['createWritable', 'write', 'close'] as const) {
      folder.failWith(step, 'QuotaExceededError');
      expect(await disk.writeFile(A, text(`failed at ${step}`))).toEqual(because('diskFull'));
      expect(folder.content('Talks.json')).toBe('one');
    }
    folder.before = () => undefined;
    expect(await disk.writeFile(A, text('two'))).toEqual(OK);
  });

  it('does not count as saved when it does not hold what was written', async () => {
    const { disk, folder } = await withFile();
    const { put } = folder;
    folder.put = (name, content) => put.call(folder, name, `${content} broken`);
    expect(await disk.writeFile(A, text('one'))).toEqual(because('diskFailed'));
  });

  it('belongs to one session, until it is forgotten', async () => {
    const { disk, folder } = await withFile();
    expect(await disk.writeFile(B, text('one'))).toEqual(because('notAllowed'));
    expect(await disk.placeOf(B, 'sessionFile')).toBeNull();
    await disk.forget(A, 'sessionFile');
    expect(await disk.placeOf(A, 'sessionFile')).toBeNull();
    expect(await disk.writeFile(A, text('one'))).toEqual(because('notAllowed'));
    expect(folder.content('Talks.json')).toBe('');
  });

  it('waits for permission, which only asking brings', async () => {
    const { disk, folder } = await withFile();
    folder.permission = 'prompt';
    folder.answer = 'denied';
    expect(await disk.placeOf(A, 'sessionFile')).toMatchObject({ allowed: false });
    expect(await disk.writeFile(A, text('one'))).toEqual(because('notAllowed'));
    expect(await disk.allow(A, 'sessionFile')).toEqual(because('notAllowed'));
    folder.answer = 'granted';
    expect(await disk.allow(A, 'sessionFile')).toEqual(OK);
    expect(await disk.writeFile(A, text('one'))).toEqual(OK);
  });
});

describe('what goes wrong with the disk', () => {
  it.each([
    ['NotAllowedError', 'notAllowed'],
    ['SecurityError', 'notAllowed'],
    ['NotFoundError', 'goneFromDisk'],
    ['QuotaExceededError', 'diskFull'],
    ['AbortError', 'diskFailed'],
    ['NoModificationAllowedError', 'diskFailed'],
  ])('%s while writing is told as %s', async (name, kind) => {
    const { disk, folder } = await withFile();
    folder.failWith('createWritable', name);
    expect(await disk.writeFile(A, text('one'))).toEqual(because(kind));
  });

  it('a picker that is closed, or not allowed, remembers nothing', async () => {
    const closed: Disk = createDisk(picking({}), memoryPlaces());
    expect(await closed.pick(A, 'backupFolder', '')).toEqual(because('dismissed'));
    expect(await closed.placeOf(A, 'backupFolder')).toBeNull();
    const refusing: Disk = createDisk(
      { ...picking({}), file: () => Promise.reject(new DOMException('no click', 'SecurityError')) },
      memoryPlaces(),
    );
    expect(await refusing.pick(A, 'sessionFile', '')).toEqual(because('notAllowed'));
  });

  it('a browser without pickers says so and does nothing', async () => {
    expect(browserPickers({})).toBeNull();
    const disk: Disk = createDisk(null, memoryPlaces());
    expect(disk.available).toBe(false);
    expect(await disk.pick(A, 'sessionFile', '')).toEqual(because('notAllowed'));
    expect(await disk.allow(A, 'sessionFile')).toEqual(because('notAllowed'));
    expect(await disk.placeOf(A, 'sessionFile')).toBeNull();
    expect(await disk.writeFile(A, text(''))).toEqual(because('notAllowed'));
    expect(await disk.writeBackup(A, { stem: '', name: '', content: text('') }, 1)).toEqual(
      because('notAllowed'),
    );
  });

  it('the browser’s pickers are called on their window, for writing', async () => {
    const asked: unknown[] = [];
    const page = {
      showSaveFilePicker(this: unknown, options: object) {
        asked.push([this === page, options]);
        return Promise.resolve(new MemoryFolder().file('x'));
      },
      showDirectoryPicker(this: unknown, options: object) {
        asked.push([this === page, options]);
        return Promise.resolve(new MemoryFolder().handle);
      },
    };
    const pickers = browserPickers(page);
    await pickers?.file('Talks.parallax.json');
    await pickers?.folder();
    expect(asked).toMatchObject([
      [true, { suggestedName: 'Talks.parallax.json' }],
      [true, { mode: 'readwrite' }],
    ]);
  });
});
