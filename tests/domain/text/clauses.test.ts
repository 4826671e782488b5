import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clausesOf } from '../../../src/domain/text/clauses.ts';
import { contentOf, hostileContent, words } from './hostile-text.ts';

const clauses = (text: string): string => {
  const content = contentOf(text);
  return content.blocks.flatMap((block) => words(text, clausesOf(content, block))).join(' | ');
};

describe('clausesOf', () => {
  it.each([
    ['He came, he saw; he won: all.', 'He came | he saw | he won | all'],
    ['Pezeshkian—if conditions align – or not… Never.', 'Pezeshkian | if conditions align | or not | Never'],
    ['He came -- and won - twice ... then left', 'He came | and won | twice | then left'],
    [
      'The Iran–U.S. talks of 2019–2020 at 10:30 cost 1,000,000.',
      'The Iran–U.S. talks of 2019–2020 at 10:30 cost 1,000,000',
    ],
    ['In 2020, 1,000 left, 5 stayed.', 'In 2020 | 1,000 left | 5 stayed'],
    ['He said that he won.', 'He said | he won'],
    ["That's it, that’s that.", "That's it | that’s that"],
    ['He wants “stability in Gaza” now.', 'He wants | stability in Gaza | now'],
    ["“It said: 'I'm here. We talk,'” he said.", "It said | I'm here | We talk | he said"],
    ['They are hurt. I left the U.S. He won!', 'They are hurt | I left the U.S. | He won!'],
    ['See https://example.org/a:b now', 'See https://example.org/a:b now'],
    ['他来了，他赢了。完', '他来了 | 他赢了 | 完'],
    ['قال، ثم ذهب؛ انتهى', 'قال | ثم ذهب | انتهى'],
    ['***', '***'],
  ])('cuts %j', (text, expected) => {
    expect(clauses(text)).toBe(expected);
  });

  it('are disjoint, in order, inside the block, and leave out only separators', () => {
    fc.assert(
      fc.property(hostileContent, (content) => {
        for (const block of content.blocks) {
          const found = clausesOf(content, block);
          expect(found.length).toBeGreaterThan(0);
          let end = block.range.start;
          for (const range of [...found, { start: block.range.end, end: block.range.end + 1 }]) {
            expect(range.start >= end && range.end > range.start).toBe(true);
            expect(content.text.slice(end, range.start)).toMatch(/^(?:that|[^\p{L}\p{N}])*$/u);
            end = range.end;
          }
        }
      }),
    );
  });
});
