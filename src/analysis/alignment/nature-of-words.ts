import type { EditNature } from '../../domain/alignment.ts';
import { isCueVerb } from './cue-verbs.ts';
import { DETERMINERS, FUNCTION_WORDS, PRONOUNS } from './function-words.ts';
import { lengthOfSpan, keyAt, type TokenSpan, type Tokens } from './tokens.ts';
import { expanded, plainNumber } from './number-words.ts';
import { spellingOf } from './spelling.ts';
import { HONORIFICS, isTitle, ROLES } from './titles.ts';
import { looksLikeName } from './names.ts';

/** The words on both sides of a difference, as tokens; one of the spans may be empty. */
export interface Difference {
  readonly a: Tokens;
  readonly b: Tokens;
  readonly inA: TokenSpan;
  readonly inB: TokenSpan;
}

export const keysIn = (tokens: Tokens, { first, end }: TokenSpan): string[] =>
  Array.from({ length: end - first }, (_, n) => keyAt(tokens, first + n));

/** What kind of difference two words are that stand for each other; null when nothing says that they do. */
export function natureOfPair(a: Tokens, tokenA: number, b: Tokens, tokenB: number): EditNature | null {
  const [keyA, keyB] = [keyAt(a, tokenA), keyAt(b, tokenB)];
  // Equal by chance, and left out as such.
  if (keyA === keyB) return null;
  if (isCueVerb(keyA) && isCueVerb(keyB)) return 'cueVerb';
  if (plainNumber(keyA) === plainNumber(keyB)) return 'style';
  if (spellingOf(keyA) === spellingOf(keyB)) return 'spelling';
  if (!isTitle(keyA) || !isTitle(keyB)) return null;
  const inA = { first: tokenA, end: tokenA + 1 };
  const inB = { first: tokenB, end: tokenB + 1 };
  return areTitles({ a, b, inA, inB }) ? 'honorific' : null;
}

/** `spelling` or `style` when both sides say the same: per cent and percent, do not and don't, seven and 7. */
export function sameWords({ a, b, inA, inB }: Difference): EditNature | null {
  if (lengthOfSpan(inA) === 0 || lengthOfSpan(inB) === 0) return null;
  const [keysA, keysB] = [keysIn(a, inA), keysIn(b, inB)];
  const joined = (keys: readonly string[], fold: (key: string) => string, glue: string): string =>
    keys.map(fold).join(glue);
  if (joined(keysA, plainNumber, ' ') === joined(keysB, plainNumber, ' ')) return 'style';
  if (joined(keysA, expanded, ' ') === joined(keysB, expanded, ' ')) return 'style';
  if (keysA.length === keysB.length) {
    return joined(keysA, spellingOf, ' ') === joined(keysB, spellingOf, ' ') ? 'spelling' : null;
  }
  // Written together or apart. Numbers are not: 1 5 is not 15.
  const apart = [...keysA, ...keysB].some((key) => /\p{N}/u.test(key));
  return !apart && joined(keysA, spellingOf, '') === joined(keysB, spellingOf, '') ? 'spelling' : null;
}

/** Whether the words are titles and nothing else: honorifics anywhere, roles beside a name or another title. */
export function areTitles({ a, b, inA, inB }: Difference): boolean {
  const keys = [...keysIn(a, inA), ...keysIn(b, inB)];
  if (keys.length === 0 || !keys.every(isTitle)) return false;
  if (keys.some((key) => HONORIFICS.has(key))) return true;
  const beside = (tokens: Tokens, span: TokenSpan, other: Tokens): boolean =>
    [span.first - 1, span.end].some(
      (token) => looksLikeName(tokens, token, other) || isTitle(keyAt(tokens, token)),
    );
  return beside(a, inA, b) && beside(b, inB, a);
}

const NEAR_CUE = 2;

/** Whether a reporting verb stands within two words of the difference, in both texts. */
function isBesideCue({ a, b, inA, inB }: Difference): boolean {
  const near = (tokens: Tokens, { first, end }: TokenSpan): boolean => {
    for (let n = 1; n <= NEAR_CUE; n += 1) {
      if (isCueVerb(keyAt(tokens, first - n)) || isCueVerb(keyAt(tokens, end - 1 + n))) return true;
    }
    return false;
  };
  return near(a, inA) && near(b, inB);
}

const LONGEST_SPEAKER = 6;

/**
 * Whether both sides may name one speaker in two forms beside a reporting verb: he and Witkoff, Trump and the
 * president; or a part of a name is missing: Steve Witkoff, Witkoff.
 */
export function isSpeakerForm(difference: Difference): boolean {
  const { a, b, inA, inB } = difference;
  if (!isBesideCue(difference)) return false;
  const kinds = [speakerKind(a, inA, b), speakerKind(b, inB, a)];
  if (kinds.includes('nothing')) {
    // Only a name that goes on: a whole name before a verb is somebody else's.
    const [tokens, span, other] = lengthOfSpan(inA) > 0 ? ([a, inA, b] as const) : ([b, inB, a] as const);
    const named = (token: number): boolean => looksLikeName(tokens, token, other);
    return kinds.includes('name') && (named(span.end) || named(span.first - 1));
  }
  if (kinds.includes(null)) return false;
  if (kinds.includes('word') && !kinds.includes('pronoun')) return false;
  return kinds[0] !== kinds[1];
}

type SpeakerKind = 'pronoun' | 'name' | 'role' | 'word' | 'nothing' | null;

function speakerKind(tokens: Tokens, span: TokenSpan, other: Tokens): SpeakerKind {
  const keys = keysIn(tokens, span);
  if (keys.length === 0) return 'nothing';
  if (keys.length > LONGEST_SPEAKER) return null;
  if (keys.length === 1 && PRONOUNS.has(keys[0] ?? '')) return 'pronoun';
  const named = keys.map((_, n) => looksLikeName(tokens, span.first + n, other));
  if (keys.every((key, n) => named[n] === true || isTitle(key))) {
    return named.includes(true) ? 'name' : 'role';
  }
  const [first = '', ...rest] = keys;
  if (
    DETERMINERS.has(first) &&
    rest.length > 0 &&
    rest.every((key, n) => isTitle(key) || named[n + 1] === true)
  ) {
    return 'role';
  }
  // In a text without capitals any one word may be a name.
  return keys.length === 1 && !FUNCTION_WORDS.has(first) && !ROLES.has(first) ? 'word' : null;
}
