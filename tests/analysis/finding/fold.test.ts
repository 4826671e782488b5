import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findWordsIn, LOOSE, needleOf } from '../../../src/analysis/finding/find-words.ts';
import { fold, foldWords } from '../../../src/analysis/finding/fold.ts';
import { NO_QUERY, type FindQuery } from '../../../src/analysis/finding/query.ts';

/** The words that are found, as they stand in the text. */
function found(text: string, words: string, options: Partial<FindQuery> = {}): readonly string[] {
  return places(text, words, options).map(([start, end]) => text.slice(start, end));
}

function places(
  text: string,
  words: string,
  options: Partial<FindQuery> = {},
  language: string | null = null,
): readonly (readonly [number, number])[] {
  const needle = needleOf({ ...NO_QUERY, words, ...options });
  const hits = needle ? findWordsIn({ text, folded: fold(text, LOOSE), language }, needle) : [];
  return Array.from({ length: hits.length / 2 }, (_, at) => [hits[at * 2] ?? -1, hits[at * 2 + 1] ?? -1]);
}

describe('folding', () => {
  it.each([
    ['Straße', 'strasse'],
    ['STRASSE', 'strasse'],
    ['STRAẞE', 'strasse'],
    ['İstanbul', 'istanbul'],
    ['ISPARTA', 'isparta'],
    ['ısparta', 'isparta'],
    ['café', 'cafe'],
    ['cafe\u0301', 'cafe'],
    ['Ångström', 'angstrom'],
    ['Łukasz Ørsted', 'lukasz orsted'],
    ['Æon', 'aeon'],
    ['ΟΔΥΣΣΕΥΣ', 'οδυσσευσ'],
    ['Ὀδυσσεύς', 'οδυσσευσ'],
    ['ёлка', 'елка'],
    ['мой', 'мой'],
    ['Київ', 'київ'],
    ['“a” „b‟ «c» ″d″', '"a" "b" "c" "d"'],
    ['Trump’s ‘x’ ʼn', "trump's 'x' 'n"],
    ['a–b—c‑d−e', 'a-b-c-d-e'],
    ['wait…', 'wait...'],
    ['a\u00a0b \r\n\tc\u2028d', 'a b c d'],
    ['oﬃce ﬁrst', 'office first'],
    ['so\u00adlar', 'solar'],
    ['ｃｈｉｎａ', 'china'],
    ['가각', '가각'],
    ['\u1100\u1161\u1100\u1161\u11a8', '가각'],
    ['か\u3099', 'が'],
    ['が', 'が'],
    ['কি कि', 'কি कि'],
    ['ที่', 'ที่'],
    ['مُحَمَّد', 'محمد'],
    ['محـــمد', 'محمد'],
    ['أحمد إلى آخر', 'احمد الي اخر'],
    ['می\u200cخواهم', 'ميخواهم'],
    ['שָׁלוֹם', 'שלום'],
    ['❤\ufe0f', '❤'],
    ['\u0301', ''],
    ['\ud800x', '\ud800x'],
  ])('folds %j to %j', (text, folded) => expect(foldWords(text)).toBe(folded));
});

describe('the way back from a folded text', () => {
  it.each([
    ['Die Straße hier', 'strasse', ['Straße']],
    ['Die Straße hier', 'stras', ['Straß']],
    ['ßß', 's', ['ß', 'ß']],
    ['x cafe\u0301 y', 'cafe', ['cafe\u0301']],
    ['x cafe\u0301s y', 's', ['s']],
    ['👩🏽‍💻 said “No”', '"no"', ['“No”']],
    ['It’s the U.S.', "it's", ['It’s']],
    ['one \r\n  two', 'one two', ['one \r\n  two']],
    ['one\u00adtwo three', 'onetwo', ['one\u00adtwo']],
    ['one\u00adtwo', 'two', ['two']],
    ['one\u00adtwo', 'one', ['one']],
    ['قال محـــمد أمس', 'محمد', ['محـــمد']],
    ['wait… no', '...', ['…']],
    ['wait… no', 't...', ['t…']],
    ['oﬃce', 'f', ['ﬃ']],
    ['a 😀 b 😀', '😀', ['😀', '😀']],
    ['aaaa', 'aa', ['aa', 'aa']],
    ['', 'x', []],
    ['text', '   ', []],
    ['text', '\u00ad', []],
  ])('in %j, %j finds %j', (text, words, expected) => expect(found(text, words)).toEqual(expected));

  const piece = fc.constantFrom(
    ...[
      'a',
      'B',
      'é',
      'e\u0301',
      'ß',
      'İ',
      'ﬁ',
      ' ',
      '\r\n',
      '\u00a0',
      '\n',
      '“',
      '’',
      '—',
      '…',
      '\u00ad',
      '\u200d',
    ],
    ...[
      '😀',
      '👩🏽‍💻',
      '❤\ufe0f',
      'が',
      'か\u3099',
      '한',
      '\u1112\u1161\u11ab',
      'مـ',
      'َ',
      'ש',
      'ָ',
      'कि',
      'ที่',
      '\ud800',
      '\udc00',
    ],
  );
  const text = fc.array(piece, { maxLength: 30 }).map((pieces) => pieces.join(''));

  it('leads every hit to words that fold to what was looked for', () => {
    fc.assert(
      fc.property(text, fc.array(piece, { minLength: 1, maxLength: 4 }), (haystack, needle) => {
        const words = needle.join('');
        const wanted = foldWords(words);
        for (const [start, end] of places(haystack, words)) {
          expect(start).toBeLessThan(end);
          expect(foldWords(haystack.slice(start, end))).toContain(wanted);
        }
      }),
      { numRuns: 2000 },
    );
  });

  it('finds whatever stands in the text, where it stands, whatever counts', () => {
    fc.assert(
      fc.property(
        text,
        text,
        text,
        fc.boolean(),
        fc.boolean(),
        (before, words, after, matchCase, matchAccents) => {
          // A blank between them, so that no mark leans over.
          const haystack = `${before} ${words.trim()} ${after}`;
          // Nor does a mark stand on a blank, where it is none of a letter.
          fc.pre(foldWords(words) !== '' && !/(?:^|\s)[\u00ad\u200d]*\p{M}/u.test(words.trim()));
          const start = before.length + 1;
          const end = start + words.trim().length;
          const hits = places(haystack, words, { matchCase, matchAccents });
          const covering = hits.filter(([from, to]) => from < end && to > start);
          expect(covering.length).toBeGreaterThan(0);
        },
      ),
      { numRuns: 2000 },
    );
  });

  it('gives hits in order that never overlap', () => {
    fc.assert(
      fc.property(text, fc.array(piece, { minLength: 1, maxLength: 2 }), (haystack, needle) => {
        let behind = 0;
        for (const [start, end] of places(haystack, needle.join(''))) {
          expect(start).toBeGreaterThanOrEqual(behind);
          behind = end;
        }
      }),
      { numRuns: 1000 },
    );
  });
});

describe('what counts', () => {
  it('tells case apart when asked to', () => {
    expect(found('US and us and Us', 'us')).toEqual(['US', 'us', 'Us']);
    expect(found('US and us and Us', 'US', { matchCase: true })).toEqual(['US']);
    expect(found('aaA', 'aA', { matchCase: true })).toEqual(['aA']);
  });
  it('tells accents apart when asked to, however they are written', () => {
    expect(found('resume résumé re\u0301sume\u0301', 'résumé')).toHaveLength(3);
    expect(found('resume résumé re\u0301sume\u0301', 'résumé', { matchAccents: true })).toEqual([
      'résumé',
      're\u0301sume\u0301',
    ]);
    expect(found('resume résumé', 'resume', { matchAccents: true })).toEqual(['resume']);
  });
  it('never tells kinds of quotation marks or blanks apart', () => {
    expect(found('“No”\u00a0way', '"No" way', { matchCase: true, matchAccents: true })).toEqual([
      '“No”\u00a0way',
    ]);
  });
});

describe('whole words', () => {
  it.each([
    ['Iran, Iranian, Iran’s (Iran)', 'iran', null, 2],
    ['the U.S. said', 'u.s', null, 1],
    ['don’t', 'don', null, 0],
    ['well-known', 'known', null, 1],
    ['a_b', 'a', null, 0],
    ['x1', 'x', null, 0],
    ['東京都に住む', '東京', 'ja', 1],
    ['私は学生です', '学生', 'ja', 1],
    ['私は学生です', '生で', 'ja', 0],
    ['ฉันรักภาษาไทย', 'ภาษา', 'th', 1],
    ['ฉันรักภาษาไทย', 'าษ', 'th', 0],
    ['قال محمد.', 'محمد', 'ar', 1],
    ['والمحمدية', 'محمد', 'ar', 0],
    ['𝐱y', 'y', null, 0],
  ] as const)('in %j, %j (%s) stands %d times', (text, words, language, count) =>
    expect(places(text, words, { wholeWords: true }, language)).toHaveLength(count),
  );

  it('cuts Thai the same in a long line as in a short one', () => {
    const line = 'ฉันรักภาษาไทย'.repeat(300);
    expect(places(line, 'ภาษา', { wholeWords: true }, 'th').length).toBeGreaterThan(250);
  });
});
