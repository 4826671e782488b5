import { describe, expect, it } from 'vitest';
import {
  answer,
  dropOtherBuilds,
  keepBuild,
  keptNameOf,
  type BuildFile,
  type KeptPlaces,
} from '../../src/platform/kept-builds.ts';
import { memoryCaches } from '../support/memory-caches.ts';

const SCOPE = 'https://host.example/parallax/';

/** A build is its files by name; those under assets/ have the build's mark in their name where they differ. */
type Build = Readonly<Record<string, string>>;

const buildOf = (mark: string): Build => ({
  'index.html': `<script type="module" src="./assets/entry-${mark}.js"></script>`,
  [`assets/entry-${mark}.js`]: `entry ${mark}`,
  [`assets/late-${mark}.js`]: `late ${mark}`,
  'assets/face.woff2': 'face',
  'seed.txt': `seed ${mark}`,
});

const filesOf = (build: Build): readonly BuildFile[] =>
  Object.entries(build).map(([url, content]) => ({
    url,
    revision: url.startsWith('assets/') ? null : content,
  }));

const typeOf = (url: string): string =>
  url.endsWith('.html') ? 'text/html' : url.endsWith('.js') ? 'text/javascript' : 'text/plain';

/** A host that serves one build at a time, or nothing at all. */
function hostOf(first: Build) {
  const asked: string[] = [];
  let shown: Build | null = first;
  const places: KeptPlaces = {
    caches: memoryCaches(),
    scope: SCOPE,
    fetch: async (request) => {
      const address = typeof request === 'string' ? request : request.url;
      const url = address.slice(SCOPE.length) || 'index.html';
      asked.push(url);
      if (shown === null) throw new TypeError('Failed to fetch');
      const content = shown[url];
      if (content === undefined) return new Response('Not found', { status: 404 });
      return new Response(content, { headers: { 'Content-Type': typeOf(url) } });
    },
  };
  return {
    places,
    asked,
    show: (build: Build | null) => {
      shown = build;
    },
    keep: async (build: Build): Promise<string> => {
      const name = await keptNameOf(filesOf(build), SCOPE);
      await keepBuild(places, name, filesOf(build));
      return name;
    },
  };
}

const part = (url: string): Request => new Request(new URL(url, SCOPE));
/** Node makes no request with the mode of a browser that opens a page. */
const visit = (url: string): Request =>
  Object.defineProperty(new Request(new URL(url, SCOPE)), 'mode', { value: 'navigate' });
const words = async (response: Promise<Response>): Promise<string> => (await response).text();

describe('a kept build', () => {
  it('answers without a network: its pages, its parts, whatever the address says behind its name', async () => {
    const host = hostOf(buildOf('a'));
    const name = await host.keep(buildOf('a'));
    host.show(null);
    for (const url of ['', 'index.html', '?source=pwa', '#x', 'index.html?a=b']) {
      expect(await words(answer(host.places, name, visit(url)))).toContain('entry-a.js');
    }
    expect(await words(answer(host.places, name, part('assets/late-a.js')))).toBe('late a');
    expect(await words(answer(host.places, name, part('seed.txt')))).toBe('seed a');
  });

  it('leads any other page of its folder to its own while there is no network, and leaves it alone else', async () => {
    const host = hostOf({ ...buildOf('a'), 'other.html': 'somebody else’s page' });
    const name = await host.keep(buildOf('a'));
    expect(await words(answer(host.places, name, visit('other.html')))).toBe('somebody else’s page');
    host.show(null);
    const led = await answer(host.places, name, visit('other.html'));
    expect([led.status, led.headers.get('Location')]).toEqual([302, SCOPE]);
  });

  it('is named by its files: the same build has the same name, another has another', async () => {
    const name = await keptNameOf(filesOf(buildOf('a')), SCOPE);
    expect(await keptNameOf(filesOf(buildOf('a')), SCOPE)).toBe(name);
    expect(await keptNameOf(filesOf({ ...buildOf('a'), 'seed.txt': 'other' }), SCOPE)).not.toBe(name);
    expect(await keptNameOf(filesOf(buildOf('a')), 'https://host.example/')).not.toBe(name);
  });
});

describe('an update', () => {
  it('leaves every part of the old build in reach of its pages, while new pages are of the new build', async () => {
    const host = hostOf(buildOf('a'));
    await host.keep(buildOf('a'));
    host.show(buildOf('b'));
    const name = await host.keep(buildOf('b'));
    host.show(null);
    expect(await words(answer(host.places, name, part('assets/late-a.js')))).toBe('late a');
    expect(await words(answer(host.places, name, part('assets/late-b.js')))).toBe('late b');
    expect(await words(answer(host.places, name, visit('')))).toContain('entry-b.js');
    expect(await words(answer(host.places, name, part('seed.txt')))).toBe('seed b');
  });

  it('does not fetch again what has the same name', async () => {
    const host = hostOf(buildOf('a'));
    await host.keep(buildOf('a'));
    host.show(buildOf('b'));
    host.asked.length = 0;
    await host.keep(buildOf('b'));
    expect(host.asked.toSorted()).toEqual([
      'assets/entry-b.js',
      'assets/late-b.js',
      'index.html',
      'seed.txt',
    ]);
  });

  it.each<[string, Build]>([
    ['a part that is not there yet', { ...buildOf('b'), 'assets/late-b.js': undefined as unknown as string }],
    [
      'a front page that is still the old one',
      { ...buildOf('b'), 'index.html': buildOf('a')['index.html']! },
    ],
    ['no network any more', {}],
  ])(
    'is given up for %s, the old build stays whole, and the next try goes on from there',
    async (_, half) => {
      const host = hostOf(buildOf('a'));
      const old = await host.keep(buildOf('a'));
      host.show(half);
      await expect(host.keep(buildOf('b'))).rejects.toThrow(/assets\/|fetch|404/u);
      host.show(null);
      expect(await words(answer(host.places, old, visit('')))).toContain('entry-a.js');
      expect(await words(answer(host.places, old, part('assets/late-a.js')))).toBe('late a');
      host.show(buildOf('b'));
      const name = await host.keep(buildOf('b'));
      host.show(null);
      expect(await words(answer(host.places, name, part('assets/late-b.js')))).toBe('late b');
      expect(await words(answer(host.places, name, visit('')))).toContain('entry-b.js');
    },
  );

  it('is given up where the host sends its front page for a part that is missing', async () => {
    const host = hostOf(buildOf('b'));
    const { fetch } = host.places;
    const places: KeptPlaces = {
      ...host.places,
      fetch: async (request, init) =>
        String(request).endsWith('late-b.js')
          ? new Response('<p>Hello', { headers: { 'Content-Type': 'text/html' } })
          : fetch(request, init),
    };
    await expect(keepBuild(places, 'x', filesOf(buildOf('b')))).rejects.toThrow('assets/late-b.js');
  });
});

describe('letting go of other builds', () => {
  const at = (url: string): string => new URL(url, SCOPE).href;
  const begin = async () => {
    const host = hostOf(buildOf('a'));
    await host.keep(buildOf('a'));
    await (await host.places.caches.open(`workbox-precache-v2-${SCOPE}`)).put(at('x'), new Response('x'));
    await (
      await host.places.caches.open('parallax https://host.example/other/ 1')
    ).put(at('x'), new Response('x'));
    host.show(buildOf('b'));
    return { ...host, name: await host.keep(buildOf('b')) };
  };

  it.each<[string, readonly (string | null)[], isSettled: boolean]>([
    ['a page of the old build', [at('assets/entry-b.js'), at('assets/entry-a.js')], true],
    ['a page of the old build beside one that does not answer', [null, at('assets/entry-a.js')], true],
    ['a page that does not answer, and may in a moment', [at('assets/entry-b.js'), null], false],
    ['a page of nobody knows which build', [at('assets/entry-z.js')], true],
  ])('waits for %s', async (_, entries, isSettled) => {
    const { places, name } = await begin();
    const before = await places.caches.keys();
    expect(await dropOtherBuilds(places, name, entries)).toBe(isSettled);
    expect(await places.caches.keys()).toEqual(before);
  });

  it('happens once all pages are of the new one, and touches no other folder of the host', async () => {
    const { places, name } = await begin();
    const pages = [at('assets/entry-b.js'), at('assets/entry-b.js')];
    expect(await dropOtherBuilds(places, name, pages)).toBe(true);
    expect((await places.caches.keys()).toSorted()).toEqual(
      ['parallax https://host.example/other/ 1', name].toSorted(),
    );
  });
});
