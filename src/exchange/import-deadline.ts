import { LIMITS } from './importer.ts';

const MEGABYTE = 1_000_000;
const SECONDS_FOR_SMALL = 10;
const SMALL = 5 * MEGABYTE;

/** 10 seconds for up to 5 MB, and one more for each further megabyte. */
export const deadlineSeconds = (bytes: number): number =>
  SECONDS_FOR_SMALL + Math.max(0, Math.ceil((bytes - SMALL) / MEGABYTE));

/**
 * Archives, tables and PDFs are read in parts, and each part that is done gives the next one the whole time again: a
 * thousand pages may take as long as they take, while one page that never ends is noticed. This is the end all the same.
 */
export const LONGEST_SECONDS = 1800;

/** What a session file shrinks to is about a tenth. One that shrinks much more has the same time as the others. */
const USUAL_RATIO = 20;

/** What has to be read in the end: of a compressed file more than it has. */
export const bytesToRead = ({ name, size }: Pick<File, 'name' | 'size'>): number =>
  /\.(?:gz|zip|docx)$/iu.test(name) ? Math.min(size * USUAL_RATIO, LIMITS.unpackedBytes) : size;
