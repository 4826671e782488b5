import { readFileSync } from 'node:fs';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passageFrom, passagesTouching } from '../../../src/domain/text/article-quotation.ts';
import { quotationOf, quotedPassagesOf } from '../../../src/domain/text/quoted-passages.ts';
import { contentAndRange, hostileText, words } from './hostile-text.ts';

/** The passages as `depth:words`, unclosed ones with a question mark. */
const passages = (text: string): string[] =>
  quotedPassagesOf(text).map(
    ({ range, depth, closed }) => `${depth}${closed ? '' : '?'}:${text.slice(range.start, range.end)}`,
  );

describe('quotedPassagesOf', () => {
  it.each<readonly [what: string, text: string, expected: readonly string[]]>([
    ['curly marks', 'He said “we won” today.', ['0:“we won”']],
    ['straight marks', 'He said "we won" and "left".', ['0:"we won"', '0:"left"']],
    ['straight marks after a colon without a blank', 'He said:"we won".', ['0:"we won"']],
    ['punctuation on either side of the closer', '"Won," he said, "and left".', ['0:"Won,"', '0:"and left"']],
    ['an opening dash inside', '"We won—" he said.', ['0:"We won—"']],
    ['curly opened, straight closed', '“We won," he said.', ['0:“We won,"']],
    [
      'three closers in a row',
      "“It said: 'I'm here. We talk,'” he said.",
      ["0:“It said: 'I'm here. We talk,'”", "1:'I'm here. We talk,'"],
    ],
    ['straight in straight', `"It said: 'we talk,'" he said.`, [`0:"It said: 'we talk,'"`, "1:'we talk,'"]],
    [
      'straight openers in a row',
      `"'We talk,' it said," he said.`,
      [`0:"'We talk,' it said,"`, "1:'We talk,'"],
    ],
    [
      'British style',
      '‘We won,’ he said. ‘They said “no”.’',
      ['0:‘We won,’', '0:‘They said “no”.’', '1:“no”'],
    ],
    ['apostrophes, mixed', "Iran's and Mr Trump’s “plan”, don't and can’t.", ['0:“plan”']],
    ['elisions', "In the '90s, ’80s and ‘70s 'tis rock 'n' roll for 'em.", []],
    [
      'an elision inside single marks',
      "'We beat 'em in the '90s,' he said.",
      ["0:'We beat 'em in the '90s,'"],
    ],
    [
      'a doubtful elision that is a quote',
      "He said 'cause of death unknown,' and left.",
      ["0:'cause of death unknown,'"],
    ],
    ['a doubtful elision that is none', "He left 'cause he could.", []],
    ['plural possessives', 'The Iranians’ plan and the Saudis’ plan.', []],
    [
      'a plural possessive inside single marks',
      '‘The Iranians’ plan is good,’ he said.',
      ['0:‘The Iranians’ plan is good,’'],
    ],
    [
      'single marks that end after an s',
      "He praised 'their victories' in the Iranians' war.",
      ["0:'their victories'"],
    ],
    ['a possessive inside double marks', "“The Iranians' plan,” he said.", ["0:“The Iranians' plan,”"]],
    ['feet and inches', `He is 5'11" tall and said "no". A 27" screen.`, ['0:"no"']],
    ['feet and inches inside a quote', `"He is 5'11" tall," she said.`, [`0:"He is 5'11" tall,"`]],
    ['a quote that ends with a number', 'They want "peace since 1979" now.', ['0:"peace since 1979"']],
    [
      'German marks',
      'Er sagte: „Wir haben ‚gewonnen‘.“ Dann ging er.',
      ['0:„Wir haben ‚gewonnen‘.“', '1:‚gewonnen‘'],
    ],
    [
      'German angle marks',
      'Er sagte: »Wir haben ›gewonnen‹.« Dann ging er.',
      ['0:»Wir haben ›gewonnen‹.«', '1:›gewonnen‹'],
    ],
    [
      'French marks with no-break blanks',
      'Il dit : «\u00a0Nous avons gagné\u00a0» hier.',
      ['0:«\u00a0Nous avons gagné\u00a0»'],
    ],
    [
      'French marks in French marks',
      '« Il dit « non » et part »',
      ['0:« Il dit « non » et part »', '1:« non »'],
    ],
    ['Swedish marks', 'Han sa: ”Vi vann” och »vi gick».', ['0:”Vi vann”', '0:»vi gick»']],
    ['corner brackets', '彼は「『勝った』と言った」と話した。', ['0:「『勝った』と言った」', '1:『勝った』']],
    ['Chinese marks between letters', '他说“我们‘赢’了”。', ['0:“我们‘赢’了”', '1:‘赢’']],
    ['emoji', '“🎉👩‍👩‍👧”', ['0:“🎉👩‍👩‍👧”']],
    ['a closing mark between dash and letter', '"We won—"he said.', ['0:"We won—"']],
    ['an elision nobody listed', "'Ello, he said: 'We won,' of the Iranians' plan.", ["0:'We won,'"]],
    ['a mark in brackets', '("we won")', ['0:"we won"']],
    ['an empty pair', 'Nothing “” here ""', []],
    [
      'a quote over paragraphs with repeated openers',
      '“One.\n\n“Two.\r\n“Three,” he said. “Four.”',
      ['0:“One.\n\n“Two.\r\n“Three,”', '0:“Four.”'],
    ],
    [
      'repeated openers of both levels',
      '“He said: ‘One.\n“‘Two.’ And left.”',
      ['0:“He said: ‘One.\n“‘Two.’ And left.”', '1:‘One.\n“‘Two.’'],
    ],
    ['an unclosed mark', 'He said “we won.\nThen he left.', ['0?:“we won.']],
    [
      'an unclosed mark, the next paragraph quoting by itself',
      'He said “we won. And “left”.\nShe “too”.',
      ['0?:“we won. And “left”.', '1:“left”', '0:“too”'],
    ],
    ['a repeated opener that nobody closes', '“One.\n“Two.\nThree.', ['0?:“One.\n“Two.']],
    ['an unclosed mark inside a pair', '“He said «we won” and left.', ['0:“He said «we won”', '1?:«we won']],
    ['a closer that nothing opened', 'We won,” he said, “and left.”', ['0:“and left.”']],
    ['a lone single mark', "'Twas said 'we won. ‘Course it was.", []],
  ])('reads %s', (_, text, expected) => {
    expect(passages(text)).toEqual(expected);
  });

  it('finds the quotes of the sample articles, both nested ones among them', () => {
    const counts = ['000_2dd4d78006458cad', '001_59f875a34b8e8c6a', '002_fb124d9c4f23c2b0'].map((name) => {
      const { passages: found, strays } = quotationOf(readFileSync(`public/seeds/${name}.txt`, 'utf8'));
      expect(strays).toEqual([]);
      return [found.length, found.filter(({ depth }) => depth === 1).length];
    });
    expect(counts).toEqual([
      [12, 1],
      [5, 1],
      [6, 0],
    ]);
  });

  it('gives inner words without marks and blanks', () => {
    const text = '«\u00a0Nous\u00a0» “a ”';
    expect(
      words(
        text,
        quotedPassagesOf(text).map(({ inner }) => inner),
      ),
    ).toEqual(['Nous', 'a']);
  });

  it('reads a stretch by itself', () => {
    const text = 'A “b” c “d” e';
    expect(
      words(
        text,
        quotedPassagesOf(text, { start: 5, end: 12 }).map(({ range }) => range),
      ),
    ).toEqual(['“d”']);
  });

  it('knows marks from apostrophes, and those without a partner', () => {
    const text = "Iran's “plan won,” ” he";
    expect(quotationOf(text)).toMatchObject({ marks: [7, 17, 19], strays: [19] });
  });

  it('nests without crossing, in order, and never begins or ends with a blank', () => {
    fc.assert(
      fc.property(hostileText, (text) => {
        const found = quotedPassagesOf(text);
        const open: { end: number }[] = [];
        let previous = 0;
        for (const { range, inner, depth, closed } of found) {
          expect(range.start >= previous && inner.start > range.start && inner.start < inner.end).toBe(true);
          expect(closed ? inner.end < range.end : inner.end === range.end).toBe(true);
          expect(text.slice(inner.start, inner.end)).toMatch(
            /^(?!\p{White_Space})[^]*(?<!\p{White_Space})$/u,
          );
          while ((open.at(-1)?.end ?? Infinity) <= range.start) open.pop();
          expect(range.end).toBeLessThanOrEqual(open.at(-1)?.end ?? Infinity);
          expect(depth).toBe(open.length);
          open.push(range);
          previous = range.start;
        }
      }),
    );
  });
});

describe('passages of an article', () => {
  it('are found where looking at all of them finds them', () => {
    fc.assert(
      fc.property(contentAndRange, ([content, { start, end }]) => {
        const all = quotedPassagesOf(content.text);
        expect(passagesTouching(content, { start, end })).toEqual(
          all.filter(({ range }) => range.start <= end && start <= range.end),
        );
        expect(passageFrom(content, start)).toEqual(all.find(({ range }) => range.start >= start) ?? null);
      }),
    );
  });
});
