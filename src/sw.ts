import {
  answer,
  dropOtherBuilds,
  keepBuild,
  keptNameOf,
  type BuildFile,
  type KeptPlaces,
} from './platform/kept-builds.ts';
import { STARTED, TAKE_OVER, WHICH_BUILD } from './platform/worker-words.ts';

/**
 * The service worker: keeps whole builds for use without a network. A new one waits until a person agrees, and an old
 * one is kept as long as any page of it is open. It never makes a page reload.
 */
declare const self: ServiceWorkerGlobalScope & { readonly __WB_MANIFEST: readonly BuildFile[] };

/** Filled in by the build. */
const files = self.__WB_MANIFEST;

const places: KeptPlaces = {
  caches: self.caches,
  scope: self.registration.scope,
  fetch: (request, init) => self.fetch(request, init),
};
const name = keptNameOf(files, places.scope);

/** Keeping one build and letting go of others never happen at the same time, not even in two workers. */
const KEEPING = `parallax keeping ${places.scope}`;

/** A page that is busy or asleep for longer may be one of an earlier build. */
const PATIENCE_MS = 3_000;

self.addEventListener('install', (event) => {
  event.waitUntil(self.navigator.locks.request(KEEPING, async () => keepBuild(places, await name, files)));
});

// Without a controller pages would ask the network for their parts until they are reloaded.
self.addEventListener('activate', (event) => event.waitUntil(self.clients.claim()));

self.addEventListener('fetch', (event) => {
  const { request } = event;
  if (request.method !== 'GET' || !request.url.startsWith(places.scope)) return;
  event.respondWith(name.then((kept) => answer(places, kept, request)));
});

self.addEventListener('message', (event) => {
  if (event.data === TAKE_OVER) event.waitUntil(self.skipWaiting());
  if (event.data === STARTED) event.waitUntil(letGo());
});

/** Firefox has no `serviceWorker` here; with none installing or waiting, the active one is this. */
const inCharge = (): ServiceWorker | null =>
  (self as { readonly serviceWorker?: ServiceWorker }).serviceWorker ?? self.registration.active;

/** How long it waits before each try. A page that was just closed is still listed for a moment, and doesn't answer. */
const TRIES_MS = [0, 5_000, 30_000];

async function letGo(): Promise<void> {
  for (const wait of TRIES_MS) {
    await new Promise((resolve) => setTimeout(resolve, wait));
    if (await lookOnce()) return;
  }
}

/** @returns whether there is nothing more to wait for */
const lookOnce = (): Promise<boolean> =>
  self.navigator.locks.request(KEEPING, { ifAvailable: true }, async (lock) => {
    const { installing, waiting } = self.registration;
    // What another worker keeps or has kept is not to be let go of; nor does one decide that is not in charge any more.
    if (lock === null || installing || waiting || inCharge()?.state !== 'activated') return true;
    const pages = await self.clients.matchAll({ type: 'window', includeUncontrolled: true });
    const ours = pages.filter(({ url }) => url.startsWith(places.scope));
    return dropOtherBuilds(places, await name, await Promise.all(ours.map(entryOf)));
  });

/** The script that a page started with; null when it doesn't say. */
const entryOf = (page: Client): Promise<string | null> =>
  new Promise((resolve) => {
    const { port1, port2 } = new MessageChannel();
    port1.addEventListener('message', ({ data }) => resolve(typeof data === 'string' ? data : null));
    port1.start();
    page.postMessage(WHICH_BUILD, [port2]);
    setTimeout(() => resolve(null), PATIENCE_MS);
  });
