import { STARTED, TAKE_OVER, WHICH_BUILD } from './worker-words.ts';

export interface OfflineEvents {
  /** A new version is kept and can be used from the next reload on. Ask the person, then call `update`. */
  readonly onUpdateReady: () => void;
  /** The workbench opens without a network; `isNew`: from now on. */
  readonly onKept: (isNew: boolean) => void;
}

/** What came of looking for a new version. */
export type Looked = 'ready' | 'coming' | 'newest' | 'unreachable' | 'impossible';

export interface Offline {
  /** Puts the version that waits in charge. Resolves when it is, so that a reload brings it; other tabs stay as they are. */
  update(): Promise<void>;
  /** Asks the host, which nobody else does but the browser when a page is opened. */
  look(): Promise<Looked>;
}

const UNABLE: Offline = { update: async () => undefined, look: async () => 'impossible' };

/** How long a waiting version may take to come into charge: the old one first answers what it was asked. */
const TAKE_OVER_MS = 10_000;

/**
 * Registers the service worker, which keeps the whole build for use without a network. A new version never takes over by
 * itself, and never reloads a page: see `src/sw.ts`. Does nothing where service workers do not exist. The `default`
 * Trusted Types policy must be installed.
 *
 * @param entry the address of the script that this page started with
 */
export function startOffline(entry: string, events: OfflineEvents): Offline {
  if (!('serviceWorker' in navigator)) return UNABLE;
  const { serviceWorker } = navigator;
  serviceWorker.addEventListener('message', ({ data, ports }) => {
    if (data === WHICH_BUILD) ports[0]?.postMessage(entry);
  });
  serviceWorker.startMessages();

  let controlled = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    // The first worker of all keeps the very files that this page came from. Any later one was agreed to in another tab.
    if (controlled) events.onUpdateReady();
    controlled = true;
  });

  const follow = (worker: ServiceWorker | null, isFirst: boolean): void => {
    worker?.addEventListener('statechange', () => {
      if (worker.state === 'installed' && !isFirst) events.onUpdateReady();
      if (worker.state === 'activated' && isFirst) events.onKept(true);
    });
  };
  const registering = loaded()
    .then(() => serviceWorker.register(new URL('sw.js', document.baseURI), { updateViaCache: 'none' }))
    .then((registration) => {
      const isFirst = registration.active === null;
      if (registration.waiting && !isFirst) events.onUpdateReady();
      // Firefox answers a second tab at the very moment when the first worker of all has been installed and waits.
      follow(registration.installing ?? registration.waiting, isFirst);
      registration.addEventListener('updatefound', () =>
        follow(registration.installing, registration.active === null),
      );
      if (registration.active) {
        events.onKept(false);
        registration.active.postMessage(STARTED);
      }
      return registration;
    })
    // Refused in some private modes and embedded browsers: the workbench then simply needs the network.
    .catch(() => null);

  return {
    async update() {
      const waiting = (await registering)?.waiting;
      if (!waiting) return;
      const inCharge = new Promise<void>((resolve) => {
        waiting.addEventListener('statechange', () => {
          if (waiting.state !== 'installed' && waiting.state !== 'activating') resolve();
        });
        setTimeout(resolve, TAKE_OVER_MS);
      });
      waiting.postMessage(TAKE_OVER);
      await inCharge;
    },
    async look() {
      const registration = await registering;
      if (!registration) return 'impossible';
      try {
        await registration.update();
      } catch {
        return 'unreachable';
      }
      return registration.waiting ? 'ready' : registration.installing ? 'coming' : 'newest';
    },
  };
}

/** Keeping the whole build must not stand in the way of the first article. */
const loaded = (): Promise<void> =>
  document.readyState === 'complete'
    ? Promise.resolve()
    : new Promise((resolve) => window.addEventListener('load', () => resolve(), { once: true }));

/** Whether a reload would bring the page back: it is kept, or its host answers. */
export const canComeBack = (): Promise<boolean> =>
  fetch(new URL('index.html', document.baseURI), { cache: 'no-cache' }).then(
    ({ ok }) => ok,
    () => false,
  );
