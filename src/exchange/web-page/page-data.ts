import { fail, ok, type Result } from '../../domain/result.ts';
import { base64Of } from '../base64.ts';
import { gzipped, unpacked } from '../gzip.ts';
import { LIMITS, type ImportProblem, type Limits } from '../importer.ts';
import { embeddable, PACKED_VERSION, PLAIN_VERSION } from './page-format.ts';

/** A larger session is packed. A smaller one can be read in the page with any editor, and costs nothing to parse. */
const PLAIN_BYTES = 1_000_000;

/** A packed session is a JSON object of one field. A session file begins with its format, so none begins like this. */
const OPENING = '{"gzip":"';
const CLOSING = '"}';

/** What stands in a page for a session, and the version of the format that knows it. */
export interface PageData {
  readonly version: number;
  readonly block: Blob;
}

/**
 * A session file as it stands in a page: JSON either way. A small one is the same value; a large one is in gzip and
 * Base64, of which a browser parses a fifth.
 */
export async function pageDataOf(session: Blob): Promise<PageData> {
  if (session.size > PLAIN_BYTES) {
    const packed = new Uint8Array(await (await gzipped(session)).arrayBuffer());
    // Whoever reads it refuses what unpacks to too many times its size, however it came about.
    if (packed.length * LIMITS.unpackedRatio >= session.size) {
      return { version: PACKED_VERSION, block: new Blob([OPENING, base64Of(packed), CLOSING]) };
    }
  }
  return { version: PLAIN_VERSION, block: new Blob([embeddable(await session.text())]) };
}

/**
 * The text of the session file again.
 *
 * @param block what stands between the tags, which may be anything
 */
export async function sessionIn(
  block: string,
  limits: Pick<Limits, 'unpackedBytes' | 'unpackedRatio'>,
): Promise<Result<string, ImportProblem>> {
  if (!block.startsWith(OPENING)) return ok(block);
  const packed = bytesOf(block.slice(OPENING.length, -CLOSING.length));
  if (!packed) return fail({ kind: 'notUnpackable' });
  const bytes = await unpacked(packed, limits);
  if (!bytes.ok) return bytes;
  const text = decoded(bytes.value);
  return text === null ? fail({ kind: 'notUnpackable' }) : ok(text);
}

/** Null for what is no UTF-8. */
export function decoded(bytes: Uint8Array<ArrayBuffer>): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return null;
  }
}

/** Null for what is no Base64. */
function bytesOf(base64: string): Uint8Array<ArrayBuffer> | null {
  try {
    const binary = atob(base64);
    const bytes = new Uint8Array(binary.length);
    // `Uint8Array.from` with a function takes ten times as long.
    for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
    return bytes;
  } catch {
    return null;
  }
}
