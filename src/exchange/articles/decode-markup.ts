import { fail, ok, type Result } from '../../domain/result.ts';
import type { ImportNotice, ImportProblem } from '../importer.ts';
import { decodeText, type DecodedText } from '../importers/decode-text.ts';

/** The HTML standard looks for a declaration in the first 1024 bytes; saved pages often have comments before it. */
const DECLARED_WITHIN = 4096;
const META_CHARSET = /<meta[^>]{0,400}?charset[\s="']{1,12}([\w.:-]{1,40})/i;
const XML_ENCODING = /^\s*<\?xml[^>]{0,200}?encoding\s*=\s*["']([\w.:-]{1,40})["']/i;
/** What TextDecoder reads as windows-1252 but engines disagree on; `decodeText` mends it. */
const WESTERN = 'windows-1252';

/**
 * A page as text: byte order mark, else what the page declares, else UTF-8, else windows-1252. Where the bytes say
 * UTF-8 beyond doubt and the page declares something else, the bytes are right: saving often converts a page and leaves
 * its declaration. Declared charsets that no browser knows count as none.
 *
 * @param limit the longest page, in UTF-16 units
 * @param charset what the file around the page declares, ahead of the page
 */
export function decodeMarkup(
  bytes: Uint8Array<ArrayBuffer>,
  limit: number,
  charset: string | null = null,
): Result<DecodedText, ImportProblem> {
  const plain = decodeText(bytes, limit);
  // UTF-16 by its mark, or valid UTF-8 with letters that prove it.
  if (!plain.ok || plain.value.encoding.startsWith('utf-16')) return plain;
  const declared = knownCharset(charset) ?? declaredIn(bytes);
  const { encoding } = plain.value;
  if (declared === null || declared === encoding)
    return declared === null ? plain : ok(withoutGuess(plain.value));
  if (encoding === 'utf-8') {
    const isAscii = bytes.every((byte) => byte < 0x80);
    // Encodings that write everything in ASCII (ISO-2022-JP) have to be believed.
    if (isAscii && !declared.startsWith('iso-2022')) return plain;
    if (!isAscii) return ok({ ...plain.value, notices: [{ kind: 'readAs', encoding }] });
  }
  if (declared === 'utf-8') return ok(mostlyUtf8(bytes) ?? plain.value);
  if (declared.startsWith('utf-16')) return plain;
  const text = new TextDecoder(declared).decode(bytes);
  if (text.length > limit) return fail({ kind: 'textTooLong', characters: text.length, limit });
  const broken = text.split('\uFFFD').length - 1;
  const notices: readonly ImportNotice[] =
    broken > 0 ? [{ kind: 'brokenCharactersReplaced', count: broken }] : [];
  return ok({ text, encoding: declared, notices });
}

/** The declared charset by the name that TextDecoder gives it; null when there is none that it knows. */
function declaredIn(bytes: Uint8Array<ArrayBuffer>): string | null {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARED_WITHIN));
  return knownCharset((XML_ENCODING.exec(beginning) ?? META_CHARSET.exec(beginning))?.[1] ?? null);
}

function knownCharset(label: string | null): string | null {
  if (label === null) return null;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** A page that is UTF-8 but for a few bytes: a cut comment, an old quotation in it. More than that is another encoding. */
function mostlyUtf8(bytes: Uint8Array<ArrayBuffer>): DecodedText | null {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.split('\uFFFD').length - 1;
  const beyondAscii = text.match(/[\u0080-\uffff]/g)?.length ?? 0;
  return broken * 4 <= beyondAscii
    ? { text, encoding: 'utf-8', notices: [{ kind: 'brokenCharactersReplaced', count: broken }] }
    : null;
}

/** Windows-1252 that the page itself declares is no guess. */
const withoutGuess = (decoded: DecodedText): DecodedText =>
  decoded.encoding === WESTERN ? { ...decoded, notices: [] } : decoded;
