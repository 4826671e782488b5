import { fileURLToPath } from 'node:url';

/** The repository's root, with a slash at the end. */
export const ROOT = new URL('../', import.meta.url);

/** @param {string} path relative to the root */
export const inRoot = (path) => fileURLToPath(new URL(path, ROOT));
