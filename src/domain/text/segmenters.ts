/**
 * The browser's text segmenters, made when first asked for: each costs milliseconds, and most pages need only one.
 * The locale is fixed, so that two people see the same borders.
 */
function once(granularity: 'grapheme' | 'word' | 'sentence'): () => Intl.Segmenter {
  let made: Intl.Segmenter | null = null;
  return () => (made ??= new Intl.Segmenter('en', { granularity }));
}

export const graphemeSegmenter = once('grapheme');
export const wordSegmenter = once('word');
export const sentenceSegmenter = once('sentence');
