/**
 * Starts workers from texts: a page on a disk may load no script from beside itself, and Chromium starts no module from a
 * blob. `ownAddress`, the rule of the page's Trusted Types, lets no other
 * address through than those made here.
 */
export function createBlobWorkers(urls: Pick<typeof URL, 'createObjectURL'> = URL) {
  const ours = new Set<string>();
  return {
    ownAddress(url: string): string {
      if (!ours.has(url)) throw new TypeError(`This page starts its own scripts only, not ${url}`);
      return url;
    },
    /** The address is made once for each script and kept: workers are ended and started anew. */
    startFrom(script: string): () => Worker {
      let address: string | null = null;
      return () => {
        address ??= urls.createObjectURL(new Blob([script], { type: 'text/javascript' }));
        ours.add(address);
        return new Worker(address);
      };
    },
  };
}
