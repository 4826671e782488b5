import { fail } from '../domain/result.ts';
import { LIMITS, type ImportNotice, type ImportResult, type Sha256 } from './importer.ts';
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
 * What a file is. A name in JSON or the beginning of a session file makes it one, which must then be whole; anything
 * else is plain text. Every failure is a named one; nothing is read in part.
 */
export async function importFile({ name, bytes }: OutsideFile, sha256: Sha256): Promise<ImportResult> {
  if (bytes.length > LIMITS.fileBytes) {
    return fail({ kind: 'fileTooLarge', bytes: bytes.length, limit: LIMITS.fileBytes });
  }
  if (UNREAD_NAME.test(name)) return fail({ kind: 'unsupported', fileName: name });
  const isJson = JSON_NAME.test(name) || beginsAsOurs(bytes);
  const decoded = decodeText(bytes, isJson ? Infinity : LIMITS.articleCharacters);
  if (!decoded.ok) return decoded;
  const { text, encoding, notices } = decoded.value;
  // JSON is Unicode: a session read by guess would hold other words than were written.
  if (isJson && notices.length > 0) return fail({ kind: 'notJson', line: null, column: null });
  if (isJson) return readSessionFile(text, sha256);
  return readPlainText({ fileName: name, encoding, byteHash: await sha256(bytes), text, notices }, sha256);
}

/**
 * What a pasted text is: a session file of ours, whole or broken, or an article. Any other JSON is an article too:
 * somebody may want to annotate it.
 */
export async function importText(pasted: string, sha256: Sha256): Promise<ImportResult> {
  const withoutMark = pasted.startsWith('\uFEFF') ? pasted.slice(1) : pasted;
  if (withoutMark.trimStart().startsWith('{')) {
    const session = await readSessionFile(withoutMark, sha256);
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
