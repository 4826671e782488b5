import { fail } from '../domain/result.ts';
import { isGzip, unpacked } from './gzip.ts';
import {
  LIMITS,
  type ImportNotice,
  type ImportResult,
  type KnownText,
  type Limits,
  type Sha256,
} from './importer.ts';
import { decodeText, lengthProblem } from './importers/decode-text.ts';
import { readPlainText } from './importers/plain-text.ts';
import { readSessionFile } from './importers/session-file.ts';
import { SESSION_FORMAT } from './session-file/schema.ts';

export interface OutsideFile {
  readonly name: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
}

const JSON_NAME = /\.json(?:l|ld)?$/i;
/** Formats that hold text in a way this version does not read; as plain text they would be gibberish. */
const UNREAD_NAME =
  /\.(?:pdf|docx?|odt|rtf|html?|xhtml|xml|epub|pages|zip|gz|7z|rar|xlsx?|ods|pptx?|png|jpe?g|gif|webp|svg|mp[34]|qdpx)$/i;

const GZIP_NAME = /\.gz$/i;

/** Half of a surrogate pair; with the `u` flag whole pairs do not match. */
const LONE_SURROGATES = /\p{Surrogate}/gu;
/** The beginning of a session file, whole or cut off. */
const OUR_BEGINNING = new RegExp(String.raw`^\s*\{\s*"format"\s*:\s*"${SESSION_FORMAT}"`);

/** So many bytes tell a session file from an article: its first field names the format. */
const BEGINNING_BYTES = 200;

/** Mail and chat programs rename attachments: `name.parallax.json.txt` is a session all the same. */
const beginsAsOurs = (bytes: Uint8Array<ArrayBuffer>): boolean =>
  OUR_BEGINNING.test(new TextDecoder().decode(bytes.subarray(0, BEGINNING_BYTES)));

/**
 * What a file is. A name in JSON or the beginning of a session file makes it one, which must then be whole; so does
 * gzip, because nothing else of ours is packed. Anything else is plain text. Every failure is a named one; nothing is
 * read in part.
 *
 * @param texts for a session that was shared without its own
 */
export async function importFile(
  { name, bytes }: OutsideFile,
  sha256: Sha256,
  texts: readonly KnownText[] = [],
  limits: Limits = LIMITS,
): Promise<ImportResult> {
  if (bytes.length > limits.fileBytes) {
    return fail({ kind: 'fileTooLarge', bytes: bytes.length, limit: limits.fileBytes });
  }
  const isPacked = isGzip(bytes);
  if (UNREAD_NAME.test(name) && !(isPacked && GZIP_NAME.test(name))) {
    return fail({ kind: 'unsupported', fileName: name });
  }
  if (isPacked) {
    const content = await unpacked(bytes, limits);
    if (!content.ok) return content;
    const read = await importJson(content.value, { sha256, texts, limits });
    // Packed bytes that are no text at all were never meant to be a session.
    return !read.ok && read.reason.kind === 'binary' ? fail({ kind: 'unsupported', fileName: name }) : read;
  }
  if (JSON_NAME.test(name) || beginsAsOurs(bytes)) return importJson(bytes, { sha256, texts, limits });
  const decoded = decodeText(bytes, limits.articleCharacters);
  if (!decoded.ok) return decoded;
  const { text, encoding, notices } = decoded.value;
  return readPlainText({ fileName: name, encoding, byteHash: await sha256(bytes), text, notices }, sha256);
}

interface Reading {
  readonly sha256: Sha256;
  readonly texts: readonly KnownText[];
  readonly limits: Limits;
}

async function importJson(
  bytes: Uint8Array<ArrayBuffer>,
  { sha256, texts, limits }: Reading,
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
  const broken = withoutMark.match(LONE_SURROGATES)?.length ?? 0;
  const text = broken > 0 ? withoutMark.replace(LONE_SURROGATES, '\uFFFD') : withoutMark;
  const notices: readonly ImportNotice[] =
    broken > 0 ? [{ kind: 'brokenCharactersReplaced', count: broken }] : [];
  return readPlainText({ fileName: null, encoding: null, byteHash: null, text, notices }, sha256);
}
