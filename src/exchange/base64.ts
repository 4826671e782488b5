/** A few thousand at a time: each byte is an argument. A multiple of three, so that pieces of Base64 can be joined. */
const PIECE_BYTES = 6_144;

/** Bytes in Base64 (RFC 4648), without line ends. */
export function base64Of(bytes: Uint8Array): string {
  const pieces: string[] = [];
  for (let at = 0; at < bytes.length; at += PIECE_BYTES) {
    pieces.push(btoa(String.fromCharCode(...bytes.subarray(at, at + PIECE_BYTES))));
  }
  return pieces.join('');
}
