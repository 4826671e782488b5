import { describe, expect, it } from 'vitest';
import type { SessionId } from '../../../src/domain/ids.ts';
import { createPageFiles } from '../../../src/platform/single/page-files.ts';
import { MemoryFolder } from '../../support/memory-files.ts';

const ADDRESS = 'file:///texts/parallax.html';
const page = (text: string) => new Blob([text], { type: 'text/html' });

function world(address = ADDRESS) {
  const folder = new MemoryFolder();
  const downloads: string[] = [];
  const asked: string[] = [];
  const saver = { save: ({ name }: { readonly name: string }) => void downloads.push(name) };
  const pick = async (options: object) => {
    const { suggestedName } = options as { readonly suggestedName: string };
    asked.push(suggestedName);
    folder.put(suggestedName, '');
    return folder.file(suggestedName);
  };
  return {
    folder,
    downloads,
    asked,
    picking: createPageFiles(saver, address, pick),
    downloading: createPageFiles(saver, address, null),
  };
}

async function written(
  files: ReturnType<typeof createPageFiles>,
  text: string,
  id = 'session-a',
  stem = 'Talks',
) {
  const placed = await files.place(id as SessionId, stem);
  if (!placed.ok) return placed;
  return placed.value.write(page(text));
}

describe('copies of the page', () => {
  it('go into the file that was picked, and into it again', async () => {
    const { picking, folder, asked } = world();
    expect(await written(picking, 'one')).toEqual({ ok: true, value: { certain: true } });
    expect(await written(picking, 'two')).toEqual({ ok: true, value: { certain: true } });
    expect(asked).toEqual(['Talks.html']);
    expect(folder.content('Talks.html')).toBe('two');
  });

  it('of another session never go into that file', async () => {
    const { picking, folder, asked } = world();
    await written(picking, 'one');
    await written(picking, 'other', 'session-b', 'Storm');
    await written(picking, 'two');
    expect(asked).toEqual(['Talks.html', 'Storm.html']);
    expect([folder.content('Talks.html'), folder.content('Storm.html')]).toEqual(['two', 'other']);
  });

  it('leave alone what somebody else has written there, and ask for another place', async () => {
    const { picking, folder, asked } = world();
    await written(picking, 'one');
    folder.put('Talks.html', 'theirs');
    expect(await written(picking, 'two')).toEqual({ ok: false, reason: { kind: 'changedOutside' } });
    expect(folder.content('Talks.html')).toBe('theirs');
    expect(await written(picking, 'two')).toEqual({ ok: true, value: { certain: true } });
    expect(asked).toEqual(['Talks.html', 'Talks 2.html']);
    expect(folder.content('Talks.html')).toBe('theirs');
  });

  it('say what went wrong, and leave the file as it was', async () => {
    const { picking, folder } = world();
    await written(picking, 'one');
    folder.failWith('close', 'QuotaExceededError');
    expect(await written(picking, 'two')).toEqual({ ok: false, reason: { kind: 'diskFull' } });
    expect(folder.content('Talks.html')).toBe('one');
  });

  it('are downloads with a number where the browser can’t pick, and never certain', async () => {
    const { downloading, downloads } = world('file:///texts/Talks%204.html');
    expect(await written(downloading, 'one')).toEqual({ ok: true, value: { certain: false } });
    await written(downloading, 'two');
    expect(downloads).toEqual(['Talks 5.html', 'Talks 6.html']);
  });

  it('are none when the person closes the picker', async () => {
    const files = createPageFiles({ save: () => undefined }, ADDRESS, () =>
      Promise.reject(new DOMException('closed', 'AbortError')),
    );
    expect(await written(files, 'one')).toEqual({ ok: false, reason: { kind: 'dismissed' } });
  });
});
