import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { countWords, wordAt } from '../../../src/domain/text/words.ts';
import { UNSPACED } from '../../../src/domain/text/scripts.ts';
import { contentAndOffset, hostileText } from './hostile-text.ts';

describe('countWords', () => {
  it.each([
    ['000_2dd4d78006458cad', 384],
    ['001_59f875a34b8e8c6a', 342],
    ['002_fb124d9c4f23c2b0', 384],
  ])('counts the sample article %s as %i words', (name, count) => {
    expect(countWords(readFileSync(`public/seeds/${name}.txt`, 'utf8'))).toBe(count);
  });

  it('counts what white space separates', () => {
    fc.assert(
      fc.property(hostileText, (hostile) => {
        const text = hostile.replace(new RegExp(UNSPACED, 'gu'), 'x');
        expect(countWords(text)).toBe(text.split(/\p{White_Space}+/u).filter(Boolean).length);
      }),
    );
  });
});

describe('wordAt', () => {
  const at = (text: string, offset: number): string | null => {
    const range = wordAt(text, offset);
    return range && text.slice(range.start, range.end);
  };

  it.each([
    ['Iran’s plan', 2, 'Iran’s'],
    ["don't go", 5, "don't"],
    ['the U.S. says', 5, 'U.S.'],
    ['Iran-backed', 6, 'backed'],
    ['we won, she said', 6, 'won'],
    ['we won', 6, 'won'],
    ['a  b', 2, null],
    ['漢字を読む', 0, '漢字'],
  ])('in %j at %i is %j', (text, offset, word) => {
    expect(at(text, offset)).toBe(word);
  });

  it('holds or ends at the offset', () => {
    fc.assert(
      fc.property(contentAndOffset, ([{ text }, offset]) => {
        const word = wordAt(text, offset) ?? { start: offset, end: offset + 1 };
        expect(word.start <= offset && offset <= word.end && word.start < word.end).toBe(true);
      }),
    );
  });
});
