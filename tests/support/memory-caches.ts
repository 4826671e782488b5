/** The browser's caches in memory: what `platform/kept-builds.ts` uses of them. */
export function memoryCaches(): CacheStorage {
  const caches = new Map<string, Map<string, Response>>();
  const cacheOf = (entries: Map<string, Response>) => ({
    match: async (address: string) => entries.get(address)?.clone(),
    put: async (address: string, response: Response) => {
      // The answer is read whole before it is there, as in a browser.
      const body = await response.clone().arrayBuffer();
      entries.set(address, new Response(body, { status: response.status, headers: response.headers }));
    },
    keys: async () => [...entries.keys()].map((url) => new Request(url)),
  });
  return {
    open: async (name: string) => {
      const entries = caches.get(name) ?? new Map<string, Response>();
      caches.set(name, entries);
      return cacheOf(entries);
    },
    keys: async () => [...caches.keys()],
    delete: async (name: string) => caches.delete(name),
  } as unknown as CacheStorage;
}
