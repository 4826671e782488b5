import type { ComparedText } from '../../domain/alignment.ts';
import type { ArticleId } from '../../domain/ids.ts';
import type { TextRange } from '../../domain/records/range.ts';
import { trimBlanks } from '../../domain/text/blanks.ts';
import { hashOf } from './lexicon.ts';
import { at } from './typed-arrays.ts';
import { keyOf } from './word-keys.ts';
import { wordRangesIn } from './word-ranges.ts';

/** A place where words stand once more. UTF-16 units. */
export interface Recurrence {
  readonly articleId: ArticleId;
  readonly range: TextRange;
}

/**
 * Every place, in the order of the texts, where the same words stand one after another, in whatever capitals,
 * apostrophes and punctuation; whole words, from the body's start on, within one block, overlapping none found before.
 * Where the words were taken from is one of them. The words of a text are found when they are first needed, and kept as
 * long as its blocks are.
 */
export function recurrencesOf(words: string, texts: readonly ComparedText[]): Recurrence[] {
  const keys = Array.from(wordRangesIn(words, { start: 0, end: words.length }, 'letters'), (word) =>
    keyOf(words.slice(word.start, word.end)),
  );
  if (keys.length === 0) return [];
  const hashes = keys.map(hashOf);
  const mayHold = quickLook(keys);
  return texts.flatMap((compared) =>
    mayHold(compared.text)
      ? placesIn(compared, keys, hashes).map((range) => ({ articleId: compared.articleId, range }))
      : [],
  );
}

/** Words of a text by number: where they stand, and a hash of the key; 0 between blocks. */
interface Words {
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  readonly hashes: Int32Array;
}

const known = new WeakMap<ComparedText['blocks'], { readonly bodyStart: number; readonly words: Words }>();

/** In scripts without blanks letter by letter: how a dictionary cuts words depends on what stands around them. */
function wordsIn({ text, blocks, bodyStart }: ComparedText): Words {
  const before = known.get(blocks);
  if (before?.bodyStart === bodyStart) return before.words;
  const [starts, ends, hashes]: [number[], number[], number[]] = [[], [], []];
  for (const { range } of blocks) {
    if (range.end <= bodyStart) continue;
    const body = trimBlanks(text, { start: Math.max(range.start, bodyStart), end: range.end });
    for (const { start, end } of wordRangesIn(text, body, 'letters')) {
      starts.push(start);
      ends.push(end);
      hashes.push(hashOf(keyOf(text.slice(start, end))));
    }
    starts.push(range.end);
    ends.push(range.end);
    hashes.push(0);
  }
  const words = {
    starts: Int32Array.from(starts),
    ends: Int32Array.from(ends),
    hashes: Int32Array.from(hashes),
  };
  known.set(blocks, { bodyStart, words });
  return words;
}

function placesIn(compared: ComparedText, keys: readonly string[], hashes: readonly number[]): TextRange[] {
  const words = wordsIn(compared);
  const [first] = hashes;
  const places: TextRange[] = [];
  const isHere = (place: number): boolean =>
    hashes.every((hash, n) => at(words.hashes, place + n) === hash) &&
    keys.every(
      (key, n) => keyOf(compared.text.slice(at(words.starts, place + n), at(words.ends, place + n))) === key,
    );
  for (let place = 0; place + keys.length <= words.hashes.length; place += 1) {
    if (words.hashes[place] !== first || !isHere(place)) continue;
    const last = place + keys.length - 1;
    places.push({ start: at(words.starts, place), end: at(words.ends, last) });
    place = last;
  }
  return places;
}

const PLAIN = /^[a-z\d]{3,}$/;
const LETTER = /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]$/u;
/** What a key may have been folded from: dotted acronyms, invisible signs, commas of thousands, other widths. */
const UNUSUAL =
  /\p{L}\.\p{L}\.|\d,\d|[\u00ad\u017f\u200b-\u200d\u2060\u212a\uf900-\ufaff\ufb00-\ufb06\uff10-\uff9f]/u;

/** A quick look that never misses: whether a text has the longest plain word, or each letter of a script without blanks. */
function quickLook(keys: readonly string[]): (text: string) => boolean {
  const [longest] = keys.filter((key) => PLAIN.test(key)).toSorted((one, other) => other.length - one.length);
  const letters = keys.filter((key) => LETTER.test(key));
  const pattern = longest === undefined ? null : new RegExp(longest, 'i');
  return (text) =>
    ((pattern === null || pattern.test(text)) && letters.every((letter) => text.includes(letter))) ||
    UNUSUAL.test(text);
}
