import { afterEach, expect, test, vi } from 'vitest';
import { startOffline } from '../../src/platform/offline.ts';

type State = 'installing' | 'installed' | 'activating' | 'activated';

/** A worker of the browser, as far as a page follows it. */
const workerIn = (state: State) => {
  const worker = Object.assign(new EventTarget(), {
    state,
    postMessage: () => undefined,
    becomes(next: State) {
      worker.state = next;
      worker.dispatchEvent(new Event('statechange'));
    },
  });
  return worker;
};

type Worker = ReturnType<typeof workerIn>;

/** What the page hears when the browser answers with these workers. */
const heardWith = async (
  workers: Readonly<Record<'installing' | 'waiting' | 'active', Worker | null>>,
  next: () => void = () => undefined,
): Promise<readonly string[]> => {
  const heard: string[] = [];
  const registration = Object.assign(new EventTarget(), workers);
  const serviceWorker = Object.assign(new EventTarget(), {
    controller: workers.active,
    startMessages: () => undefined,
    register: async () => registration,
  });
  vi.stubGlobal('navigator', { serviceWorker });
  vi.stubGlobal('document', { baseURI: 'http://localhost/', readyState: 'complete' });
  startOffline('main.js', {
    onUpdateReady: () => heard.push('a new version'),
    onKept: (isNew) => heard.push(isNew ? 'kept from now on' : 'kept'),
  });
  await vi.waitFor(() => expect(heard.length > 0 || workers.active === null).toBe(true));
  await new Promise((resolve) => setTimeout(resolve));
  next();
  return heard;
};

afterEach(() => vi.unstubAllGlobals());

test('Firefox answers a second tab when the first worker of all has been installed: that is no new version', async () => {
  const first = workerIn('installed');
  const heard = await heardWith({ installing: null, waiting: first, active: null }, () => {
    first.becomes('activating');
    first.becomes('activated');
  });
  expect(heard).toEqual(['kept from now on']);
});

test('a tab that sees the first worker come hears of it once', async () => {
  const first = workerIn('installing');
  const heard = await heardWith({ installing: first, waiting: null, active: null }, () => {
    for (const state of ['installed', 'activating', 'activated'] as const) first.becomes(state);
  });
  expect(heard).toEqual(['kept from now on']);
});

test('a version that waits behind one in charge is a new one', async () => {
  const [waiting, active] = [workerIn('installed'), workerIn('activated')];
  expect(await heardWith({ installing: null, waiting, active })).toEqual(['a new version', 'kept']);
});

test('a version that comes while one is in charge is a new one as soon as it is installed', async () => {
  const [installing, active] = [workerIn('installing'), workerIn('activated')];
  const heard = await heardWith({ installing, waiting: null, active }, () => installing.becomes('installed'));
  expect(heard).toEqual(['kept', 'a new version']);
});
