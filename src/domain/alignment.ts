import type { ArticleId } from './ids.ts';
import type { TextRange } from './records/range.ts';

/**
 * What two articles have in common, word by word: the vocabulary that `analysis/alignment` speaks, `state` keeps and
 * `exchange` writes. All offsets are UTF-16 units of the canonical text, ranges half-open. `a` and `b` are the two
 * texts; edits are told from `a` to `b`, and `mirrored` tells them the other way round.
 */

/** The side of a pair. */
export type Side = 'a' | 'b';

/** What became of the words of `a` in `b`. */
export type EditOperation = 'replaced' | 'inserted' | 'deleted';

/**
 * What kind of difference it is. `spelling`, `style` are the ones a person may hide: they say nothing else.
 * - `spelling`: programme, program
 * - `style`: the same word written otherwise: US, U.S.; Leader, leader; 7, seven
 * - `honorific`: Mr, Ayatollah, Supreme Leader before a name or as a title
 * - `cueVerb`: said, added
 * - `speakerForm`: He, Witkoff
 * - `attribution`: who says it was added or left out: ", The National reported"
 * - `sentence`: one or more whole sentences inserted or deleted
 * - `wording`: anything else
 */
export const editNatures = [
  'spelling',
  'style',
  'honorific',
  'cueVerb',
  'speakerForm',
  'attribution',
  'sentence',
  'wording',
] as const;
export type EditNature = (typeof editNatures)[number];

/** Differences that say nothing else: a person may hide them. */
export const isTrivial = (nature: EditNature): boolean => nature === 'spelling' || nature === 'style';

export interface Edit {
  readonly operation: EditOperation;
  readonly nature: EditNature;
  /**
   * Its words in `a`, edge to edge; where they are missing an empty range at the place. Sentences come with the
   * punctuation that ends them, an attribution with the comma that joins it.
   */
  readonly a: TextRange;
  readonly b: TextRange;
}

/**
 * A run of words that both texts have one after another, with no other word between them, written the same but for
 * apostrophes and the like. Every word has the same distance from the run's start on both sides; where punctuation or
 * blanks differ the next run begins, and a word of two lengths (a soft hyphen) is a run by itself. Words that are
 * written otherwise (US, U.S.) are an edit of style.
 */
export interface EqualRun {
  readonly a: TextRange;
  readonly b: TextRange;
}

/** A stretch that both texts share, cut at paragraph ends. */
export interface Passage {
  readonly a: TextRange;
  readonly b: TextRange;
  /** Words (tokens) in it that are equal, those written otherwise included, and all of each side. */
  readonly words: { readonly equal: number; readonly a: number; readonly b: number };
  /** In order; together with `edits` they hold every word of both sides. */
  readonly equal: readonly EqualRun[];
  /** In the order of `a`, then of `b`. Empty: word for word the same. */
  readonly edits: readonly Edit[];
  /** It stands before another passage in one text and behind it in the other. */
  readonly moved: boolean;
}

/** `same`, `edited`, `moved`: it shares a passage with a paragraph of the other text. `onlyHere`: the other lacks it. */
export type ParagraphState = 'same' | 'edited' | 'moved' | 'onlyHere';

export interface Paragraph {
  /** Index among the blocks of the text. */
  readonly block: number;
  readonly range: TextRange;
  readonly state: ParagraphState;
}

/** Two texts compared. */
export interface Alignment {
  /** Sorted by `a`. */
  readonly passages: readonly Passage[];
  /** Chains whose equal words all lie inside quotation marks in both texts: the same source, not the same prose. */
  readonly sharedQuotes: readonly Passage[];
  /** Every paragraph from the body's start on that has a word, in order. */
  readonly paragraphs: { readonly a: readonly Paragraph[]; readonly b: readonly Paragraph[] };
  /** Words compared on each side, and how many of them are equal within passages. */
  readonly words: { readonly equal: number; readonly a: number; readonly b: number };
}

/** A text as it is compared. */
export interface ComparedText {
  readonly articleId: ArticleId;
  /** SHA-256 of the text, hex: what results are kept by. */
  readonly textHash: string;
  readonly text: string;
  readonly blocks: readonly { readonly range: TextRange }[];
  /** UTF-16 offset; words before it are not compared. */
  readonly bodyStart: number;
}

/** Two articles of a session that share something. */
export interface AlignedPair {
  readonly a: ArticleId;
  readonly b: ArticleId;
  readonly alignment: Alignment;
}

/** The same passage in several articles. */
export interface PassageCluster {
  /** One range an article, in the order of the articles given. At least two. */
  readonly members: readonly { readonly articleId: ArticleId; readonly range: TextRange }[];
}

const flipped: Readonly<Record<EditOperation, EditOperation>> = {
  replaced: 'replaced',
  inserted: 'deleted',
  deleted: 'inserted',
};

const swap = <Value>({ a, b }: { readonly a: Value; readonly b: Value }) => ({ a: b, b: a });

const mirroredPassage = (passage: Passage): Passage => ({
  ...passage,
  ...swap(passage),
  words: { equal: passage.words.equal, ...swap(passage.words) },
  equal: passage.equal.map(swap),
  edits: passage.edits.map((edit) => ({ ...edit, operation: flipped[edit.operation], ...swap(edit) })),
});

const inOrder = (passages: readonly Passage[]): readonly Passage[] =>
  passages.map(mirroredPassage).toSorted((one, other) => one.a.start - other.a.start);

/** The same comparison told from `b` to `a`. */
export const mirrored = ({ passages, sharedQuotes, paragraphs, words }: Alignment): Alignment => ({
  passages: inOrder(passages),
  sharedQuotes: inOrder(sharedQuotes),
  paragraphs: swap(paragraphs),
  words: { equal: words.equal, ...swap(words) },
});
