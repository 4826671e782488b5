import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { earlierCodings, sameWords } from '../../src/analysis/earlier-codings.ts';
import type { AnnotationId } from '../../src/domain/ids.ts';
import { annotation, article } from '../support/article-builder.ts';

const text = article(
  "[a:Iran’s supreme leader] spoke. “[b:iran's Supreme Leader]” wrote. [c:The supreme leader of Iran] left. [d:the letter] came. [e:Мы победили] 和平协议 [f:和平协议]",
);
const coded = (['a', 'b', 'c', 'd', 'e', 'f'] as const).map((name) =>
  annotation(text, text.marks[name], 'claim', {}, { id: name as AnnotationId }),
);
const found = (words: string, except: string | null = null) =>
  earlierCodings(coded, words, except as AnnotationId | null).map(
    ({ annotation: { id }, isSame }) => `${id}${isSame ? '' : '~'}`,
  );

describe('earlier codings', () => {
  it.each([
    ["“Iran's supreme leader,”", ['a', 'b']],
    ['IRAN’S SUPREME LEADER', ['a', 'b']],
    // One word more of five: four of four and five share enough.
    ['the supreme leader of all Iran', ['c~']],
    ['leader of the Iran supreme', ['c~']],
    // Few words are alike by chance.
    ['the letters', []],
    ['a letter', []],
    ['The Letter', ['d']],
    ['мы победили', ['e']],
    ['和平协议', ['f']],
    ['…', []],
    ['', []],
  ])('of “%s” are %j', (words, expected) => {
    expect(found(words)).toEqual(expected);
  });

  it('leave out the one that is asked about', () => {
    expect(found('Iran’s supreme leader', 'a')).toEqual(['b']);
  });

  it('are found for any words in any dress', () => {
    fc.assert(
      fc.property(fc.array(fc.stringMatching(/^[a-zé]{1,6}$/), { minLength: 1, maxLength: 8 }), (words) => {
        const plain = words.join(' ');
        expect(sameWords(plain, `“${words.join(',  ').toUpperCase()}.”`)).toBe(true);
        expect(sameWords(plain, `${plain} more`)).toBe(false);
      }),
    );
  });
});
