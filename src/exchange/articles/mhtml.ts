import type { FoundMetadata } from './found-metadata.ts';

/** A page in a file of MIME parts, as browsers save it with its pictures. */
export interface SavedPage {
  /** The bytes of its first part in HTML. */
  readonly html: Uint8Array<ArrayBuffer>;
  readonly found: FoundMetadata;
  /** As the part declares it, ahead of what the page in it says. */
  readonly charset: string | null;
}

/** In bytes: where the headers of the file have to end. */
const HEADERS = 20_000;
const BLANK_LINE = /\r?\n\r?\n/;

/**
 * The page in an MHTML file (RFC 2557): its first part in HTML, out of quoted-printable or base64. Null for anything
 * that is no such file. Pictures and styles in other parts are not looked at.
 */
export function savedPage(bytes: Uint8Array<ArrayBuffer>): SavedPage | null {
  const beginning = new TextDecoder('latin1').decode(bytes.subarray(0, HEADERS));
  const headers = BLANK_LINE.exec(beginning);
  const head = unfolded(beginning.slice(0, headers?.index ?? 0));
  const boundary = /^content-type:\s*multipart\/related;.*?boundary="?([^";\r\n]{1,200})/im.exec(head)?.[1];
  if (!headers || boundary === undefined) return null;
  // One character a byte, so that nothing is lost on the way.
  const whole = binaryOf(bytes);
  for (const part of whole.split(`--${boundary}`).slice(1)) {
    const end = BLANK_LINE.exec(part.slice(0, HEADERS));
    if (!end) continue;
    const own = unfolded(part.slice(0, end.index));
    if (!/^content-type:\s*(?:text\/html|application\/xhtml\+xml)/im.test(own)) continue;
    const body = part.slice(end.index + end[0].length);
    const address = valueOf(own, 'content-location') ?? valueOf(head, 'snapshot-content-location');
    return {
      html: bytesOf(decoded(body, valueOf(own, 'content-transfer-encoding')?.toLowerCase() ?? '')),
      charset: /^content-type:[^\r\n]*?charset\s*=\s*"?([\w.:-]{1,40})/im.exec(own)?.[1] ?? null,
      found: address === null ? {} : { url: { value: address, by: 'saved page' } },
    };
  }
  return null;
}

/** A header that goes on in the next line begins it with a blank. */
const unfolded = (headers: string): string => headers.replace(/\r?\n[ \t]/g, ' ');

const valueOf = (headers: string, name: string): string | null =>
  headers
    .split(/\r?\n/)
    .find((line) => line.toLowerCase().startsWith(`${name}:`))
    ?.slice(name.length + 1)
    .trim() ?? null;

function decoded(body: string, encoding: string): string {
  if (encoding === 'quoted-printable') {
    return body
      .replace(/=[ \t]{0,10}\r?\n/g, '')
      .replace(/=([\da-f]{2})/gi, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  }
  if (encoding !== 'base64') return body;
  try {
    return atob(body.replace(/[^a-z\d+/=]/gi, ''));
  } catch {
    return '';
  }
}

/** How many bytes become characters at a time. */
const SLICE = 8192;

/** Not `TextDecoder('latin1')`, which means windows-1252. */
function binaryOf(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += SLICE) {
    pieces.push(String.fromCharCode(...bytes.subarray(at, at + SLICE)));
  }
  return pieces.join('');
}

const bytesOf = (binary: string): Uint8Array<ArrayBuffer> => {
  const bytes = new Uint8Array(binary.length);
  for (let at = 0; at < binary.length; at += 1) bytes[at] = binary.charCodeAt(at);
  return bytes;
};
