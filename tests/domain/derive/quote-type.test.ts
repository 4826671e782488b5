import { describe, expect, it } from 'vitest';
import { quoteTypeFromMarks, type QuoteType } from '../../../src/domain/derive/quote-type.ts';
import type { TextRange } from '../../../src/domain/records/range.ts';
import { article } from '../../support/article-builder.ts';

/** The quote is marked `[q:…]`, in several ranges when it is interrupted, an enclosing quote by the same coder `[e:…]`. */
const typeOf = (marked: string): QuoteType | null => {
  const { content, ranges } = article(marked);
  const named: Readonly<Record<string, readonly TextRange[]>> = ranges;
  return quoteTypeFromMarks(content, named['q'] ?? [], named['e'] ?? null);
};

describe('quoteTypeFromMarks', () => {
  describe('whole content inside one pair is direct', () => {
    it.each([
      ['He said: [q:“We won.”]', 'marks in the range'],
      ['He said: “[q:We won.]”', 'marks just outside'],
      ['He said: “[q:We won].”', 'the full stop and the mark outside'],
      ['He said: [q:“We won].”', 'one mark in, one out'],
      ['[q:“We won,” ]he said', 'a blank in the range'],
      ['He said [q:“we won”.]', 'a full stop behind the mark in the range'],
      ['He said [q: “we won”,] and', 'a comma behind the mark in the range'],
      ['He said: “[q:We won.] They left.”', 'only the first sentence'],
      ['He said: “We won [q:today].”', 'only the last word'],
      ['[q:"We won,"] he said', 'straight marks'],
      ["[q:'We won,'] he said", 'single marks'],
      ['Er sagte: [q:„Wir haben gewonnen“]', 'German marks'],
      ['Il dit : «\u00a0[q:Nous avons gagné]\u00a0»', 'French marks and no-break blanks'],
      ['[q:“One.\n\n“Two.”] he said', 'several paragraphs with repeated openers'],
      ['“One.\n\n[q:“Two.]\n\n“Three.”', 'a middle paragraph'],
      ['[q:“🎉👍🏽”] he wrote', 'emoji alone'],
    ])('%j: %s', (marked) => {
      expect(typeOf(marked)).toBe('direct');
    });
  });

  describe('each range of an interrupted quote inside a pair is direct', () => {
    it.each([
      ['[q:“We won,”] he said, [q:“and they left.”]', 'direct'],
      ['“[q:We won],” he said, “[q:and they left].”', 'direct'],
      ['[q:“We won.” “They left.”]', 'direct'],
      ['[q:“We won,”] he said, and [q:that they had left]', 'mixed'],
      ['[q:He had won], he said, and [q:they had left]', 'indirect'],
      ['[q:“We won,” he said, “and they left.”]', 'mixed'],
    ] as const)('%j is %s', (marked, expected) => {
      expect(typeOf(marked)).toBe(expected);
    });
  });

  describe('some of it inside a pair is mixed, none indirect', () => {
    it.each([
      ['He said [q:the US talks through “back channels, multiple conduits”].', 'mixed'],
      ['He said [q:the US talks through “back channels]”.', 'mixed'],
      ['He wants [q:“stability in Gaza” and that this “could mean some people come back”]', 'mixed'],
      ['He wants [q:a ‘peace’ deal]', 'mixed'],
      ["Mr Trump said [q:he had sent a letter to Iran's leader] today", 'indirect'],
      ["He said [q:the Iranians' plan of the '90s isn’t good]", 'indirect'],
      ['He said [q:a 27" screen at 5\'11"] fell', 'indirect'],
      ['“We won,” said Mr A. [q:They had left], he added.', 'indirect'],
      ['[q:It was over], he said: “We won.”', 'indirect'],
      ['“We won”[q:, he said they had left,] “they left”', 'indirect'],
    ] as const)('%j is %s', (marked, expected) => {
      expect(typeOf(marked)).toBe(expected);
    });
  });

  describe('inner marks', () => {
    it.each([
      ['[q:“They want ‘peace’ now,”] he said', 'direct', 'scare quotes inside a direct quote change nothing'],
      ["“It said: [q:'We should talk,']” he said", 'direct', 'a quote inside a quote has its own pair'],
      [
        "[e:“It said: [q:'We should talk,']”] he said",
        'direct',
        'the same when the outer quote is tagged too',
      ],
      [
        '[e:“He told me [q:he would leave] soon”], he said',
        'indirect',
        'the marks of the tagged outer quote are not its own',
      ],
      ['[e:“He told me [q:he would leave ‘at once’] then”], he said', 'mixed', 'deeper pairs count'],
      [
        '[e:the US talks through [q:“back channels”] now]',
        'direct',
        'an outer paraphrase has no marks of its own around it',
      ],
    ] as const)('%j is %s: %s', (marked, expected, _why) => {
      expect(typeOf(marked)).toBe(expected);
    });
  });

  describe('a mark without partner proves nothing', () => {
    it.each([
      ['He said: [q:“We won.]', 'an opener in the range'],
      ['He said: “[q:We won.]', 'an opener just outside'],
      ['He said: “We won. [q:They left].', 'an opener before it in the paragraph'],
      ['[q:We won,”] he said', 'a closer in the range'],
      ['[q:We won],” he said', 'a closer just outside'],
      ['[q:“We won,” and “they left] he said', 'a pair and half a pair'],
      ['He said [q:— …]', 'no words at all'],
    ])('%j: %s', (marked) => {
      expect(typeOf(marked)).toBeNull();
    });

    it.each([
      ['He said “we won.\n\n[q:They had left], he added.', 'indirect', 'in the paragraph before'],
      ['He said “we won. Then [q:“they left”], he added.', 'direct', 'before a whole pair'],
      ['[q:They had left], he said “we won.', 'indirect', 'behind it'],
    ] as const)('%j is %s: the stray mark stands %s', (marked, expected, _where) => {
      expect(typeOf(marked)).toBe(expected);
    });
  });
});
