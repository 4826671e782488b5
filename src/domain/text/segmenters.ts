import { guessLanguage } from './scripts.ts';

type Granularity = 'grapheme' | 'word' | 'sentence';

/** What is read where neither the article nor its script says more: the same for everybody, so that borders are too. */
const FALLBACK = 'en';

const made = new Map<string, Intl.Segmenter>();
/** Languages as articles have them, by what the browser's segmenter makes of them. */
const known = new Map<string, string>();

/** Made when first asked for: each costs milliseconds, and most pages need only one. */
function segmenter(language: string, granularity: Granularity): Intl.Segmenter {
  const key = `${granularity} ${language}`;
  const known = made.get(key);
  if (known) return known;
  const created = new Intl.Segmenter(language, { granularity });
  made.set(key, created);
  return created;
}

/**
 * The language whose rules cut a text: the article's own where the browser knows it, else what the script says
 * (`guessLanguage`), else English. Never the reader's, so that two people see the same borders. Scripts without blanks
 * are cut by dictionary in any language (UAX #29 with ICU's dictionaries).
 */
export function segmentingLanguage(language: string | null, text: string): string {
  return (language !== null && supported(language)) || guessLanguage(text) || FALLBACK;
}

function supported(language: string): string {
  const answer = known.get(language);
  if (answer !== undefined) return answer;
  let found = '';
  try {
    found = Intl.Segmenter.supportedLocalesOf(language)[0] ?? '';
  } catch {
    // Typed by a person: "Arabic" is no language tag.
  }
  known.set(language, found);
  return found;
}

/** Grapheme clusters are the same in all languages. */
export const graphemeSegmenter = (): Intl.Segmenter => segmenter(FALLBACK, 'grapheme');

/**
 * @param language BCP 47 or null, as the article has it
 * @param text what is to be cut: its script decides where the language is null
 */
export const wordSegmenter = (language: string | null = null, text = ''): Intl.Segmenter =>
  segmenter(segmentingLanguage(language, text), 'word');

/** The same for sentences. */
export const sentenceSegmenter = (language: string | null = null, text = ''): Intl.Segmenter =>
  segmenter(segmentingLanguage(language, text), 'sentence');
