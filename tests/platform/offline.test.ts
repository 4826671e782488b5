import { afterEach, describe, expect, it, vi } from 'vitest';
import { canComeBack, startOffline } from '../../src/platform/offline.ts';
import { STARTED, TAKE_OVER, WHICH_BUILD } from '../../src/platform/worker-words.ts';

/** A version of the service worker, as the browser shows it. */
class Version extends EventTarget {
  readonly heard: unknown[] = [];
  constructor(public state: ServiceWorkerState) {
    super();
  }
  postMessage(word: unknown): void {
    this.heard.push(word);
  }
  become(state: ServiceWorkerState): void {
    this.state = state;
    this.dispatchEvent(new Event('statechange'));
  }
}

interface Registered {
  installing?: Version | null;
  waiting?: Version | null;
  active?: Version | null;
}

/** A browser with service workers; `registered` is what it answers with, or why it refuses. */
function browser(registered: Registered | Error, { controlled = false, loaded = true } = {}) {
  const registration = Object.assign(new EventTarget(), {
    installing: null as Version | null,
    waiting: null as Version | null,
    active: null as Version | null,
    update: vi.fn<() => Promise<void>>(async () => undefined),
    ...(registered instanceof Error ? {} : registered),
  });
  const asked: unknown[][] = [];
  const container = Object.assign(new EventTarget(), {
    controller: controlled ? {} : null,
    startMessages: () => undefined,
    register: async (...what: unknown[]) => {
      asked.push(what);
      if (registered instanceof Error) throw registered;
      return registration;
    },
  });
  const page = new EventTarget();
  vi.stubGlobal('navigator', { serviceWorker: container });
  vi.stubGlobal('document', { readyState: loaded ? 'complete' : 'loading', baseURI: 'https://host/folder/' });
  vi.stubGlobal('window', page);
  const said: string[] = [];
  const offline = startOffline('assets/first.js', {
    onUpdateReady: () => void said.push('update'),
    onKept: (isNew) => void said.push(isNew ? 'kept now' : 'kept'),
  });
  const settled = () => new Promise((resolve) => setTimeout(resolve));
  return { registration, container, page, asked, said, offline, settled };
}

afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

describe('a first visit', () => {
  it('keeps the build once the page is there, beside the page, and never out of the browser’s own store', async () => {
    const first = new Version('installing');
    const { asked, page, settled, said, container } = browser({ installing: first }, { loaded: false });
    await settled();
    expect(asked).toEqual([]);
    page.dispatchEvent(new Event('load'));
    await settled();
    expect(asked.map(([url, how]) => [String(url), how])).toEqual([
      ['https://host/folder/sw.js', { updateViaCache: 'none' }],
    ]);
    first.become('installed');
    first.become('activated');
    // It takes charge of the very page that brought it: nobody has to be asked.
    container.dispatchEvent(new Event('controllerchange'));
    expect(said).toEqual(['kept now']);
  });
});

describe('a later visit', () => {
  it('says that the build is kept, and tells the worker that the page has started', async () => {
    const active = new Version('activated');
    const { said, settled } = browser({ active }, { controlled: true });
    await settled();
    expect([said, active.heard]).toEqual([['kept'], [STARTED]]);
  });

  it('tells of a version that waits already', async () => {
    const waiting = new Version('installed');
    const { said, settled } = browser({ waiting, active: new Version('activated') }, { controlled: true });
    await settled();
    expect(said).toEqual(['update', 'kept']);
  });

  it('tells of a version that comes meanwhile, when it is there and not before', async () => {
    const { registration, said, settled } = browser(
      { active: new Version('activated') },
      { controlled: true },
    );
    await settled();
    const coming = new Version('installing');
    registration.installing = coming;
    registration.dispatchEvent(new Event('updatefound'));
    expect(said).toEqual(['kept']);
    coming.become('installed');
    coming.become('activated');
    expect(said).toEqual(['kept', 'update']);
  });

  it('tells when another tab has agreed to a new version', async () => {
    const { container, said, settled } = browser({ active: new Version('activated') }, { controlled: true });
    await settled();
    container.dispatchEvent(new Event('controllerchange'));
    expect(said).toEqual(['kept', 'update']);
  });

  it('says which script the page started with, and nothing to other questions', async () => {
    const { container, settled } = browser({ active: new Version('activated') });
    await settled();
    const answered: unknown[] = [];
    const port = { postMessage: (answer: unknown) => void answered.push(answer) };
    for (const data of ['something', WHICH_BUILD])
      container.dispatchEvent(Object.assign(new Event('message'), { data, ports: [port] }));
    container.dispatchEvent(Object.assign(new Event('message'), { data: WHICH_BUILD, ports: [] }));
    expect(answered).toEqual(['assets/first.js']);
  });
});

describe('the way to a new version', () => {
  it('asks the one that waits to take over, and is done when it has', async () => {
    const waiting = new Version('installed');
    const { offline } = browser({ waiting, active: new Version('activated') });
    let isDone = false;
    const updated = offline.update().then(() => (isDone = true));
    await vi.waitFor(() => expect(waiting.heard).toEqual([TAKE_OVER]));
    waiting.become('activating');
    await Promise.resolve();
    expect(isDone).toBe(false);
    waiting.become('activated');
    await updated;
  });

  it('waits ten seconds for it at most', async () => {
    vi.useFakeTimers();
    const waiting = new Version('installed');
    const { offline } = browser({ waiting });
    let isDone = false;
    void offline.update().then(() => (isDone = true));
    await vi.advanceTimersByTimeAsync(9_900);
    expect(isDone).toBe(false);
    await vi.advanceTimersByTimeAsync(200);
    expect(isDone).toBe(true);
  });

  it('is no way where none waits, or service workers are refused', async () => {
    const active = new Version('activated');
    await browser({ active }).offline.update();
    await browser(new Error('SecurityError')).offline.update();
    expect(active.heard).toEqual([STARTED]);
  });

  it.each<[string, Registered | Error, string]>([
    ['none', { active: new Version('activated') }, 'newest'],
    ['one that comes', { installing: new Version('installing') }, 'coming'],
    ['one that is there', { waiting: new Version('installed') }, 'ready'],
    ['nothing, where service workers are refused', new Error('SecurityError'), 'impossible'],
  ])('finds %s when asked', async (_, registered, answer) => {
    expect(await browser(registered).offline.look()).toBe(answer);
  });

  it('says when the host can’t be reached', async () => {
    const { offline, registration } = browser({ active: new Version('activated') });
    registration.update.mockRejectedValue(new TypeError('no network'));
    expect(await offline.look()).toBe('unreachable');
  });
});

it('does nothing in a browser without service workers', async () => {
  vi.stubGlobal('navigator', {});
  const offline = startOffline('x.js', { onKept: () => undefined, onUpdateReady: () => undefined });
  await offline.update();
  expect(await offline.look()).toBe('impossible');
});

it.each([
  ['is there', async () => ({ ok: true }), true],
  ['says no', async () => ({ ok: false }), false],
  ['is silent', async () => Promise.reject(new TypeError('no network')), false],
])('a reload brings the page back when its host %s', async (_, answer, expected) => {
  vi.stubGlobal('document', { baseURI: 'https://host/folder/' });
  const asked: unknown[] = [];
  vi.stubGlobal('fetch', (...what: unknown[]) => {
    asked.push(what.map(String)[0]);
    return answer();
  });
  expect(await canComeBack()).toBe(expected);
  expect(asked).toEqual(['https://host/folder/index.html']);
});
