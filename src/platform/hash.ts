/** SHA-256 in hex. The app is served over https or from localhost, so `crypto.subtle` is always there. */
export const createHasher = (subtle: Pick<SubtleCrypto, 'digest'> = crypto.subtle) => ({
  async sha256(input: string | Uint8Array<ArrayBuffer>): Promise<string> {
    const bytes = typeof input === 'string' ? new TextEncoder().encode(input) : input;
    const digest = new Uint8Array(await subtle.digest('SHA-256', bytes));
    return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
  },
});
