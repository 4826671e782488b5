import * as fc from 'fast-check';
import type { ArticleId } from '../../../src/domain/ids.ts';
import type { CanonicalText } from '../../../src/domain/records/article.ts';
import type { TextRange } from '../../../src/domain/records/range.ts';
import { blocksOf } from '../../../src/domain/text/blocks.ts';

/** Pieces that break naive text code: joined emoji, flags, combining marks, right-to-left, odd blanks and line ends. */
const PIECES = [
  'We won. ',
  'Mr. Trump said ',
  'the U.S. ',
  'Iran’s plan, ',
  "don't ",
  '5\'11" tall ',
  '’90s ',
  'that ',
  '— ',
  '… ',
  '“',
  '”',
  '"',
  '‘',
  '’',
  "'",
  '„',
  '«\u00a0',
  '\u00a0»',
  ': ',
  '; ',
  ' – ',
  '1,000.5 ',
  '(x) ',
  '👩‍👩‍👧‍👦',
  '👍🏽',
  '🇩🇪',
  '🇫🇷🇮🇹',
  '❤️',
  'e\u0301',
  'क्षि',
  'ก็',
  '한',
  '\u1112\u1161\u11ab',
  '漢字。',
  'عربي، ',
  'שלום ',
  '\u200f',
  '\u200d',
  '\u0301\u0301',
  '\u00a0',
  '\u2003',
  '\u3000',
  '\t',
  ' ',
  '\n',
  '\r',
  '\r\n',
  '\u0085',
  '\u2028',
  '\u2029',
  '\n\n',
  '\ud83d',
];

/** Text glued from such pieces. */
export const hostileText = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: 'grapheme', maxLength: 6 })), {
    maxLength: 40,
  })
  .map((pieces) => pieces.join(''));

export const contentOf = (text: string): CanonicalText => ({
  articleId: 'article-a' as ArticleId,
  text,
  blocks: blocksOf(text),
  marks: [],
});

export const hostileContent = hostileText.map(contentOf);

/** A content with a place in it. */
export const contentAndOffset = hostileContent.chain((content) =>
  fc.tuple(fc.constant(content), fc.nat(content.text.length)),
);

/** A content with a range inside it, perhaps empty. */
export const contentAndRange = hostileContent.chain((content) =>
  fc
    .tuple(fc.constant(content), fc.nat(content.text.length), fc.nat(content.text.length))
    .map(([of, a, b]): [CanonicalText, TextRange] => [of, { start: Math.min(a, b), end: Math.max(a, b) }]),
);

/** Slices of the text. */
export const words = (text: string, ranges: Iterable<TextRange>): string[] =>
  Array.from(ranges, ({ start, end }) => text.slice(start, end));

/** Whether no surrogate stands alone. */
export const isWellFormed = (text: string): boolean => !/\p{Cs}/u.test(text);
