const LIVING = new Set(['http:', 'https:', 'mailto:']);
/** A longer address is a program or a tracker rather than a source. */
const LONGEST_LINK = 2000;

/**
 * An address that may be kept: absolute, and http, https or mailto after the URL parser of the platform has read it
 * (which takes out the line ends and blanks that hide a scheme). Null for everything else.
 */
export function safeLink(address: string): string | null {
  if (address.length > LONGEST_LINK) return null;
  try {
    const { protocol, href } = new URL(address);
    return LIVING.has(protocol) && href.length <= LONGEST_LINK ? href : null;
  } catch {
    return null;
  }
}
