/** Bytes 80 to ff of code page 437, the alphabet of archives that do not say theirs (PKWARE APPNOTE, appendix D). */
const CP437 =
  'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0';

/** A name as a person may read it: no folder above, no drive, no root, and nothing that turns the line around. */
const UNREADABLE = /[\p{Cc}\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]/gu;

/**
 * The name of a file in an archive. Many programs write UTF-8 without saying so; only what cannot be UTF-8 is read as
 * code page 437. Nothing is ever written under such a name: it is shown, and its ending tells the format.
 */
export function entryName(bytes: Uint8Array<ArrayBuffer>, isUtf8: boolean): string {
  return decoded(bytes, isUtf8)
    .replaceAll('\\', '/')
    .split('/')
    .filter(
      (part, index) =>
        part !== '' && part !== '.' && part !== '..' && !(index === 0 && /^[a-z]:$/iu.test(part)),
    )
    .join('/')
    .replace(UNREADABLE, '\uFFFD')
    .concat(isFolder(bytes) ? '/' : '');
}

const isFolder = (bytes: Uint8Array): boolean => bytes.at(-1) === 0x2f || bytes.at(-1) === 0x5c;

function decoded(bytes: Uint8Array<ArrayBuffer>, isUtf8: boolean): string {
  try {
    return new TextDecoder('utf-8', { fatal: !isUtf8 }).decode(bytes);
  } catch {
    return Array.from(bytes, (byte) =>
      byte < 0x80 ? String.fromCharCode(byte) : (CP437[byte - 0x80] ?? '\uFFFD'),
    ).join('');
  }
}

/** What systems put beside the person's files: resource forks, thumbnails, folder views, and hidden files. */
export const isSystemFile = (name: string): boolean =>
  name === '' ||
  name.endsWith('/') ||
  name.split('/').some((part) => part.startsWith('.') || part === '__MACOSX') ||
  /(?:^|\/)(?:thumbs\.db|desktop\.ini|~\$[^/]*)$/iu.test(name);
