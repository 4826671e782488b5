import { describe, expect, it } from 'vitest';
import { createLexicon } from '../../../src/analysis/alignment/lexicon.ts';
import { tokensOf } from '../../../src/analysis/alignment/tokens.ts';
import { formOf, keyOf } from '../../../src/analysis/alignment/word-keys.ts';
import { wordRangesIn } from '../../../src/analysis/alignment/word-ranges.ts';
import { compared, wordsAt } from './compared.ts';

const wordsIn = (text: string, cut: 'words' | 'letters' = 'words') =>
  Array.from(wordRangesIn(text, { start: 0, end: text.length }, cut), (range) => wordsAt(text, range));

describe('Words', () => {
  it.each([
    ['a comma, and (marks) “he said”.', 'a|comma|and|marks|he|said'],
    ["'I'm' the Iranians’ don’t", "I'm|the|Iranians|don’t"],
    ['the U.S. and the US', 'the|U.S.|and|the|US'],
    ['the U.S.-led group, at 5 a.m. Then', 'the|U.S.-led|group|at|5|a.m.|Then'],
    ['a right-wing one – old–new', 'a|right-wing|one|old|new'],
    ['plan B. Then', 'plan|B|Then'],
    ['no blank.Then', 'no|blank|Then'],
    ['3.5 and 1,000,000 at 10:30, 7.', '3.5|and|1,000,000|at|10:30|7'],
    ['$5bn, €3, 4% or 4 %', '$5bn|€3|4%|or|4'],
    ['A$5 and US$7', 'A|$5|and|US|$7'],
    ['ein "Wort" von Straße', 'ein|Wort|von|Straße'],
    ['naïve cafe\u0301 pro\u00adgramme', 'naïve|cafe\u0301|pro\u00adgramme'],
    ['😀 yes 👩‍👩‍👧 no 🇫🇷 ❤️', 'yes|no'],
    ['𝒳𝒴 and 𠮷野', '𝒳𝒴|and|𠮷|野'],
    ['ארה״ב אמרה "כן"', 'ארה״ב|אמרה|כן'],
    ['ארה"ב אמרה', 'ארה"ב|אמרה'],
    ['قال الرئيس، أمس', 'قال|الرئيس|أمس'],
    ['Россия сказала', 'Россия|сказала'],
    ['東京で会談。', '東京|で|会談'],
    ['รัฐบาลไทย', 'รัฐบาล|ไทย'],
    ['2025年3月', '2025|年|3|月'],
    ['* * * — …', ''],
  ])('of %j', (text, words) => {
    expect(wordsIn(text).join('|')).toBe(words);
  });

  it('of scripts without blanks may be letters', () => {
    expect(wordsIn('東京で don’t', 'letters')).toEqual(['東', '京', 'で', 'don’t']);
  });

  it('have a place in the whole text', () => {
    const text = 'x “the U.S. did”';
    const found = [...wordRangesIn(text, { start: 3, end: text.length })];
    expect(found.map((range) => wordsAt(text, range))).toEqual(['the', 'U.S.', 'did']);
  });
});

describe('Keys and forms', () => {
  it.each([
    ['U.S.', 'US', 'same key'],
    ['U.S.-led', 'US-led', 'same key'],
    ['Leader', 'leader', 'same key'],
    ['don’t', "don't", 'same form'],
    ['donʼt', 'don‘t', 'same form'],
    ['right‑wing', 'right-wing', 'same form'],
    ['pro\u00adgramme', 'programme', 'same form'],
    ['cafe\u0301', 'café', 'same form'],
    ['ﬁne', 'fine', 'same key'],
    ['ＡＢＣ', 'abc', 'same key'],
    ['1,000', '1000', 'same key'],
    ['كِتاب', 'كتاب', 'same key'],
    ['شـــكرا', 'شكرا', 'same key'],
    ['שָׁלוֹם', 'שלום', 'same key'],
    ['3.5', '35', 'different'],
    ['3,5', '35', 'different'],
    ['$5', '€5', 'different'],
    ['5%', '5', 'different'],
    ["Iran's", 'Iran', 'different'],
    ['café', 'cafe', 'different'],
  ])('of %s and %s: %s', (one, other, expected) => {
    const sameKey = keyOf(one) === keyOf(other) ? 'same key' : 'different';
    expect(formOf(one) === formOf(other) ? 'same form' : sameKey).toBe(expected);
  });
});

describe('Tokens', () => {
  it('begin where the body starts, and know their paragraphs', () => {
    const text = 'date 2025 First words.\n* * *\nSecond part.\r\n\u00a0Third.';
    const tokens = tokensOf(compared(text, 'article-a', 10), createLexicon());
    expect(Array.from(tokens.starts, (start, n) => text.slice(start, tokens.ends[n]))).toEqual([
      'First',
      'words',
      'Second',
      'part',
      'Third',
    ]);
    expect(tokens.paragraphs.map(({ block, first, end, range }) => [block, first, end, range.start])).toEqual(
      [
        [0, 0, 2, 10],
        [2, 2, 4, 29],
        [3, 4, 5, 44],
      ],
    );
    expect([...tokens.blocks]).toEqual([0, 0, 1, 1, 2]);
  });
});
