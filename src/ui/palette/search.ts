import type { PaletteEntry } from './entry.ts';
import { folded, foldedText, foldedWords, matchOf, scoreOf, type Folded } from './match.ts';

/** An entry that fits, with the letters of its label that were typed. */
export interface Found {
  readonly entry: PaletteEntry;
  /** UTF-16 offsets in the label, in order. */
  readonly at: readonly number[];
}

interface Indexed {
  readonly label: Folded;
  readonly detail: Folded | null;
  readonly group: string;
  readonly about: string;
}

const NOWHERE = -Infinity;
const indexed = new WeakMap<PaletteEntry, Indexed>();

function indexOf(entry: PaletteEntry): Indexed {
  const known = indexed.get(entry);
  if (known) return known;
  const made: Indexed = {
    label: folded(entry.label),
    detail: entry.detail ? folded(entry.detail) : null,
    group: foldedText(entry.group),
    about: entry.about ? ` ${foldedWords(entry.about).join(' ')}` : '',
  };
  indexed.set(entry, made);
  return made;
}

/** Reads the entries ahead of the first key press, which then need not wait for it. */
export function readAhead(entries: readonly PaletteEntry[]): void {
  for (const entry of entries) indexOf(entry);
}

/** What stands beside the label counts half; group and guideline are found by the beginnings of their words alone. */
const DETAIL = 0.5;
const GROUP = 4;
const ABOUT = 3;
/** So that the letter of an article finds it before all that begins with the letter. */
const WHOLE_WORD = 5;
/** More than a letter, so that what was just used comes before what fits a little better. */
const RECENT = 6;
/** What can't be done now stands below what can, unless it fits much better. */
const UNAVAILABLE = -10;
/** A long label says more that was not asked for. */
const A_LETTER = -0.04;

/**
 * The entries in which every typed word is found, in any order, the best first; see `match.ts` for how one word is
 * found. Entries chosen lately come up, the last one most.
 *
 * @param recent ids, the last chosen first
 */
export function search(
  entries: readonly PaletteEntry[],
  typed: string,
  recent: readonly string[],
  most: number,
): readonly Found[] {
  const words = foldedWords(typed);
  if (words.length === 0) return [];
  const found: { readonly entry: PaletteEntry; readonly score: number }[] = [];
  for (const entry of entries) {
    const score = scoreIn(words, entry, recent);
    if (score !== null) found.push({ entry, score });
  }
  return found
    .toSorted((a, b) => b.score - a.score)
    .slice(0, most)
    .map(({ entry }) => ({ entry, at: lettersOf(words, entry) }));
}

function scoreIn(words: readonly string[], entry: PaletteEntry, recent: readonly string[]): number | null {
  const index = indexOf(entry);
  let total = 0;
  for (const word of words) {
    const score = scoreOfWord(word, index);
    if (score === null) return null;
    total += score;
  }
  const place = recent.indexOf(entry.id);
  return (
    total +
    (entry.weight ?? 0) +
    (place < 0 ? 0 : RECENT * (1 - place / recent.length)) +
    (entry.otherwise === null ? 0 : UNAVAILABLE) +
    entry.label.length * A_LETTER
  );
}

function scoreOfWord(word: string, { label, detail, group, about }: Indexed): number | null {
  let score = scoreOf(word, label) ?? NOWHERE;
  if (score !== NOWHERE && ` ${label.letters} `.includes(` ${word} `)) score += WHOLE_WORD;
  if (detail) score = Math.max(score, (scoreOf(word, detail) ?? NOWHERE) * DETAIL);
  if (score < GROUP && group.startsWith(word)) score = GROUP;
  if (score < ABOUT && about !== '' && about.includes(` ${word}`)) score = ABOUT;
  return score === NOWHERE ? null : score;
}

function lettersOf(words: readonly string[], entry: PaletteEntry): readonly number[] {
  const { label } = indexOf(entry);
  const places = new Set<number>();
  for (const word of words) {
    for (const at of matchOf(word, label)?.at ?? []) places.add(label.from ? (label.from[at] ?? 0) : at);
  }
  return [...places].toSorted((a, b) => a - b);
}

/** A label in pieces, those that were typed apart from the others. */
export interface Piece {
  readonly text: string;
  readonly typed: boolean;
}

/** Cut at the typed letters; a letter of two UTF-16 units and its accents stay whole. */
export function piecesOf(label: string, at: readonly number[]): readonly Piece[] {
  const typed = new Set(at);
  const pieces: { text: string; readonly typed: boolean }[] = [];
  let offset = 0;
  for (const { segment } of new Intl.Segmenter(undefined, { granularity: 'grapheme' }).segment(label)) {
    const isTyped = [...Array(segment.length).keys()].some((unit) => typed.has(offset + unit));
    const last = pieces.at(-1);
    if (last && last.typed === isTyped) last.text += segment;
    else pieces.push({ text: segment, typed: isTyped });
    offset += segment.length;
  }
  return pieces;
}
