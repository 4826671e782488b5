import { createHash } from 'node:crypto';

/** SHA-256 in hex, by another implementation than the browser's. */
export const hashOf = (input: string | Uint8Array): string =>
  createHash('sha256').update(input).digest('hex');

export const sha256 = async (input: string | Uint8Array): Promise<string> => hashOf(input);
