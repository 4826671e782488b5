/** What a file is, as far as its first bytes and its name say. */
export type FileKind =
  | 'text'
  | 'html'
  | 'markdown'
  | 'table'
  | 'json'
  | 'gzip'
  /** A Word document or an archive: the list of its files says which. */
  | 'zip'
  | 'pdf'
  /** The container of old Office files, and of those that are locked with a password. */
  | 'ole'
  | 'unread';

const ENDINGS: readonly (readonly [RegExp, FileKind])[] = [
  [/\.(?:html?|xhtml|xht|shtml|mht|mhtml)$/iu, 'html'],
  [/\.(?:md|markdown)$/iu, 'markdown'],
  [/\.(?:csv|tsv|tab)$/iu, 'table'],
  [/\.json(?:l|ld)?$/iu, 'json'],
  [
    /\.(?:doc|docx|docm|dotx?|pdf|zip|gz|odt|rtf|xml|epub|pages|7z|rar|tar|tgz|xlsx?|ods|numbers|pptx?|key|png|jpe?g|gif|webp|tiff?|heic|svg|mp[34]|mov|wav|qdpx|eml|msg|webarchive)$/iu,
    'unread',
  ],
];

const startsWith = (bytes: Uint8Array, magic: readonly number[]): boolean =>
  magic.every((byte, at) => bytes[at] === byte);

const GZIP = [0x1f, 0x8b];
const OLE = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];
/** The first file of an archive; an archive without files; one that was cut into volumes. */
const ZIPS = [
  [0x50, 0x4b, 3, 4],
  [0x50, 0x4b, 5, 6],
  [0x50, 0x4b, 7, 8],
];
/** Readers of PDF look for its mark in the first kilobyte: mail and web servers put lines before it. */
const PDF_WITHIN = 1024;

/**
 * By the first bytes where these are beyond doubt, then by the name. A `.txt` is a plain text whatever it looks like:
 * whoever saved page source as text wants the source. A name that promises what the bytes are not (an empty `.pdf`) is
 * left to the importer of that format, which says so.
 */
export function kindOfFile({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }): FileKind {
  const byName = ENDINGS.find(([ending]) => ending.test(name))?.[1] ?? 'text';
  if (startsWith(bytes, GZIP)) return byName === 'unread' && !/\.gz$/iu.test(name) ? 'unread' : 'gzip';
  if (ZIPS.some((magic) => startsWith(bytes, magic))) return 'zip';
  if (startsWith(bytes, OLE)) return 'ole';
  if (/\.pdf$/iu.test(name) || isPdf(bytes, name)) return 'pdf';
  if (/\.(?:docx|zip)$/iu.test(name)) return 'zip';
  return byName;
}

/** A text that quotes the mark somewhere in its first kilobyte is none. */
function isPdf(bytes: Uint8Array, name: string): boolean {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, PDF_WITHIN));
  if (/^%PDF-\d/u.test(beginning)) return true;
  return !/\.\w{1,8}$/u.test(name) && /^%PDF-\d\.\d\s/mu.test(beginning);
}
