/**
 * A copy of Parallax with a session in it, one HTML file. Described in `docs/web-page-format.md`. What is read of it is
 * text: nothing of such a page is ever run or shown.
 */
export const PLAIN_VERSION = 1;
/** Its session may also be packed: see `page-data.ts`. */
export const PACKED_VERSION = 2;
/** The newest one that is known. */
export const PAGE_VERSION = PACKED_VERSION;

/** `<meta name="…" content="1">` right before the data. */
export const PAGE_META = 'parallax-page';
/** The same in the head of the program itself, also where it holds no session. */
export const SHELL_META = 'parallax-shell';
/** The ids of the two blocks of JSON. */
export const FACTS_ID = 'parallax-facts';
export const SESSION_ID = 'parallax-session';
export const DATA_TYPE = 'application/json';

/** Signs that could end a block of data or that old scripts took for line ends. In JSON they stand in strings only. */
const UNSAFE = /[<\u2028\u2029]/gu;

/**
 * JSON that may stand inside a page: the same value, so that nobody has to turn anything back.
 */
export const embeddable = (json: string): string =>
  json.replace(UNSAFE, (found) => `\\u${found.charCodeAt(0).toString(16).padStart(4, '0')}`);

/** So many bytes tell a copy of Parallax from any other file: its head names it. */
const BEGINNING_BYTES = 500;
const OUR_BEGINNING = new RegExp(
  String.raw`^\s*<!doctype html>[^]{0,300}<meta\s+name="?(?:${SHELL_META}|${PAGE_META})"?[\s/>]`,
  'iu',
);

/** Whatever a mail or chat program has made of the file's name. */
export const beginsAsOurPage = (bytes: Uint8Array<ArrayBuffer>): boolean =>
  OUR_BEGINNING.test(new TextDecoder().decode(bytes.subarray(0, BEGINNING_BYTES)));
