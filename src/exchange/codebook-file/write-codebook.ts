import type { CodebookFile } from '../../domain/codebook/codebook-file.ts';
import { writeJson } from '../write-json.ts';

export const CODEBOOK_EXTENSION = '.codebook.json';
export const CODEBOOK_MEDIA_TYPE = 'application/json';

/** The same codebook gives the same text. */
export const writeCodebook = (file: CodebookFile): string => writeJson(file);
