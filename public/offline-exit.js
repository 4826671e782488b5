/*
 * The emergency exit. Copied over sw.js on the host, it takes the place of the service worker in every browser that has
 * kept Parallax, and gives up: the next page comes from the network again. It reloads no page and touches no session;
 * a page that is open gets its parts from what was kept.
 */
self.addEventListener('install', (event) => event.waitUntil(self.skipWaiting()));
self.addEventListener('activate', (event) => event.waitUntil(self.registration.unregister()));
self.addEventListener('fetch', (event) => {
  const address = event.request.url;
  if (event.request.method !== 'GET' || !address.startsWith(`${self.registration.scope}assets/`)) return;
  event.respondWith(
    caches.match(address, { ignoreVary: true }).then((kept) => kept ?? fetch(event.request)),
  );
});
