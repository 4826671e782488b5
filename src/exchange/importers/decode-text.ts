import { fail, ok, type Result } from '../../domain/result.ts';
import type { ImportNotice, ImportProblem } from '../importer.ts';

export interface DecodedText {
  readonly text: string;
  /** `utf-8`, `utf-16le`, `utf-16be` or `windows-1252`. */
  readonly encoding: string;
  readonly notices: readonly ImportNotice[];
}

/** Tab, line ends, form feed and escape do occur in old text files; no other control character does. */
const isBinaryControl = (byte: number): boolean =>
  byte < 0x20 && !(byte >= 0x09 && byte <= 0x0d) && byte !== 0x1b;

/** Bytes 80 to 9f, where the encoding differs from Latin-1; some engines read all of it as Latin-1. */
const WINDOWS_1252 = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

/**
 * Bytes as text: UTF-16 when a byte order mark says so, else UTF-8 without any leniency, else windows-1252, which
 * reads everything and therefore comes with a notice. The byte order mark is dropped and nothing else is changed.
 *
 * @param limit the longest text taken in, in UTF-16 units
 */
export function decodeText(
  bytes: Uint8Array<ArrayBuffer>,
  limit: number,
): Result<DecodedText, ImportProblem> {
  if (bytes.length === 0) return fail({ kind: 'empty' });
  const utf16 = utf16ByMark(bytes);
  const decoded = utf16 ? decodeUtf16(bytes, utf16) : decode8Bit(bytes);
  if (decoded === null || decoded.text.includes('\0')) return fail({ kind: 'binary' });
  const problem = lengthProblem(decoded.text, limit);
  return problem ? fail(problem) : ok(decoded);
}

/** Nothing but blanks, or more than `limit` UTF-16 units; null when neither. */
export function lengthProblem(text: string, limit: number): ImportProblem | null {
  if (!/\P{White_Space}/u.test(text)) return { kind: 'empty' };
  return text.length > limit ? { kind: 'textTooLong', characters: text.length, limit } : null;
}

function utf16ByMark([first, second]: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  return first === 0xfe && second === 0xff ? 'utf-16be' : null;
}

function decodeUtf16(bytes: Uint8Array<ArrayBuffer>, encoding: 'utf-16le' | 'utf-16be'): DecodedText {
  const strict = tryDecode(bytes, encoding);
  if (strict !== null) return { text: strict, encoding, notices: [] };
  const text = new TextDecoder(encoding).decode(bytes);
  return {
    text,
    encoding,
    notices: [{ kind: 'brokenCharactersReplaced', count: text.split('\uFFFD').length - 1 }],
  };
}

/** Null when the bytes are no text in either encoding. */
function decode8Bit(bytes: Uint8Array<ArrayBuffer>): DecodedText | null {
  if (bytes.includes(0)) return null;
  const strict = tryDecode(bytes, 'utf-8');
  if (strict !== null) return { text: strict, encoding: 'utf-8', notices: [] };
  if (bytes.some(isBinaryControl)) return null;
  const encoding = 'windows-1252';
  const text = new TextDecoder(encoding)
    .decode(bytes)
    .replace(/[\u0080-\u009f]/g, (control) => WINDOWS_1252[control.charCodeAt(0) - 0x80] ?? control);
  return { text, encoding, notices: [{ kind: 'readAs', encoding }] };
}

function tryDecode(bytes: Uint8Array<ArrayBuffer>, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}
