import { fail } from '../domain/result.ts';
import { unpacked } from './gzip.ts';
import {
  LIMITS,
  type ImportNotice,
  type ImportResult,
  type KnownText,
  type Limits,
  type ReadOptions,
  type Sha256,
} from './importer.ts';
import { decodeText, lengthProblem } from './importers/decode-text.ts';
import { kindOfFile, type FileKind } from './importers/kind-of-file.ts';
import { readPlainText } from './importers/plain-text.ts';
import type { OutsideFile, Reading } from './importers/reading.ts';
import type * as SessionFile from './importers/session-file.ts';
import { SESSION_FORMAT } from './session-file/format-name.ts';
import { isOurPage, readWebPage } from './web-page/read-web-page.ts';
import { beginsAsOurPage } from './web-page/page-format.ts';

/** Session files are fetched when one comes: a visitor's first texts need none of it. */
const readSessionFile = async (
  ...read: Parameters<typeof SessionFile.readSessionFile>
): Promise<ImportResult> => (await import('./importers/session-file.ts')).readSessionFile(...read);

/** Half of a surrogate pair (with the `u` flag whole pairs do not match), or the null character: no page can hold them. */
const UNHOLDABLE = /\p{Surrogate}|\0/gu;
/** The beginning of a session file, whole or cut off. */
const OUR_BEGINNING = new RegExp(String.raw`^\s*\{\s*"format"\s*:\s*"${SESSION_FORMAT}"`);

/** So many bytes tell a session file from an article: its first field names the format. */
const BEGINNING_BYTES = 200;

/** Mail and chat programs rename attachments: `name.parallax.json.txt` is a session all the same. */
const beginsAsOurs = (bytes: Uint8Array<ArrayBuffer>): boolean =>
  OUR_BEGINNING.test(new TextDecoder().decode(bytes.subarray(0, BEGINNING_BYTES)));

/**
 * What a file is: see `kindOfFile`. The beginning of a session file makes it one, which must then be whole; so does
 * gzip, because nothing else of ours is packed. Every failure is a named one; nothing is read in part.
 *
 * @param texts for a session that was shared without its own
 */
export async function importFile(
  file: OutsideFile,
  sha256: Sha256,
  texts: readonly KnownText[] = [],
  limits: Limits = LIMITS,
  options: ReadOptions = {},
  report: Pick<Reading, 'onProgress' | 'onItem' | 'startAt'> = {},
): Promise<ImportResult> {
  const { name, bytes } = file;
  if (bytes.length > limits.fileBytes) {
    return fail({ kind: 'fileTooLarge', bytes: bytes.length, limit: limits.fileBytes });
  }
  const reading: Reading = { sha256, texts, limits, options, ...report, readEntry };
  const kind = kindOfFile(file);
  const isText = kind !== 'gzip' && kind !== 'unread';
  if (isText && beginsAsOurs(bytes)) return importJson(bytes, reading);
  return readAs(isText && beginsAsOurPage(bytes) ? 'html' : kind, { name, bytes }, reading);
}

/** A file in an archive: what is read only by itself is named. */
async function readEntry(file: OutsideFile, reading: Reading): Promise<ImportResult> {
  const kind = kindOfFile(file);
  const isSession = beginsAsOurs(file.bytes) || (kind === 'html' && isOurPage(file.bytes));
  if (kind === 'json' || kind === 'gzip' || isSession) {
    return fail({ kind: 'notInArchive', what: 'session' });
  }
  return readAs(kind, file, reading);
}

/** Each format's parser is fetched when the first such file comes. */
async function readAs(kind: FileKind, file: OutsideFile, reading: Reading): Promise<ImportResult> {
  switch (kind) {
    case 'gzip':
      return readPacked(file, reading);
    case 'json':
      return importJson(file.bytes, reading);
    case 'html':
      return readPage(file, reading);
    case 'markdown':
      return (await import('./importers/markdown.ts')).readMarkdown(file, richReading(reading));
    case 'table':
      return (await import('./importers/table/table.ts')).readTable(file, reading);
    case 'zip':
      return (await import('./importers/zip/zip.ts')).readZip(file, reading);
    case 'pdf':
      return (await import('./importers/pdf/pdf.ts')).readPdf(file, reading);
    case 'ole':
      return (await import('./importers/docx/old-word.ts')).oldOfficeProblem(file);
    case 'unread':
      return fail({ kind: 'unsupported', fileName: file.name });
    case 'text':
      return readText(file, reading);
  }
}

/** A copy of Parallax is the session in it; every other page is an article. */
async function readPage(file: OutsideFile, reading: Reading): Promise<ImportResult> {
  const { sha256, texts, limits } = reading;
  const ours = await readWebPage(file.bytes, sha256, limits);
  if (!ours) return (await import('./importers/html.ts')).readHtml(file, richReading(reading));
  return ours.ok ? readSessionFile(ours.value.session, sha256, texts, limits) : ours;
}

const richReading = ({ sha256, limits, options }: Reading) => ({
  sha256,
  limits,
  chosen: options,
});

async function readText({ name, bytes }: OutsideFile, { sha256, limits }: Reading): Promise<ImportResult> {
  const decoded = decodeText(bytes, limits.articleCharacters);
  if (!decoded.ok) return decoded;
  const { text, encoding, notices } = decoded.value;
  // In UTF-8 the text is the file, and what could not be read as characters can't be made again.
  const original =
    encoding === 'utf-8' && !notices.some(({ kind }) => kind === 'brokenCharactersReplaced') ? null : bytes;
  const byteHash = await sha256(bytes);
  return readPlainText({ fileName: name, encoding, byteHash, text, notices, original }, sha256);
}

async function readPacked({ name, bytes }: OutsideFile, reading: Reading): Promise<ImportResult> {
  const content = await unpacked(bytes, reading.limits);
  if (!content.ok) return content;
  if (beginsAsOurPage(content.value)) return readPage({ name, bytes: content.value }, reading);
  const read = await importJson(content.value, reading);
  // Packed bytes that are no text at all were never meant to be a session.
  return !read.ok && read.reason.kind === 'binary' ? fail({ kind: 'unsupported', fileName: name }) : read;
}

async function importJson(
  bytes: Uint8Array<ArrayBuffer>,
  { sha256, texts, limits }: Pick<Reading, 'sha256' | 'texts' | 'limits'>,
): Promise<ImportResult> {
  const decoded = decodeText(bytes, Infinity);
  if (!decoded.ok) return decoded;
  const { text, notices } = decoded.value;
  // JSON is Unicode: a session read by guess would hold other words than were written.
  if (notices.length > 0) return fail({ kind: 'notJson', line: null, column: null });
  return readSessionFile(text, sha256, texts, limits);
}

/**
 * What a pasted text is: a session file of ours, whole or broken, or an article. Any other JSON is an article too:
 * somebody may want to annotate it.
 */
export async function importText(
  pasted: string,
  sha256: Sha256,
  texts: readonly KnownText[] = [],
): Promise<ImportResult> {
  const withoutMark = pasted.startsWith('\uFEFF') ? pasted.slice(1) : pasted;
  if (withoutMark.trimStart().startsWith('{')) {
    const session = await readSessionFile(withoutMark, sha256, texts);
    if (session.ok || OUR_BEGINNING.test(withoutMark)) return session;
    if (!['notJson', 'notOurs', 'tooDeep'].includes(session.reason.kind)) return session;
  }
  const problem = lengthProblem(withoutMark, LIMITS.articleCharacters);
  if (problem) return fail(problem);
  const broken = withoutMark.match(UNHOLDABLE)?.length ?? 0;
  const text = broken > 0 ? withoutMark.replace(UNHOLDABLE, '\uFFFD') : withoutMark;
  const notices: readonly ImportNotice[] =
    broken > 0 ? [{ kind: 'brokenCharactersReplaced', count: broken }] : [];
  return readPlainText({ fileName: null, encoding: null, byteHash: null, text, notices }, sha256);
}

/** A pasted text with its formatting; as plain text where the formatting says nothing. */
export async function importRich(
  html: string,
  plain: string,
  sha256: Sha256,
  options: ReadOptions = {},
): Promise<ImportResult> {
  const { readRichText } = await import('./importers/rich-paste.ts');
  const rich = await readRichText(html, plain, { sha256, limits: LIMITS, chosen: options });
  return rich ?? importText(plain, sha256);
}
