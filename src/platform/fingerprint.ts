import { createHasher } from './hash.ts';

/** What a file holds, as far as one must tell whether somebody else has written there. */
export interface Fingerprint {
  readonly bytes: number;
  readonly sha256: string;
}

export async function fingerprintOf(content: Blob): Promise<Fingerprint> {
  const sha256 = await createHasher().sha256(new Uint8Array(await content.arrayBuffer()));
  return { bytes: content.size, sha256 };
}

/**
 * Which of these a file holds; null for none. By size first, so that a file of another length is never read. Its date
 * says nothing: programs that synchronise folders touch it.
 */
export async function knownAs(content: Blob, known: readonly Fingerprint[]): Promise<Fingerprint | null> {
  if (!known.some(({ bytes }) => bytes === content.size)) return null;
  const { sha256 } = await fingerprintOf(content);
  return known.find((one) => one.sha256 === sha256) ?? null;
}
