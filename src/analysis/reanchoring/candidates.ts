import type { TextRange } from '../../domain/records/range.ts';
import { trimBlanks } from '../../domain/text/blanks.ts';
import { atomsTouched, rangeOfAtoms, wordKeysOf, type Atoms, type AtomSpan } from './atoms.ts';
import { freeSentencesOf } from './free-sentences.ts';
import { likenessOf } from './likeness.ts';
import type { EqualRun } from './ordered-diff.ts';
import { lastBeginningBy, type VersionDiff } from './version-diff.ts';

/** A place in the new text where a range may have gone. */
export interface Candidate {
  /** UTF-16 units of the new text. */
  readonly range: TextRange;
  /** 0 to 1: how like the words are (mostly), and what stands around them. */
  readonly confidence: number;
}

/** Of a phrase that is everywhere only the first places are looked at: none will win clearly. */
const MOST_PLACES = 40;
/** How many words before and behind are compared. */
const NEIGHBOURS = 4;
/** What the words count for, the rest is for the neighbours. */
const OF_WORDS = 0.8;

/** The likeliest places first, at most two, none overlapping a better one. */
export function candidatesFor(
  diff: VersionDiff,
  range: TextRange,
  image: TextRange | null,
): readonly Candidate[] {
  const places = [
    ...(image ? [image] : []),
    ...remainsOf(diff, range),
    ...sameWords(diff, range),
    ...likeWords(diff, range),
  ];
  const scored = places
    .map((place) => ({ range: place, confidence: confidenceOf(diff, range, place) }))
    .toSorted((one, other) => other.confidence - one.confidence);
  const best = scored[0];
  if (!best) return [];
  const runnerUp = scored.find((one) => !overlap(one.range, best.range));
  return runnerUp ? [best, runnerUp] : [best];
}

const overlap = (one: TextRange, other: TextRange): boolean => one.start < other.end && other.start < one.end;

/** From the first to the last of the range's atoms that are still there; at edited edges up to the next kept atom. */
function remainsOf({ old, next, runs }: VersionDiff, range: TextRange): readonly TextRange[] {
  const { first, end } = atomsTouched(old, range);
  let span: AtomSpan | null = null;
  let [gapStart, gapEnd] = [0, next.count];
  for (let index = Math.max(0, lastBeginningBy(runs, first)); index < runs.length; index += 1) {
    const run = runs[index];
    if (!run) break;
    const from = Math.max(first, run.a);
    const to = Math.min(end, run.a + run.length);
    if (from < to) span = joined(span, { first: from - run.a + run.b, end: to - run.a + run.b });
    if (run.a + run.length <= first) gapStart = run.b + run.length;
    // The range begins inside this run: the gap is what stands behind the run before.
    else if (index > 0 && run.a <= first) gapStart = endInNext(runs[index - 1]);
    if (run.a >= end) {
      gapEnd = run.b;
      break;
    }
  }
  const inGap = (part: AtomSpan): readonly TextRange[] => {
    const trimmed = trimBlanks(next.text, rangeOfAtoms(next, part));
    return trimmed.start < trimmed.end ? [trimmed] : [];
  };
  // With edited edges both readings are offered: what is left by itself, and all that stands in its place.
  const whole = gapEnd - gapStart <= 3 * (end - first) ? inGap({ first: gapStart, end: gapEnd }) : [];
  return span && span.end - span.first <= 3 * (end - first) ? [...inGap(span), ...whole] : whole;
}

const endInNext = (run: EqualRun | undefined): number => (run ? run.b + run.length : 0);

const joined = (span: AtomSpan | null, image: AtomSpan): AtomSpan => ({
  first: span?.first ?? image.first,
  end: image.end,
});

/** The same words where the new text is not yet taken by other words of the old one. */
function sameWords({ old, next, free }: VersionDiff, { start, end }: TextRange): readonly TextRange[] {
  const words = old.text.slice(start, end);
  const places: TextRange[] = [];
  let at = next.text.indexOf(words);
  for (let looked = 0; at >= 0 && looked < MOST_PLACES; looked += 1) {
    const place = { start: at, end: at + words.length };
    if (isFree(next, free, place)) places.push(place);
    at = next.text.indexOf(words, at + 1);
  }
  return places;
}

function isFree(next: Atoms, free: Uint8Array, place: TextRange): boolean {
  const { first, end } = atomsTouched(next, place);
  return !free.subarray(first, end).includes(0);
}

/** Stretches of free text, cut at the ends of sentences, that share words with the range. */
function likeWords(diff: VersionDiff, range: TextRange): readonly TextRange[] {
  const { old, next } = diff;
  const wanted = new Set(wordKeysOf(old, atomsTouched(old, range)));
  if (wanted.size < 3) return [];
  const { sentences, holding } = freeSentencesOf(diff);
  const shared = new Map<number, number>();
  for (const key of wanted) {
    for (const sentence of holding.get(key) ?? []) shared.set(sentence, (shared.get(sentence) ?? 0) + 1);
  }
  return [...shared]
    .filter(([, count]) => count * 3 >= wanted.size)
    .toSorted(([, one], [, other]) => other - one)
    .slice(0, MOST_PLACES)
    .flatMap(([sentence]) => {
      const span = sentences[sentence];
      return span ? [rangeOfAtoms(next, shrunkTo(wanted, next, span))] : [];
    });
}

/** From the first to the last word that is wanted. */
function shrunkTo(wanted: ReadonlySet<number>, { keys, words }: Atoms, span: AtomSpan): AtomSpan {
  let { first, end } = span;
  const isWanted = (atom: number): boolean => words[atom] === 1 && wanted.has(keys[atom] ?? -1);
  while (first < end && !isWanted(first)) first += 1;
  while (end > first && !isWanted(end - 1)) end -= 1;
  return { first, end };
}

function confidenceOf({ old, next }: VersionDiff, range: TextRange, place: TextRange): number {
  const from = atomsTouched(old, range);
  const to = atomsTouched(next, place);
  const words = likenessOf(wordKeysOf(old, from), wordKeysOf(next, to));
  const around = (neighbours(old, from, next, to, -1) + neighbours(old, from, next, to, 1)) / 2;
  return OF_WORDS * words + (1 - OF_WORDS) * around;
}

/** The share of the next words on one side that are the same, in order from the range on. */
function neighbours(old: Atoms, from: AtomSpan, next: Atoms, to: AtomSpan, step: 1 | -1): number {
  const [one, other] = [wordsBeside(old, from, step), wordsBeside(next, to, step)];
  // Both at the same end of the text.
  if (one.length === 0 && other.length === 0) return 1;
  let same = 0;
  while (same < NEIGHBOURS && one[same] !== undefined && one[same] === other[same]) same += 1;
  return same / Math.max(1, Math.min(NEIGHBOURS, Math.max(one.length, other.length)));
}

function wordsBeside(atoms: Atoms, { first, end }: AtomSpan, step: 1 | -1): readonly number[] {
  const found: number[] = [];
  for (
    let atom = step === 1 ? end : first - 1;
    atom >= 0 && atom < atoms.count && found.length < NEIGHBOURS;
    atom += step
  ) {
    if (atoms.words[atom] === 1) found.push(atoms.keys[atom] ?? -1);
  }
  return found;
}
