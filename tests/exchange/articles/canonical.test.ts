import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { LONGEST_BLOCK, blocksOf } from '../../../src/domain/text/blocks.ts';
import { canonicalOf } from '../../../src/exchange/articles/canonical.ts';
import { LINE_BREAK, type RichBlock, type RichMark } from '../../../src/exchange/articles/rich-block.ts';
import { shownBlocks, shownMarks } from './reading.ts';

const block = (...texts: readonly (string | readonly [string, ...RichMark[]])[]): RichBlock => ({
  kind: 'paragraph',
  kept: true,
  runs: texts.map((text) => {
    const [words, ...marks] = typeof text === 'string' ? [text] : text;
    return { text: words ?? '', marks };
  }),
});
const code = (text: string): RichBlock => ({ ...block(text), preformatted: true });
const textOf = (...blocks: readonly RichBlock[]): string => canonicalOf(blocks).text;

describe('The canonical text', () => {
  it.each<[string, RichBlock[], string]>([
    ['collapses the white space of HTML', [block(' a \t\n\f\r b ')], 'a b'],
    ['across runs too', [block('a ', [' b', 'bold'], ' ', '\n c')], 'a b c'],
    ['and does not make blanks up', [block('a', ['b', 'bold'], 'c')], 'abc'],
    ['keeps every other blank', [block('a\u00a0 b\u3000c\u2009d\u202fe')], 'a\u00a0 b\u3000c\u2009d\u202fe'],
    [
      'keeps joiners, direction controls and variation selectors',
      [block('می\u200cخواهم \u200fa\u202eb ❤\ufe0f')],
      'می\u200cخواهم \u200fa\u202eb ❤\ufe0f',
    ],
    ['leaves soft hyphens out', [block('com\u00adpany \u00ad x')], 'company x'],
    ['normalises nothing', [block('e\u0301é ﬁ')], 'e\u0301é ﬁ'],
    ['sets a blank line between blocks', [block('a'), block('b')], 'a\n\nb'],
    ['and a line end between the lines of one', [block(`a ${LINE_BREAK} b`)], 'a\nb'],
    [
      'of which several are a new paragraph',
      [block(`a${LINE_BREAK} ${LINE_BREAK}\u00a0${LINE_BREAK}b`)],
      'a\n\nb',
    ],
    ['drops blocks that show nothing', [block('a'), block(' \u00a0\u200b'), block(), block('b')], 'a\n\nb'],
    [
      'keeps the blanks of code, not those at the ends of lines',
      [code('if x:\r\n    y  z \n\n\n\tw')],
      'if x:\n    y  z\n\n\tw',
    ],
    ['keeps tabs between the cells of a table', [code('a\tb\nc\td')], 'a\tb\nc\td'],
    ['joins halves of a pair', [block('\ud83d', ['\ude42', 'bold'])], '🙂'],
    ['is empty without any', [], ''],
  ])('%s', (_, blocks, text) => {
    expect(textOf(...blocks)).toBe(text);
  });

  it('replaces lone surrogates and counts them', () => {
    expect(canonicalOf([block('a\ud83db\ude42')])).toMatchObject({ text: 'a\ufffdb\ufffd', broken: 2 });
  });

  it('puts aside what is not kept, by its number, until a person takes it back in', () => {
    const blocks: RichBlock[] = [
      { ...block('Menu'), kept: false, why: 'navigation' },
      block('Words'),
      { ...block(' '), kept: false, why: 'hidden' },
      { ...block('Share', ` ${LINE_BREAK}Tweet`), kept: false },
    ];
    expect(canonicalOf(blocks)).toMatchObject({
      text: 'Words',
      dropped: [
        { number: 0, text: 'Menu', why: 'navigation' },
        { number: 3, text: 'Share\nTweet', why: 'besideArticle' },
      ],
    });
    expect(canonicalOf(blocks, { restored: [0] })).toMatchObject({
      text: 'Menu\n\nWords',
      stretches: [0, 1],
      dropped: [{ number: 3 }],
    });
    expect(canonicalOf(blocks, { restored: [0], left: [1, 3] })).toMatchObject({
      text: 'Menu',
      stretches: [0],
      dropped: [
        { number: 1, text: 'Words', why: 'byPerson' },
        { number: 3, why: 'besideArticle' },
      ],
    });
  });

  it('keeps the kind of a block for each of its lines, and cuts over-long ones', () => {
    const long: RichBlock = { ...block(`a${LINE_BREAK}${'words. '.repeat(2000)}`), kind: 'quote' };
    const { text, blocks } = canonicalOf([long]);
    expect(blocks.length).toBeGreaterThan(3);
    expect(blocks.every(({ kind }) => kind === 'quote')).toBe(true);
    expect(Math.max(...blocks.map(({ range }) => range.end - range.start))).toBeLessThanOrEqual(
      LONGEST_BLOCK,
    );
    expect(text.slice(0, 10)).toBe('a\nwords. w');
  });
});

describe('Marks', () => {
  const marksOf = (...blocks: readonly RichBlock[]) => shownMarks(canonicalOf(blocks));

  it('name the words of their runs, joined where they touch, without blanks at their ends', () => {
    expect(
      marksOf(block('a ', ['b ', 'bold'], ['c', 'bold', 'italic'], [' d ', 'italic'], 'e', [' ', 'bold'])),
    ).toEqual(['bold: b c', 'italic: c d']);
  });

  it('never reach over a line end', () => {
    expect(marksOf(block([`a${LINE_BREAK}b`, 'bold']), block(['c', 'bold']))).toEqual([
      'bold: a',
      'bold: b',
      'bold: c',
    ]);
  });

  it('are sorted by their start', () => {
    expect(marksOf(block(['a', 'italic', 'bold'], ['b', 'italic']))).toEqual(['bold: a', 'italic: ab']);
  });

  it.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\nscript:alert(1)',
    '\u0001javascript:alert(1)',
    'data:text/html,x',
    'vbscript:x',
    'blob:https://a.example/1',
    'file:///etc/passwd',
    'ftp://a.example/',
    'about:blank',
    'view-source:https://a.example',
    '/relative',
    '//host.example/x',
    '#part',
    'https://',
    `https://a.example/${'x'.repeat(3000)}`,
    '',
  ])('leave out the address %j', (link) => {
    expect(marksOf(block(['words', { link }]))).toEqual([]);
  });

  it.each([
    ['https://a.example/?q=1&r=2#s', 'https://a.example/?q=1&r=2#s'],
    ['HTTP://A.example', 'http://a.example/'],
    ['https://a.example/"onclick="x', 'https://a.example/%22onclick=%22x'],
    ['mailto:desk@paper.example', 'mailto:desk@paper.example'],
  ])('keep the address %j', (link, href) => {
    expect(marksOf(block(['words', { link }]))).toEqual([`link: words -> ${href}`]);
  });

  it('are one for a link that is partly bold, and two for neighbouring links', () => {
    const [one, two] = ['https://a.example/1', 'https://a.example/2'];
    expect(marksOf(block(['a', { link: one }], ['b', { link: one }, 'bold'], ['c', { link: two }]))).toEqual([
      `link: ab -> ${one}`,
      'bold: b',
      `link: c -> ${two}`,
    ]);
  });
});

const anyText = fc.string({
  unit: fc.constantFrom(
    'a',
    'B',
    '🙂',
    ' ',
    '\n',
    '\t',
    '\u00a0',
    '\u2028',
    '\u00ad',
    'é',
    '漢',
    'ع',
    '\ud800',
    '.',
    '\r',
  ),
  maxLength: 12,
});
const anyBlock: fc.Arbitrary<RichBlock> = fc.record({
  kind: fc.constantFrom('paragraph', 'headline', 'item'),
  kept: fc.boolean(),
  preformatted: fc.boolean(),
  runs: fc.array(
    fc.record({
      text: anyText,
      marks: fc.subarray<RichMark>(['bold', 'italic', { link: 'https://a.example/' }]),
    }),
    { maxLength: 5 },
  ),
});
const anyBlocks = fc.array(anyBlock, { maxLength: 6 });
const lettersIn = (text: string): string =>
  text.replace(/[\p{White_Space}\u00ad]/gu, '').replace(/\p{Surrogate}/gu, '\ufffd');

describe('For any blocks', () => {
  it('the text holds the letters of the kept ones, in order, and nothing else', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const said = blocks
          .filter(({ kept }) => kept)
          .map(({ runs }) => runs.map(({ text }) => text).join(''));
        expect(lettersIn(canonicalOf(blocks).text)).toBe(said.map(lettersIn).join(''));
      }),
    );
  });

  it('read as plain text it has the same blocks', () => {
    fc.assert(
      fc.property(anyBlocks, (source) => {
        const { text, blocks } = canonicalOf(source);
        expect(blocks.map(({ range }) => range)).toEqual(blocksOf(text).map(({ range }) => range));
      }),
    );
  });

  it('what is bold in the text is what was bold in the runs', () => {
    fc.assert(
      fc.property(anyBlocks, (source) => {
        const { text, marks } = canonicalOf(source);
        for (const mark of ['bold', 'italic'] as const) {
          const said = source
            .filter(({ kept }) => kept)
            .flatMap(({ runs }) => runs.filter(({ marks: own }) => own.includes(mark)))
            .map((run) => run.text.replace(/\p{Surrogate}/gu, '\ufffd'));
          const found = marks.filter(({ kind }) => kind === mark);
          expect(lettersIn(found.map(({ range }) => text.slice(range.start, range.end)).join(''))).toBe(
            lettersIn(said.join('')),
          );
        }
        for (const { range } of marks) expect(text.slice(range.start, range.end)).not.toMatch(/\n/);
      }),
    );
  });

  it('the same blocks give the same text, and taking everything in leaves nothing dropped', () => {
    fc.assert(
      fc.property(anyBlocks, (source) => {
        expect(canonicalOf(source)).toEqual(canonicalOf(structuredClone(source)));
        const { dropped } = canonicalOf(source);
        expect(canonicalOf(source, { restored: dropped.map(({ number }) => number) }).dropped).toEqual([]);
        expect(shownBlocks(canonicalOf(source)).every((words) => words.trim() === words)).toBe(true);
      }),
    );
  });

  it('leaving stretches out takes their blocks away and no others', () => {
    fc.assert(
      fc.property(anyBlocks, fc.array(fc.nat(9)), (source, left) => {
        const words = (found: ReturnType<typeof canonicalOf>, but: readonly number[] = []) =>
          shownBlocks(found).filter((_, index) => !but.includes(found.stretches[index] ?? -1));
        expect(words(canonicalOf(source, { left }))).toEqual(words(canonicalOf(source), left));
      }),
    );
  });
});
