import { graphemeSegmenter } from '../text/segmenters.ts';

/** User-perceived characters: a letter with its accents is one. */
export const characterCount = (text: string): number => [...graphemeSegmenter().segment(text)].length;
