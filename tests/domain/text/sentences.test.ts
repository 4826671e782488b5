import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { sentencesOf } from '../../../src/domain/text/sentences.ts';
import { quotedPassagesOf } from '../../../src/domain/text/quoted-passages.ts';
import { contentOf, hostileContent, words } from './hostile-text.ts';

const sentences = (text: string): string[] => {
  const content = contentOf(text);
  return content.blocks.flatMap((block) => words(text, sentencesOf(content, block)));
};

describe('sentencesOf', () => {
  it.each<readonly [what: string, expected: readonly string[]]>([
    ['plain ones', ['He won.', 'She left!', 'Why?']],
    ['titles', ['Mr. Trump and Dr. J. Smith met Gen. Kelly.', 'They left.']],
    ['titles before a capital that begins sentences', ['Mr. It was odd.']],
    ['dotted words that go on', ['The U.S. President met Iran at 5 p.m. London time.', 'He left.']],
    ['dotted words that end the sentence', ['He lives in the U.S.', 'He likes it.']],
    ['numbers', ['It is No. 10 of vol. 2.', 'No.', 'Really.']],
    ['initials', ['George W. Bush and J. K. Rowling met.', 'We chose plan b.', 'Then we left.']],
    ['companies', ['Acme Inc. Chairman Lee left.', 'He sold Acme Inc.', 'The price fell.']],
    ['a pair of marks', ['He said: “We won. They left. Why?” and sat.', 'Then he left.']],
    ['a question that goes on after its mark', ['“Will you go?” he asked.', 'She did.']],
    ['a pair that ends the sentence', ['He said “we won. They left.”', 'Then he left.']],
    ['British stops behind the mark', ['He said “we won”.', '“They left”.']],
    ['decimals and ellipses', ['It rose 3.5 per cent … and fell.', 'Done.']],
  ])('keeps %s', (_, expected) => {
    expect(sentences(expected.join(' '))).toEqual(expected);
  });

  it('cuts after an unclosed mark, which encloses nothing', () => {
    expect(sentences('He said “we won. They left.')).toEqual(['He said “we won.', 'They left.']);
  });

  it('stays in its block', () => {
    expect(sentences('One\ntwo. Three')).toEqual(['One', 'two.', 'Three']);
  });

  it('covers every non-blank character of the block in order, and never cuts a pair', () => {
    fc.assert(
      fc.property(hostileContent, (content) => {
        const pairs = quotedPassagesOf(content.text).filter(({ closed }) => closed);
        for (const block of content.blocks) {
          let end = block.range.start;
          for (const range of sentencesOf(content, block)) {
            expect(content.text.slice(end, range.start)).toMatch(/^\p{White_Space}*$/u);
            expect(range.end).toBeGreaterThan(range.start);
            const cut = (at: number): boolean =>
              pairs.some((pair) => pair.range.start < at && at < pair.range.end);
            if (range.start > block.range.start) expect(cut(range.start)).toBe(false);
            end = range.end;
          }
          expect(end).toBe(block.range.end);
        }
      }),
    );
  });
});
