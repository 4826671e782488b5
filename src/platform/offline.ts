import { Workbox } from 'workbox-window';

export interface OfflineEvents {
  /** A new version is downloaded and waits. Ask the person, then call `update`. */
  readonly onUpdateReady: () => void;
  /** From now on the workbench opens without a network. */
  readonly onOfflineReady: () => void;
  /** Flush what is not stored yet. The page reloads when the promise settles. */
  readonly beforeReload?: () => Promise<void>;
}

export interface Offline {
  /** Puts the waiting version in charge. Every open tab then flushes and reloads itself. */
  update(): void;
}

/**
 * Registers the service worker, which keeps the whole build for use without a network. A new version never takes over by
 * itself: open tabs would miss the lazy parts of the old one. Does nothing where service workers do not exist. The
 * `default` Trusted Types policy must be installed.
 */
export const startOffline = (events: OfflineEvents): Offline => {
  if (!('serviceWorker' in navigator)) return { update: () => undefined };
  const { serviceWorker } = navigator;
  const workbox = new Workbox(new URL('sw.js', document.baseURI).href);
  workbox.addEventListener('waiting', events.onUpdateReady);
  workbox.addEventListener('activated', (event) => {
    if (event.isUpdate !== true) events.onOfflineReady();
  });
  let controlled = serviceWorker.controller !== null;
  serviceWorker.addEventListener('controllerchange', () => {
    // The first worker takes this page over without a reload: it serves the very files the page came from.
    if (controlled) {
      const flushed = events.beforeReload?.() ?? Promise.resolve();
      void flushed.catch(() => undefined).then(() => location.reload());
    }
    controlled = true;
  });
  // Refused in some private modes and embedded browsers: the workbench then simply needs the network.
  workbox.register().catch(() => undefined);
  return { update: () => workbox.messageSkipWaiting() };
};
