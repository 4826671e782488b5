import { isCueVerb } from './cue-verbs.ts';
import { FUNCTION_WORDS } from './function-words.ts';
import { beginsWithCapital } from './names.ts';
import { startsSentence } from './sentence-borders.ts';
import { isTitle } from './titles.ts';
import { formAt, keyAt, type TokenSpan, type Tokens } from './tokens.ts';
import { at } from './typed-arrays.ts';

const LONGEST = 10;
/** Who is not named but speaks. */
const SOURCES: ReadonlySet<string> = new Set(
  `source sources official officials reports media state-run agency news newspaper outlet reporters journalists
  statement interview analysts experts authorities ministry government spokesperson witnesses today friday monday
  tuesday wednesday thursday saturday sunday`.split(/\s+/),
);
const JOINING = /[,;:”"’'»—–]/u;

/**
 * Whether words that one text lacks say who says it: "The National reported" behind a comma, "according to officials",
 * "Mr Trump said that" at the beginning of a sentence.
 */
export function isAttribution(tokens: Tokens, span: TokenSpan): boolean {
  const length = span.end - span.first;
  if (length > LONGEST) return false;
  if (keyAt(tokens, span.first) === 'according' && keyAt(tokens, span.first + 1) === 'to') return length > 2;
  let cues = 0;
  for (let token = span.first; token < span.end; token += 1) {
    const key = keyAt(tokens, token);
    // Also a word that is small elsewhere may be a part of a name: The National.
    if (isCueVerb(key)) cues += 1;
    else if (!namesSpeaker(key) && !beginsWithCapital(formAt(tokens, token))) return false;
  }
  if (cues === 0 || length < 2) return false;
  if (
    JOINING.test(punctuationBefore(tokens, span.first)) ||
    /^[,:]/.test(punctuationBefore(tokens, span.end))
  ) {
    return true;
  }
  const last = keyAt(tokens, span.end - 1);
  return startsSentence(tokens, span.first) && (isCueVerb(last) || last === 'that');
}

const namesSpeaker = (key: string): boolean => FUNCTION_WORDS.has(key) || isTitle(key) || SOURCES.has(key);

/** What stands between a token and the one before it. */
export const punctuationBefore = ({ source, starts, ends, count }: Tokens, token: number): string =>
  source.text.slice(
    token > 0 ? at(ends, token - 1) : 0,
    token < count ? at(starts, token) : source.text.length,
  );
