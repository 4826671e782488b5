import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const ROOT = fileURLToPath(new URL('../../', import.meta.url));

/** Markdown is read in a worker; what this package gives to browsers asks a document, which a worker has not. */
export const PACKAGES_IN_WORKERS = {
  'decode-named-character-reference': `${ROOT}node_modules/decode-named-character-reference/index.js`,
};
