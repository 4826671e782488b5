/** A file of a build as the build lists it: a name under assets/ changes with its content and needs no revision. */
export interface BuildFile {
  /** Relative to the scope. */
  readonly url: string;
  readonly revision: string | null;
}

/** What the worker works with, passed in so that tests bring their own. */
export interface KeptPlaces {
  readonly caches: CacheStorage;
  /** The folder that Parallax is served from, with its slash: another one of the same host keeps its own builds. */
  readonly scope: string;
  readonly fetch: (request: Request | string, init?: RequestInit) => Promise<Response>;
}

/**
 * So many files are fetched at once. A browser opens six connections to a host at most: what the page needs now must not wait
 * behind what it may need some day.
 */
const AT_ONCE = 2;

/** Hosts differ in what they call other files, such as a packed page. */
const NEVER_A_PAGE = /\.(?:js|css|woff2|svg|png|json)$/u;

/** Hosts tell browsers apart by headers that say nothing about our files. */
const ANY = { ignoreVary: true };

const prefixOf = (scope: string): string => `parallax ${scope} `;

/** The name of the cache that keeps a build: the same files have the same name. */
export async function keptNameOf(files: readonly BuildFile[], scope: string): Promise<string> {
  const bytes = new TextEncoder().encode(JSON.stringify(files.map(({ url, revision }) => [url, revision])));
  const hash = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes));
  return (
    prefixOf(scope) + Array.from(hash.subarray(0, 8), (byte) => byte.toString(16).padStart(2, '0')).join('')
  );
}

/** The caches of this scope: ours, and the one that Parallax kept before it had a worker of its own. */
async function keptNames({ caches, scope }: KeptPlaces): Promise<readonly string[]> {
  const names = await caches.keys();
  return names.filter((name) => name.startsWith(prefixOf(scope)) || name === `workbox-precache-v2-${scope}`);
}

/**
 * Keeps every file of a build, or throws: then the earlier build stays in charge, and what has come already is not fetched
 * again by the next try. Nothing of another build is touched.
 */
export async function keepBuild(
  places: KeptPlaces,
  name: string,
  files: readonly BuildFile[],
): Promise<void> {
  const cache = await places.caches.open(name);
  const urls = new Set(files.map(({ url }) => url));
  const kept = new Set((await cache.keys()).map(({ url }) => url));
  const others = (await keptNames(places)).filter((other) => other !== name);
  const keeping: Keeping = { places, cache, urls, kept, others };
  const waiting = [...files];
  const keepNext = async (): Promise<void> => {
    for (let file = waiting.shift(); file; file = waiting.shift()) await keepFile(keeping, file);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, keepNext));
  const count = (await (await places.caches.open(name)).keys()).length;
  if (count < urls.size) throw new Error(`${count} of ${urls.size} files were kept`);
}

/** The keeping of one build. What is kept already is looked up once: each question costs as much as a file. */
interface Keeping {
  readonly places: KeptPlaces;
  readonly cache: Cache;
  /** The files of the build, relative to the scope. */
  readonly urls: ReadonlySet<string>;
  /** The addresses that came with an earlier try. */
  readonly kept: ReadonlySet<string>;
  /** The names of other builds' caches. */
  readonly others: readonly string[];
}

async function keepFile(
  { places, cache, urls, kept, others }: Keeping,
  { url, revision }: BuildFile,
): Promise<void> {
  const address = new URL(url, places.scope).href;
  if (revision === null) {
    if (kept.has(address)) return;
    const known = await keptIn(places, others, address);
    if (known) return cache.put(address, known);
  }
  // Past the browser's own cache, where a host lets files without a hash in their name live on for a while.
  const response = await places.fetch(address, { cache: revision === null ? 'default' : 'reload' });
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  const isPage = (response.headers.get('Content-Type') ?? '').includes('text/html');
  // Some hosts answer with their front page when a file is not there yet.
  if (isPage && NEVER_A_PAGE.test(url)) throw new Error(`${url} is not what its name says`);
  if (url.endsWith('.html')) {
    const missing = partsNamedIn(await response.clone().text()).find((part) => !urls.has(part));
    if (missing !== undefined) throw new Error(`${url} is of another build: it asks for ${missing}`);
  }
  await cache.put(address, await unredirected(response));
}

/** The scripts and styles that a page asks for. */
const partsNamedIn = (html: string): readonly string[] =>
  [...html.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/gu)].map(([, part = '']) => part);

/** Browsers refuse to open a page with an answer that came by a redirect, such as a host's from index.html to its folder. */
const unredirected = async (response: Response): Promise<Response> =>
  response.redirected
    ? new Response(await response.blob(), { status: 200, headers: response.headers })
    : response;

/** For names that change with their content: whichever build kept it, it is the same file. */
async function keptIn(
  { caches }: KeptPlaces,
  names: readonly string[],
  address: string,
): Promise<Response | undefined> {
  for (const name of names) {
    const found = await (await caches.open(name)).match(address, ANY);
    if (found) return found;
  }
  return undefined;
}

/**
 * The answer to what a page of any build asks for. Pages and files without a hash in their name are of the build in
 * charge; a part is taken from whichever build has it, so that a page that is open since an earlier one misses none.
 */
export async function answer(places: KeptPlaces, name: string, request: Request): Promise<Response> {
  const { scope } = places;
  const { origin, pathname } = new URL(request.url);
  const address = origin + pathname;
  const own = await places.caches.open(name);
  if (request.mode === 'navigate') {
    const kept = await own.match(address === scope ? new URL('index.html', scope).href : address, ANY);
    // Elsewhere in the folder there may be somebody else's page. Our own stands at its root only: its links are relative.
    return kept ?? places.fetch(request).catch(() => Response.redirect(scope, 302));
  }
  const found = await own.match(address, ANY);
  if (found) return found;
  const isPart = address.startsWith(new URL('assets/', scope).href);
  return (isPart && (await keptIn(places, await keptNames(places), address))) || places.fetch(request);
}

/**
 * Lets go of other builds when every open page is of the build in charge.
 *
 * @param entries for each open page the address of the script it started with, or null when it didn't answer. Such a script
 *   names all parts of its build by their hashes, so it says which build a page is of.
 * @returns whether that is settled: false where a page didn't answer, which may be closed or less busy in a moment
 */
export async function dropOtherBuilds(
  places: KeptPlaces,
  name: string,
  entries: readonly (string | null)[],
): Promise<boolean> {
  const own = await places.caches.open(name);
  for (const entry of entries) {
    if (entry !== null && !(await own.match(entry, ANY))) return true;
  }
  if (entries.includes(null)) return false;
  const others = (await keptNames(places)).filter((each) => each !== name);
  await Promise.all(others.map((each) => places.caches.delete(each)));
  return true;
}
