/** What somebody looks for. Words are looked for as people mean them; a pattern looks at the text as it stands. */
export interface FindQuery {
  readonly words: string;
  /** Hits begin and end where words do. */
  readonly wholeWords: boolean;
  /** "us" does not find "US". */
  readonly matchCase: boolean;
  /** "resume" does not find "résumé". A pattern always tells them apart. */
  readonly matchAccents: boolean;
  /** `words` is a regular expression (JavaScript's, with the flags `u` and `m`). */
  readonly isPattern: boolean;
}

export const NO_QUERY: FindQuery = {
  words: '',
  wholeWords: false,
  matchCase: false,
  matchAccents: false,
  isPattern: false,
};

/** Why nothing could be found out. */
export type FindProblem =
  /** What looks through the texts did not come, or went away twice. */
  | { readonly kind: 'brokenOff' }
  /** It takes longer than anybody would wait, as nested repetitions do. */
  | { readonly kind: 'patternTooSlow' }
  /** Another kind of regular expression has this, ours has not. */
  | { readonly kind: 'patternForeign'; readonly what: ForeignSyntax }
  /** In the words of the browser, which are English. */
  | { readonly kind: 'patternWrong'; readonly detail: string };

export type ForeignSyntax =
  | 'inlineFlags'
  | 'possessive'
  | 'namedGroup'
  | 'textEdges'
  | 'posixClass'
  | 'needlessEscape';

export const sameQuery = (a: FindQuery, b: FindQuery): boolean =>
  a.words === b.words &&
  a.wholeWords === b.wholeWords &&
  a.matchCase === b.matchCase &&
  a.matchAccents === b.matchAccents &&
  a.isPattern === b.isPattern;

/** Whether there is anything to look for. */
export const asksAnything = ({ words, isPattern }: FindQuery): boolean =>
  isPattern ? words !== '' : words.trim() !== '';
