import { foldName } from '../domain/entity-names.ts';
import type { AnnotationId } from '../domain/ids.ts';
import type { Annotation } from '../domain/records/annotation.ts';
import { UNSPACED } from '../domain/text/scripts.ts';

/** A coding of words that were coded before, or of nearly the same ones. */
export interface EarlierCoding {
  readonly annotation: Annotation;
  /** The words are the same but for case, accents, quotation marks, apostrophes and other signs. */
  readonly isSame: boolean;
}

/** Of two spans that share so many of their words (Dice 1945, over words with their number), one is nearly the other. */
const NEARLY = 0.8;
/** How many signs around a few words may make them look longer. */
const SIGNS = 8;
/** Fewer words than these are alike by chance. */
const FEWEST = 3;

interface FoldedWords {
  readonly text: string;
  readonly words: readonly string[];
}

/** Records never change. */
const known = new WeakMap<Annotation, FoldedWords>();

/**
 * Which annotations say something of these words, wherever they stand: the same ones first, then nearly the same, each
 * in the order given.
 * @param words as they stand in the text, the parts of an interrupted passage joined by a blank
 * @param except the annotation one asks about
 */
export function earlierCodings(
  annotations: Iterable<Annotation>,
  words: string,
  except: AnnotationId | null,
): readonly EarlierCoding[] {
  const wanted = fold(words);
  const found: EarlierCoding[] = [];
  if (wanted.words.length === 0) return found;
  const isNearly = nearlyThe(wanted.words);
  for (const annotation of annotations) {
    if (annotation.id === except || !mayBeAlike(annotation, words.length)) continue;
    const folded = foldedWordsOf(annotation);
    const isSame = folded.text === wanted.text;
    if (isSame || isNearly(folded.words)) found.push({ annotation, isSame });
  }
  return found.toSorted((a, b) => Number(b.isSame) - Number(a.isSame));
}

/** Passages of which one is more than twice as long are not alike; in UTF-16 units. Saves reading most of them. */
function mayBeAlike({ target }: Annotation, length: number): boolean {
  let own = target.quotes.length - 1;
  for (const { exact } of target.quotes) own += exact.length;
  return Math.max(own, length) <= 2 * Math.min(own, length) + SIGNS;
}

/** Whether two passages are the same words but for case, accents, quotation marks and other signs. */
export const sameWords = (a: string, b: string): boolean => fold(a).text === fold(b).text;

function foldedWordsOf(annotation: Annotation): FoldedWords {
  const folded = known.get(annotation) ?? fold(annotation.target.quotes.map(({ exact }) => exact).join(' '));
  known.set(annotation, folded);
  return folded;
}

/** Most texts have no other signs than these: that spares them the long way. */
const PLAIN = /^[\x20-\x7e“”…–—]*$/;

/** Words without what typists differ in; in scripts without blanks every letter counts as a word. */
function fold(written: string): FoldedWords {
  // One kind of apostrophe goes first: it stands inside words, and few texts have another.
  const straight = written.replace(/[’‘]/g, "'");
  const words = PLAIN.test(straight)
    ? straight
        .toLowerCase()
        .replaceAll("'", '')
        .split(/[^a-z0-9]+/)
    : foldName(straight)
        .replaceAll("'", '')
        .split(/[^\p{L}\p{N}]+/u)
        .flatMap((word) => (UNSPACED.test(word) ? [...word] : [word]));
  const said = words.filter((word) => word !== '');
  return { text: said.join(' '), words: said };
}

function nearlyThe(wanted: readonly string[]): (words: readonly string[]) => boolean {
  const counts = new Map<string, number>();
  for (const word of wanted) counts.set(word, (counts.get(word) ?? 0) + 1);
  return (words) => {
    const together = wanted.length + words.length;
    const fewer = Math.min(wanted.length, words.length);
    // At best the shorter one lies in the longer.
    if (fewer < FEWEST || 2 * fewer < NEARLY * together) return false;
    const left = new Map<string, number>();
    let both = 0;
    for (const word of words) {
      const rest = left.get(word) ?? counts.get(word) ?? 0;
      if (rest === 0) continue;
      both += 1;
      left.set(word, rest - 1);
    }
    return 2 * both >= NEARLY * together;
  };
}
