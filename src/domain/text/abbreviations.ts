const words = (list: string): ReadonlySet<string> => new Set(list.split(' '));

/** With a capital, always before a name. */
const TITLES = words(
  'mr mrs ms dr prof gen col maj lt capt cmdr adm sgt cpl sen rep gov pres sec supt insp rev fr hon mt ft messrs mme',
);
/** Abbreviations before a number, words elsewhere. */
const NUMBERED = words('no nos art fig vol pp p ch');
/** Never the last word of a sentence. */
const INSIDE = words('vs v e.g i.e eg ie cf viz ca approx');
/** Within or at the end of a sentence: what follows decides. */
const ANYWHERE = words(
  'inc corp ltd co bros jr sr st etc esq dept univ assn ave blvd rd al ph.d jan feb apr aug sept oct nov dec',
);
/** Titles of one letter with a full stop: د. (doctor), أ. (professor), م. (engineer), أ.د. */
const ARABIC_TITLE = /^(?:أ\.د|[دأمش])$/u;
const DOTTED = /^(?:\p{L}\.)+\p{L}$/u;
const INITIAL = /^\p{Lu}$/u;
const CAPITALISED = /^\p{Lu}/u;
/** Words that begin a sentence far more often than they follow an abbreviation. */
const STARTER =
  /^["“‘'([]*(?:the|an?|he|she|it|they|we|i|you|this|that|these|those|there|in|on|at|but|and|however|still|meanwhile|when|while|after|before|if|as|for|his|her|its|their|our|so|yet|although|instead|asked|speaking)(?![\p{L}\p{N}])/iu;
const OPENERS = /^["“‘'([«„]+/u;

/**
 * Whether the full stop that ends `before` belongs to an abbreviation whose sentence goes on in `after`. Where it may
 * also end the sentence (U.S., Inc., an initial), a word that usually begins a sentence decides.
 */
export function abbreviates(before: string, after: string): boolean {
  const tokens = before.trimEnd().split(/\s+/u);
  const token = (tokens.at(-1) ?? '').replace(OPENERS, '');
  if (!token.endsWith('.')) return false;
  const word = token.slice(0, -1);
  const small = word.toLowerCase();
  if (ARABIC_TITLE.test(word)) return /^\p{Script=Arabic}/u.test(after);
  if (INSIDE.has(small) || (TITLES.has(small) && CAPITALISED.test(word))) return true;
  if (NUMBERED.has(small)) return /^\p{Nd}/u.test(after);
  if (ANYWHERE.has(small) || DOTTED.test(word)) return !STARTER.test(after);
  if (!INITIAL.test(word)) return false;
  const previous = (tokens.at(-2) ?? '').replace(OPENERS, '');
  // J. K. Rowling, George W. Bush; at the very start nothing can have ended.
  return (
    /^\p{Lu}\./u.test(after) || ((previous === '' || CAPITALISED.test(previous)) && !STARTER.test(after))
  );
}

/** Whether a full stop at the end of these words is part of the last one, as in "the U.S." or "Acme Inc.". */
export function endsWithDottedWord(text: string): boolean {
  const word = (text.split(/\s+/u).at(-1) ?? '').replace(OPENERS, '').replace(/\.$/u, '');
  return (
    DOTTED.test(word) ||
    ANYWHERE.has(word.toLowerCase()) ||
    (TITLES.has(word.toLowerCase()) && CAPITALISED.test(word))
  );
}
