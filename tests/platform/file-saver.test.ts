// @vitest-environment jsdom
import { describe, expect, it } from 'vitest';
import { createFileSaver } from '../../src/platform/file-saver.ts';
import type { FileSaver } from '../../src/workspace/ports.ts';

describe('saving a file', () => {
  it('clicks a download of the blob, cleans up, and lets go of the address later', async () => {
    const clicked: { href: string; name: string; inPage: boolean }[] = [];
    const live = new Map<string, Blob>();
    const waiting: { action: () => void; ms: number }[] = [];
    document.addEventListener('click', (event) => {
      event.preventDefault();
      const anchor = event.target as HTMLAnchorElement;
      clicked.push({ href: anchor.href, name: anchor.download, inPage: anchor.isConnected });
    });
    const saver: FileSaver = createFileSaver({
      document,
      urls: {
        createObjectURL: (blob) => {
          live.set('blob:here/1', blob as Blob);
          return 'blob:here/1';
        },
        revokeObjectURL: (url) => void live.delete(url),
      },
      later: (action, ms) => waiting.push({ action, ms }),
    });
    saver.save({ name: 'Talks.parallax.json', mediaType: 'application/json', content: new Blob(['{}']) });
    expect(clicked).toEqual([{ href: 'blob:here/1', name: 'Talks.parallax.json', inPage: true }]);
    expect(live.get('blob:here/1')?.type).toBe('application/json');
    expect(live.get('blob:here/1')?.size).toBe(2);
    expect(document.querySelector('a')).toBeNull();
    expect(waiting[0]?.ms).toBeGreaterThanOrEqual(10_000);
    waiting[0]?.action();
    expect(live.size).toBe(0);
    const typed = new Blob([''], { type: 'text/csv' });
    saver.save({ name: 'empty.csv', mediaType: 'text/csv', content: typed });
    expect(live.get('blob:here/1')).toBe(typed);
  });
});
