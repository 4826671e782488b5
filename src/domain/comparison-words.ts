import type { EditNature, EditOperation } from './alignment.ts';
import { listInWords } from './list-in-words.ts';

/** What two articles have in common, counted. Told from `a` to `b`. */
export interface PairSummary {
  /** Paragraphs of `a`, how many of them share a passage with `b`, how many don't; and those that only `b` has. */
  readonly paragraphs: {
    readonly all: number;
    readonly kept: number;
    /** Of those that are kept: how many stand in another place. */
    readonly moved: number;
    readonly dropped: number;
    readonly added: number;
  };
  /** Whole sentences that are missing in `b`, or new there, within shared passages. */
  readonly sentences: { readonly dropped: number; readonly added: number };
  /** All differences within shared passages. */
  readonly edits: number;
  readonly sharedQuotes: number;
}

/** The natures in words, as lists and sentences name them. */
export const NATURES: Readonly<Record<EditNature, string>> = {
  spelling: 'spelling',
  style: 'style',
  honorific: 'honorific',
  cueVerb: 'reporting verb',
  speakerForm: 'who speaks',
  attribution: 'attribution',
  sentence: 'sentence',
  wording: 'wording',
};

/** The sign before words of either side: not by colour alone. */
export const SIGNS = { missing: '−', added: '+' } as const;

/** How numbers are written: English in files; on the screen as the reader writes them. */
export type WriteNumber = (value: number) => string;
const inEnglish: WriteNumber = (value) => value.toLocaleString('en');

/** A share as "41 %"; never 0 % for something, never 100 % for less than all. */
export function percentInWords(share: number, write: WriteNumber = inEnglish): string {
  const rounded = Math.round(share * 100);
  const percent = share > 0 && rounded === 0 ? 1 : share < 1 && rounded === 100 ? 99 : rounded;
  return `${write(percent)} %`;
}

type Noun = 'sentence' | 'paragraph' | 'quote';

const amount = (count: number, noun: Noun, write: WriteNumber): string =>
  `${write(count)} ${noun}${count === 1 ? '' : 's'}`;

/**
 * "B keeps 6 of 13 paragraphs of A, drops 1 sentence and 7 paragraphs, adds 5." What is zero is left out, and a noun is
 * not said twice.
 *
 * @param a letter of the article it is told from
 */
export function summarySentence(
  a: string,
  b: string,
  summary: PairSummary,
  write: WriteNumber = inEnglish,
): string {
  const { paragraphs, sentences, edits, sharedQuotes } = summary;
  if (paragraphs.kept === 0) {
    const nothing = littleInCommon([b], [a], write);
    return sharedQuotes === 0
      ? nothing
      : `${nothing.slice(0, -1)}: only ${amount(sharedQuotes, 'quote', write)}.`;
  }
  let said: Noun = 'paragraph';
  const counted = (counts: { readonly sentences: number; readonly paragraphs: number }): string => {
    const named = [
      { count: counts.sentences, noun: 'sentence' as const },
      { count: counts.paragraphs, noun: 'paragraph' as const },
    ].filter(({ count }) => count > 0);
    const [only] = named;
    const words =
      named.length === 1 && only?.noun === said
        ? write(only.count)
        : listInWords(named.map(({ count, noun }) => amount(count, noun, write)));
    said = named.at(-1)?.noun ?? said;
    return words;
  };
  const parts = [keptInWords(b, a, summary, write)];
  const dropped = counted({ sentences: sentences.dropped, paragraphs: paragraphs.dropped });
  if (dropped !== '') parts.push(`drops ${dropped}`);
  const added = counted({ sentences: sentences.added, paragraphs: paragraphs.added });
  if (added !== '') parts.push(`adds ${added}`);
  const wordForWord = paragraphs.dropped === 0 && edits === 0 ? ', word for word' : '';
  const [kept = '', ...rest] = parts;
  return `${[`${kept}${wordForWord}`, ...rest].join(', ')}.`;
}

function keptInWords(b: string, a: string, summary: PairSummary, write: WriteNumber): string {
  const { moved } = summary.paragraphs;
  const elsewhere = moved > 0 ? `, ${write(moved)} of them in another place` : '';
  return `${keptWords(b, a, summary, write)}${elsewhere}`;
}

function keptWords(
  b: string,
  a: string,
  { paragraphs: { all, kept }, edits }: PairSummary,
  write: WriteNumber,
): string {
  if (kept < all) return `${b} keeps ${write(kept)} of ${amount(all, 'paragraph', write)} of ${a}`;
  const whole = all === 1 ? 'the one paragraph' : `all ${amount(all, 'paragraph', write)}`;
  return `${b} ${edits === 0 ? 'has' : 'keeps'} ${whole} of ${a}`;
}

const FEW = 4;

/** "C has little in common with A and B." Of many others only how many. */
export function littleInCommon(
  letters: readonly string[],
  others: readonly string[],
  write: WriteNumber = inEnglish,
): string {
  const have = letters.length === 1 ? 'has' : 'have';
  const with_ = others.length > FEW ? `the other ${write(others.length)} articles` : listInWords(others);
  return others.length === 0
    ? `${listInWords(letters)} have little in common.`
    : `${listInWords(letters)} ${have} little in common with ${with_}.`;
}

/** A difference with its words; those it lacks on a side are empty. */
export interface DifferenceWords {
  readonly operation: EditOperation;
  readonly nature: EditNature;
  readonly a: string;
  readonly b: string;
}

/**
 * "Replaced: “Mr Khamenei” by “Ayatollah Khamenei”, honorific".
 *
 * @param limit code points of either side's words; the middle of longer ones is left out
 */
export function differenceInWords(
  { operation, nature, a, b }: DifferenceWords,
  limit: number = Infinity,
): string {
  const quoted = (words: string): string => inMarks(shortened(words, limit));
  const named = NATURES[nature];
  switch (operation) {
    case 'replaced':
      return `Replaced: ${quoted(a)} by ${quoted(b)}, ${named}`;
    case 'deleted':
      return `Left out: ${quoted(a)}, ${named}`;
    case 'inserted':
      return `Added: ${quoted(b)}, ${named}`;
  }
}

/** "Only in A, not in B: “He also warned …”": a paragraph, or what is left of one, that the other article lacks. */
export const onlyHereInWords = (
  here: string,
  other: string,
  words: string,
  limit: number = Infinity,
): string => `Only in ${here}, not in ${other}: ${inMarks(shortened(words, limit))}`;

export const sharedQuoteInWords = (words: string, limit: number = Infinity): string =>
  `Shared quote: ${inMarks(shortened(words, limit))}`;

/** A passage that stands before another one in one article and behind it in the other. */
export const movedInWords = (words: string, limit: number = Infinity): string =>
  `Moved: ${inMarks(shortened(words, limit))}`;

/** In quotation marks, unless they begin with their own. */
const inMarks = (words: string): string => {
  if (/^["“„«»]/u.test(words)) return words;
  return /["“”„«»]/u.test(words) ? `‘${words}’` : `“${words}”`;
};

/** Words on one line; of long ones the start and the end. Never cuts a code point. */
export function shortened(words: string, limit: number): string {
  const flat = words.replace(/\s+/gu, ' ').trim();
  const points = Array.from(flat);
  if (points.length <= limit) return flat;
  const head = Math.ceil((limit - 1) * 0.6);
  const tail = limit - 1 - head;
  return `${points.slice(0, head).join('').trimEnd()}…${points
    .slice(points.length - tail)
    .join('')
    .trimStart()}`;
}
