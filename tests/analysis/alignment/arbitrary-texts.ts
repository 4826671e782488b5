import * as fc from 'fast-check';
import { compared } from './compared.ts';

const WORDS =
  `the a of to in and he she said added Mr Trump Witkoff Khamenei president Ayatollah U.S. US programme program
  colour color talks letter missiles sanctions trade seven 7 envoy Leader leader don't don’t 1,000 naïve “war peace”
  'I I'm it's (new) old–new 😀 🇫🇷 👩‍👩‍👧 café café 東京で会談 中国外交部发言人 كتاب كِتاب שלום ประเทศไทย Россия
  cease-fire ceasefire per cent percent 𝒳𝒴 ﬁne pro\u00adgramme nai\u0308ve`.split(/\s+/u);
/** Few different ones, so that sequences come again and again. */
const FEW_WORDS = ['the', 'talks', 'on', 'trade'];

const word = fc.oneof(
  { weight: 6, arbitrary: fc.constantFrom(...WORDS) },
  { weight: 1, arbitrary: fc.constantFrom(...FEW_WORDS) },
);
const separator = fc.oneof(
  { weight: 12, arbitrary: fc.constant(' ') },
  { weight: 1, arbitrary: fc.constantFrom(', ', '. ', '\u00a0', '  ', ' — ', '.” ', ' “', '; ') },
);

interface Piece {
  readonly word: string;
  readonly separator: string;
}
const pieces = (words: fc.Arbitrary<string>, maxLength: number) =>
  fc.array(fc.record({ word: words, separator }), { minLength: 1, maxLength });

const paragraph = fc.oneof(
  { weight: 4, arbitrary: pieces(word, 40) },
  { weight: 1, arbitrary: pieces(fc.constantFrom(...FEW_WORDS), 40) },
);
const paragraphs = fc.array(paragraph, { minLength: 1, maxLength: 6 });

/** What an editor does to one word. */
const change = fc.oneof(
  { weight: 14, arbitrary: fc.constant((piece: Piece) => [piece]) },
  { weight: 1, arbitrary: fc.constant((): Piece[] => []) },
  { weight: 1, arbitrary: word.map((other) => (piece: Piece) => [{ ...piece, word: other }]) },
  {
    weight: 1,
    arbitrary: word.map((other) => (piece: Piece) => [piece, { word: other, separator: ' ' }]),
  },
  { weight: 1, arbitrary: separator.map((other) => (piece: Piece) => [{ ...piece, separator: other }]) },
);

const lineEnd = fc.constantFrom('\n', '\r\n', '\n\n', '\n * * *\n', '\u2028');

const written = (all: readonly (readonly Piece[])[], end: string): string =>
  all.map((one) => one.map((piece) => piece.word + piece.separator).join('')).join(end);

/** Two versions of a text: words changed, paragraphs left out, added, swapped, joined. */
export const twoTexts = fc
  .tuple(
    paragraphs,
    fc.array(change, { minLength: 60, maxLength: 60 }),
    fc.array(fc.nat(9), { minLength: 6, maxLength: 6 }),
    paragraph,
    lineEnd,
    lineEnd,
    fc.nat(12),
  )
  .map(([original, changes, fates, added, endA, endB, bodyStart]) => {
    const version: Piece[][] = [];
    let at = 0;
    for (const [index, one] of original.entries()) {
      const edited = one.flatMap((piece) => changes[at++ % changes.length]?.(piece) ?? [piece]);
      const fate = fates[index] ?? 9;
      if (fate === 0) continue;
      if (fate === 1) version.unshift(edited);
      else if (fate === 2) version.at(-1)?.push(...edited);
      else version.push(edited);
      if (fate === 3) version.push([...added]);
    }
    return {
      a: compared(written(original, endA), 'article-a', bodyStart % 3 === 0 ? bodyStart : 0),
      b: compared(written(version, endB), 'article-b'),
    };
  });

/** A text of real sentences, for properties about whole passages: every paragraph has enough words that say something. */
const subject = fc.constantFrom('envoys', 'ministers', 'farmers', 'engineers', 'negotiators', 'teachers');
const verb = fc.constantFrom('discussed', 'rejected', 'welcomed', 'measured', 'painted', 'repaired');
const object = fc.constantFrom('bridges', 'tariffs', 'orchards', 'reactors', 'harbours', 'satellites');
const sentence = fc
  .array(fc.tuple(subject, verb, object), { minLength: 4, maxLength: 8 })
  .map((parts) => `${parts.map((part) => part.join(' ')).join(' while ')}.`);
export const prose = fc.uniqueArray(sentence, { minLength: 1, maxLength: 6 });
