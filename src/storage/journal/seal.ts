/** Bytes that only this page's key opens. */
export interface Sealed {
  readonly iv: Uint8Array<ArrayBuffer>;
  readonly bytes: ArrayBuffer;
}

export interface Sealer {
  seal(bytes: Uint8Array<ArrayBuffer>): Promise<Sealed>;
  /** Null for what was not sealed with this key, or is no longer what was sealed. */
  open(sealed: unknown): Promise<Uint8Array<ArrayBuffer> | null>;
}

/**
 * AES-GCM with 256 bits and a random 96-bit vector each time, as NIST SP 800-38D wants it.
 *
 * @param keyHex 64 hex digits
 * @param purpose bound to what is sealed, so that the data of one page never passes for that of another
 */
export async function createSealer(
  keyHex: string,
  purpose: string,
  { subtle }: Pick<Crypto, 'subtle'> = crypto,
): Promise<Sealer> {
  const raw = Uint8Array.from(keyHex.match(/../gu) ?? [], (pair) => Number.parseInt(pair, 16));
  const key = await subtle.importKey('raw', raw, 'AES-GCM', false, ['encrypt', 'decrypt']);
  const additionalData = new TextEncoder().encode(purpose);
  return {
    async seal(bytes) {
      const iv = crypto.getRandomValues(new Uint8Array(12));
      return { iv, bytes: await subtle.encrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes) };
    },
    async open(sealed) {
      const { iv, bytes } = (sealed ?? {}) as Partial<Sealed>;
      if (!iv || !bytes) return null;
      try {
        return new Uint8Array(await subtle.decrypt({ name: 'AES-GCM', iv, additionalData }, key, bytes));
      } catch {
        return null;
      }
    },
  };
}
