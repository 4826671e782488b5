import { gzipSync } from 'node:zlib';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { createPageShellFetcher } from '../../../src/platform/page-shell.ts';
import { createBlobWorkers } from '../../../src/platform/single/blob-workers.ts';
import { guardLeaving } from '../../../src/platform/single/leave-guard.ts';
import { createMemoryArea } from '../../../src/platform/single/memory-area.ts';
import { claimPage } from '../../../src/platform/single/sole-tab.ts';

afterEach(() => vi.unstubAllGlobals());

describe('workers out of texts', () => {
  it('start from one address for each script, and no other is let through', () => {
    const started: string[] = [];
    vi.stubGlobal('Worker', function (address: string) {
      started.push(address);
    });
    let made = 0;
    const workers = createBlobWorkers({ createObjectURL: () => `blob:null/${(made += 1)}` });
    const start = workers.startFrom('postMessage(1)');
    expect(() => workers.ownAddress('blob:null/1')).toThrow('own scripts only');
    start();
    start();
    expect(started).toEqual(['blob:null/1', 'blob:null/1']);
    expect(workers.ownAddress('blob:null/1')).toBe('blob:null/1');
    for (const other of ['blob:null/2', 'file:///other.js', 'data:text/javascript,1']) {
      expect(() => workers.ownAddress(other)).toThrow('own scripts only');
    }
  });
});

describe('what stands in for localStorage', () => {
  it('gives back what was put there, and tells of each change', () => {
    const changes: unknown[] = [];
    const area = createMemoryArea({ a: '1' }, () => void changes.push(area.all()));
    area.setItem('b', '2');
    area.setItem('b', '2');
    area.removeItem('a');
    area.removeItem('a');
    expect([area.getItem('a'), area.getItem('b'), area.keys()]).toEqual([null, '2', ['b']]);
    expect(changes).toEqual([{ a: '1', b: '2' }, { b: '2' }]);
  });
});

describe('a page that is open twice', () => {
  it('is claimed by the first tab only, and by everybody where there are no locks', async () => {
    const held = new Set<string>();
    const manager = {
      request: async (name: string, _options: object, work: (lock: object | null) => unknown) => {
        const lock = held.has(name) ? null : { name };
        held.add(name);
        return work(lock);
      },
    } as unknown as LockManager;
    expect([
      await claimPage('x', manager),
      await claimPage('x', manager),
      await claimPage('y', manager),
    ]).toEqual([true, false, true]);
    const refusing = { request: () => Promise.reject(new Error('refused')) } as unknown as LockManager;
    expect(await claimPage('x', refusing)).toBe(true);
  });
});

describe('leaving', () => {
  it('is asked about as long as something would be lost', () => {
    const page = new EventTarget();
    let isUnsaved = false;
    guardLeaving(() => isUnsaved, page as Window);
    const leave = (): boolean => !page.dispatchEvent(new Event('beforeunload', { cancelable: true }));
    expect(leave()).toBe(false);
    isUnsaved = true;
    expect(leave()).toBe(true);
  });
});

describe('the one-file workbench beside the app', () => {
  const PAGE =
    '<!doctype html>\n<div id="root"></div>\n\n<script id="page-script" type="module">1</script>\n</html>\n';
  const load = (answer: Response) => {
    vi.stubGlobal('document', { baseURI: 'https://parallax.example/app/' });
    const asked: string[] = [];
    const source = createPageShellFetcher(async (url) => {
      asked.push(url);
      return answer;
    });
    return source.load().then((result) => ({ result, asked }));
  };

  it.each([
    ['packed', gzipSync(PAGE)],
    ['unpacked by the server', PAGE],
  ])('is taken apart where the session goes: %s', async (_how, content) => {
    const { result, asked } = await load(new Response(content as BodyInit));
    expect(asked).toEqual(['https://parallax.example/app/parallax-shell.html.gz']);
    if (!result.ok) throw new Error('missing');
    expect(result.value.before + result.value.after).toBe(PAGE);
    expect(result.value.after.startsWith('\n<script id="page-script"')).toBe(true);
  });

  it.each([
    ['is not there', new Response('', { status: 404 })],
    ['is another page', new Response('<!doctype html><title>Not found</title>')],
    ['is cut off', new Response(gzipSync(PAGE).subarray(0, 40))],
  ])('is missing when it %s', async (_how, answer) => {
    expect((await load(answer)).result).toEqual({ ok: false, reason: { kind: 'shellMissing' } });
  });
});
