import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { TextRange } from '../../../src/domain/records/range.ts';
import { codePointIndex } from '../../../src/domain/text/code-points.ts';
import { isGraphemeBorder } from '../../../src/domain/text/graphemes.ts';
import { quoteTypeFromMarks } from '../../../src/domain/derive/quote-type.ts';
import { quotedPassagesOf } from '../../../src/domain/text/quoted-passages.ts';
import { guessLanguage } from '../../../src/domain/text/scripts.ts';
import { segmentingLanguage } from '../../../src/domain/text/segmenters.ts';
import { proposeRange, takeInMarks } from '../../../src/domain/text/selection.ts';
import { sentencesOf } from '../../../src/domain/text/sentences.ts';
import { extendByUnit, nextUnit, unitAt, type Unit } from '../../../src/domain/text/units.ts';
import { countWords, wordsIn } from '../../../src/domain/text/words.ts';
import { languageSamples, sampleNames } from '../../support/language-samples.ts';
import { words } from './hostile-text.ts';

const UNITS: readonly Unit[] = ['word', 'sentence', 'clause', 'quoted', 'block'];

describe.each(sampleNames)('%s', (name) => {
  const { content, text, marks, article } = languageSamples[name];
  const { language } = article;
  const middle = ({ start, end }: TextRange): number => Math.floor((start + end) / 2);

  it('gives the quoted passage, the clause in it and the word at a caret', () => {
    expect(unitAt('quoted', content, middle(marks.quote), language)).toEqual(marks.quote);
    expect(unitAt('clause', content, middle(marks.clause), language)).toEqual(marks.clause);
    const word = text.slice(marks.word.start, marks.word.end).replace(/[«»]/gu, '');
    const found = unitAt('word', content, text.indexOf(word), language);
    expect(found && text.slice(found.start, found.end)).toBe(word);
  });

  it('takes in the marks for a quote', () => {
    const inner = { start: marks.quote.start + 1, end: marks.quote.end - 1 };
    expect(takeInMarks(content, inner)).toEqual(marks.quote);
  });

  it('walks over all sentences without leaving anything out', () => {
    const found: TextRange[] = [];
    const first = unitAt('sentence', content, 0, language);
    for (let range = first; range; range = nextUnit('sentence', content, range, language)) found.push(range);
    expect(words(text, found).join('').replace(/\s/gu, '')).toBe(text.replace(/\s/gu, ''));
  });

  it('never cuts a grapheme, whatever is selected and extended', () => {
    const offset = fc.nat(text.length);
    fc.assert(
      fc.property(offset, offset, fc.constantFrom(...UNITS), fc.boolean(), (a, b, unit, exact) => {
        const raw = { start: Math.min(a, b), end: Math.max(a, b) };
        const proposed = proposeRange(content, raw, { exact, language });
        const made = [
          proposed,
          proposed && takeInMarks(content, proposed),
          unitAt(unit, content, a, language),
          proposed && nextUnit(unit, content, proposed, language),
          proposed && extendByUnit(unit, content, proposed, language),
        ];
        for (const range of made) {
          if (!range) continue;
          expect(isGraphemeBorder(text, range.start) && isGraphemeBorder(text, range.end)).toBe(true);
        }
      }),
    );
  });

  it('has offsets in code points that slice the text', () => {
    const index = codePointIndex(text);
    const points = [...text];
    for (const { start, end } of Object.values(marks)) {
      const sliced = points.slice(index.toCodePoint(start), index.toCodePoint(end)).join('');
      expect(sliced).toBe(text.slice(start, end));
    }
  });
});

describe('words of scripts without blanks', () => {
  it.each(['chinese', 'japanese', 'thai'] as const)(
    'are counted in %s as the segmenter finds them',
    (name) => {
      const { text } = languageSamples[name];
      const whole = { start: 0, end: text.length };
      expect(countWords(text)).toBe([...wordsIn(text, whole)].length);
      expect(countWords(text)).toBeGreaterThan(20);
    },
  );

  it('are found alike from wherever one looks', () => {
    for (const name of ['chinese', 'japanese', 'thai'] as const) {
      const { content, text } = languageSamples[name];
      for (const word of wordsIn(text, { start: 0, end: text.length })) {
        expect(unitAt('word', content, word.start)).toEqual(word);
        expect(proposeRange(content, { start: word.start, end: word.start + 1 }, { exact: false })).toEqual(
          word,
        );
      }
    }
  });
});

describe('quotation marks', () => {
  it.each<readonly [what: string, text: string, quoted: readonly string[]]>([
    ['Hebrew abbreviations quote nothing', 'מזכיר ארה"ב ומנכ"ל צה"ל דיברו עם ד"ר לוי.', []],
    ['Hebrew prefixes stand before the mark', 'כתב ב"הארץ" כי ארה"ב "מוכנה".', ['"הארץ"', '"מוכנה"']],
    ['Hebrew typographic marks', 'אמר: ״ארה״ב מוכנה״ והלך.', ['״ארה״ב מוכנה״']],
    ['Arabic in the order of the page', 'قال ”نحن مستعدون“ ثم غادر.', ['”نحن مستعدون“']],
    ['Arabic prefixes', 'وصفه بـ«الفاشل» و"المهين" أمس.', ['«الفاشل»', '"المهين"']],
    ['Chinese behind a colon', '他说：“我们赢了。”她问：“为什么？”', ['“我们赢了。”', '“为什么？”']],
    ['Japanese, nested', '「『平和』の大統領だ」と', ['「『平和』の大統領だ」', '『平和』']],
    ['titles', '《核协议》有效。', ['《核协议》']],
  ])('%s', (_, text, quoted) => {
    expect(
      words(
        text,
        quotedPassagesOf(text).map(({ range }) => range),
      ),
    ).toEqual(quoted);
  });

  it('of a title prove nothing about a quote around it', () => {
    const { content, text } = contentFrom('他说《核协议》仍然有效');
    expect(quoteTypeFromMarks(content, [{ start: 2, end: text.length }], null)).toBe('indirect');
  });
});

describe('sentences', () => {
  it.each<readonly [what: string, text: readonly string[]]>([
    ['Chinese, a quote at their beginning', ['会谈结束了。', '“谁会让步？”', '他问。', '没有人回答！']],
    ['Chinese, after a quote', ['他说：“我们赢了。”', '然后他离开。']],
    ['Japanese, a particle after the quote', ['外相は「脅しは無用だ。」と述べた。', '会談は終わった。']],
    ['Arabic, with a title', ['التقى د. أحمد بالوزير.', 'هل تعود المفاوضات؟', 'نعم.']],
    ['Greek, whose question mark is a semicolon', ['Τι έγινε;', 'Τίποτα.']],
    ['Khmer', ['ប្រធានាធិបតីបាននិយាយថា។', 'គាត់នឹងទៅ។']],
  ])('of %s', (_, expected) => {
    const separator = /^[\u3000-\u9fff]/u.test(expected[0] ?? '') ? '' : ' ';
    const { content, text } = contentFrom(expected.join(separator));
    const found = content.blocks.flatMap((block) => words(text, sentencesOf(content, block)));
    expect(found).toEqual(expected);
  });
});

function contentFrom(text: string) {
  const { content } = languageSamples.emoji;
  return {
    text,
    content: {
      ...content,
      text,
      blocks: [{ kind: 'paragraph' as const, range: { start: 0, end: text.length } }],
    },
  };
}

describe('the language by which a text is cut', () => {
  it.each([
    ['قال الوزير', 'ar'],
    ['رئیس‌جمهور گفت', 'fa'],
    ['وزیر نے کہا ہے', 'ur'],
    ['השר אמר', 'he'],
    ['部长表示', 'zh'],
    ['外相は述べた', 'ja'],
    ['장관은 말했다', 'ko'],
    ['รัฐมนตรีกล่าว', 'th'],
    ['Ο υπουργός είπε', 'el'],
    ['The minister said «الصفقة» and no more than that', null],
    ['Министр сказал', null],
    ['The minister', null],
    ['', null],
  ])('of %j is guessed as %s', (text, language) => {
    expect(guessLanguage(text)).toBe(language);
  });

  it("is the article's own where the browser knows it, else the script's, else English", () => {
    expect(segmentingLanguage('fi', '部长')).toBe('fi');
    expect(segmentingLanguage('Chinese, simplified', '部长')).toBe('zh');
    expect(segmentingLanguage('xx-unknown', 'The minister')).toBe('en');
    expect(segmentingLanguage(null, 'The minister')).toBe('en');
  });
});
