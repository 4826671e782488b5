import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../../src/analysis/alignment/align.ts';
import { counterpartOf } from '../../../src/analysis/alignment/counterpart.ts';
import { offsetAcross } from '../../../src/analysis/alignment/offset-across.ts';
import { formOf } from '../../../src/analysis/alignment/word-keys.ts';
import { wordRangesIn } from '../../../src/analysis/alignment/word-ranges.ts';
import type { ComparedText, Side } from '../../../src/domain/alignment.ts';
import type { TextRange } from '../../../src/domain/records/range.ts';
import { article } from '../../support/article-builder.ts';
import { runs } from '../../support/runs.ts';
import { prose, twoTexts } from './arbitrary-texts.ts';
import { compared, samples, wordsAt } from './compared.ts';

/** Marks `[x:…]` in one text; what stands for them in the other, in words. */
const across = (marked: string, other: string): string | null => {
  const { text, ranges } = article(marked);
  const texts = { a: text, b: other };
  const found = counterpartOf(align(compared(text), compared(other, 'b')), texts, 'a', ranges['x'] ?? []);
  return found && `${found.variant}: ${found.ranges.map((range) => wordsAt(other, range)).join(' | ')}`;
};

describe('The counterpart of words', () => {
  it.each<[string, string, string, string | null]>([
    [
      'the same words',
      'The engineers repaired [x:the broken bridge] near the old river.',
      'Yesterday the engineers repaired the broken bridge near the old river.',
      'exact: the broken bridge',
    ],
    [
      'other apostrophes and blanks',
      "The engineers [x:didn't  repair] the broken bridge near the old river.",
      'The engineers didn’t\u00a0repair the broken bridge near the old river.',
      'exact: didn’t\u00a0repair',
    ],
    [
      'marks on both sides',
      'The engineers repaired [x:“the broken bridge”] near the old river.',
      'The engineers repaired "the broken bridge" near the old river.',
      'exact: "the broken bridge"',
    ],
    [
      'a closing mark before or behind the comma',
      'The old engineers repaired [x:“the broken bridge”], near the river.',
      'The old engineers repaired “the broken bridge,” near the river.',
      'exact: “the broken bridge,”',
    ],
    [
      'three marks in a row',
      "He told us long ago: [x:“It said: 'repair the broken bridge near the river,'”] we heard.",
      'He told us long ago: “It said: ‘repair the broken bridge near the river,’” we heard.',
      'exact: “It said: ‘repair the broken bridge near the river,’”',
    ],
    [
      'marks that the other lacks',
      'The engineers repaired [x:“the broken bridge”] near the old river.',
      'The engineers repaired the broken bridge near the old river.',
      'exact: the broken bridge',
    ],
    [
      'a word that was exchanged inside',
      'The engineers [x:repaired the broken bridge near] the old river.',
      'The engineers repaired the rusty bridge near the old river.',
      'edited: repaired the rusty bridge near',
    ],
    [
      'a word more inside',
      'The engineers [x:repaired the bridge] near the old river.',
      'The engineers repaired the rusty bridge near the old river.',
      'edited: repaired the rusty bridge',
    ],
    [
      'another capital',
      'The engineers asked [x:the Leader] to repair the broken bridge.',
      'The engineers asked the leader to repair the broken bridge.',
      'edited: the leader',
    ],
    [
      'a word that is missing at the edge',
      'The engineers asked [x:Mr Trump] to repair the broken bridge near the river.',
      'The engineers asked Trump to repair the broken bridge near the river.',
      'edited: Trump',
    ],
    [
      'mostly other words',
      'The engineers repaired [x:an old wooden bridge] near the river long before the early winter.',
      'The engineers repaired some very strange bridge near the river long before the early winter.',
      null,
    ],
    [
      'words that are missing',
      'The engineers [x:slowly] repaired the broken bridge near the river before winter.',
      'The engineers repaired the broken bridge near the river before winter.',
      null,
    ],
    [
      'a quote broken in two',
      '[x:“Repair the broken bridge,”] he said slowly. [x:“Winter comes early.”]',
      '“Repair the broken bridge,” he said slowly. “Winter comes early.”',
      'exact: “Repair the broken bridge,” | “Winter comes early.”',
    ],
    [
      'a part of a word',
      'The engineers re[x:paired the broken bri]dge near the old river.',
      'Then the engineers repaired the broken bridge near the old river.',
      'exact: paired the broken bri',
    ],
    [
      'several paragraphs',
      'The engineers repaired [x:the old bridge.\nThen they painted] all its rails bright yellow.',
      'The engineers repaired the old bridge.\n\nThen they painted all its rails bright yellow.',
      'exact: the old bridge.\n\nThen they painted',
    ],
    [
      'several paragraphs with another between',
      'The engineers repaired [x:the old wooden bridge.\nThen they painted all its] rails bright yellow.',
      'The engineers repaired the old wooden bridge.\nWe saw it.\nThen they painted all its rails bright yellow.',
      'edited: the old wooden bridge | Then they painted all its',
    ],
    [
      'a shared quote',
      'The mayor was glad: [x:“The engineers repaired the broken bridge near the river.”]',
      'Speaking to farmers she said: “The engineers repaired the broken bridge near the river.”',
      'exact: “The engineers repaired the broken bridge near the river.”',
    ],
    [
      'a word said once more',
      'The old engineers always said [x:no no] to every bridge near the river.',
      'The old engineers always said no no no to every bridge near the river.',
      'exact: no no',
    ],
    [
      'a soft hyphen in one text and a blank more in the other',
      'The engineers repaired pro\u00adgramme [x:and bridge] near the old river.',
      'The engineers repaired programme  and bridge near the old river.',
      'exact: and bridge',
    ],
    [
      'a part of a word of another length, which goes over whole',
      'The engineers repaired pro\u00ad[x:gramme and bridge] near the old river.',
      'The engineers repaired programme  and bridge near the old river.',
      'edited: programme  and bridge',
    ],
    [
      'an edited quote with its marks and its stop',
      'The mayor of the town said: [x:“We will never close the old hospital, and Mr Brown knows that very well indeed.”]',
      'The mayor of the town said: “We will never close the old hospital, and Brown knows that very well indeed.”',
      'edited: “We will never close the old hospital, and Brown knows that very well indeed.”',
    ],
    ['nothing shared', 'Nobody ever [x:said that] here.', 'The engineers repaired the broken bridge.', null],
  ])('%s', (_, marked, other, expected) => {
    expect(across(marked, other)).toBe(expected);
  });

  it('in the sample: the hardest quote is exact, the paragraph around it is not', () => {
    const { a, b } = samples();
    const alignment = align(a, b);
    const texts = { a: a.text, b: b.text };
    const quote = { start: 401, end: a.text.indexOf(' Mr Witkoff told') };
    const found = counterpartOf(alignment, texts, 'a', [quote]);
    expect(found?.variant).toBe('exact');
    expect(found?.ranges.map((range) => wordsAt(b.text, range))).toEqual([wordsAt(a.text, quote)]);
    expect(counterpartOf(alignment, texts, 'a', [{ start: 401, end: 596 }])).toEqual({
      variant: 'edited',
      ranges: [{ start: 362, end: 553 }],
    });
    expect(counterpartOf(alignment, texts, 'a', [{ start: 356, end: 400 }])).toBeNull();
  });

  /** Words next to each other of one side, by two random numbers. */
  const spanOf = (
    { text, blocks, bodyStart }: ComparedText,
    from: number,
    length: number,
  ): TextRange | null => {
    const words = blocks.flatMap(({ range }) =>
      range.end <= bodyStart
        ? []
        : [...wordRangesIn(text, { start: Math.max(range.start, bodyStart), end: range.end })],
    );
    const first = words[from % Math.max(1, words.length)];
    const last = words[Math.min((from % Math.max(1, words.length)) + length, words.length - 1)];
    return first && last ? { start: first.start, end: last.end } : null;
  };
  const forms = (text: string, ranges: readonly TextRange[]): readonly string[] =>
    ranges.flatMap((range) =>
      Array.from(wordRangesIn(text, range, 'letters'), (word) => formOf(wordsAt(text, word))),
    );

  it('that is exact has the same words, and leads back', () => {
    let exact = 0;
    fc.assert(
      fc.property(
        twoTexts,
        fc.nat(200),
        fc.nat(8),
        fc.constantFrom<Side>('a', 'b'),
        (pair, from, length, side) => {
          const texts = { a: pair.a.text, b: pair.b.text };
          const other = side === 'a' ? 'b' : 'a';
          const alignment = align(pair.a, pair.b);
          const span = spanOf(pair[side], from, length);
          const found = span && counterpartOf(alignment, texts, side, [span]);
          if (!span || !found) return;
          for (const [n, { start, end }] of found.ranges.entries()) {
            expect(start).toBeLessThan(end);
            expect(start).toBeGreaterThanOrEqual(found.ranges[n - 1]?.end ?? 0);
            expect(wordsAt(texts[other], { start, end }).isWellFormed()).toBe(true);
          }
          if (found.variant !== 'exact') return;
          exact += 1;
          expect(forms(texts[other], found.ranges)).toEqual(forms(texts[side], [span]));
          const back = counterpartOf(alignment, texts, other, found.ranges);
          expect(back).toEqual({ variant: 'exact', ranges: [span] });
        },
      ),
      { numRuns: runs(300) },
    );
    expect(exact).toBeGreaterThan(20);
  });

  it('in the same text is the same place', () => {
    fc.assert(
      fc.property(prose, fc.nat(200), fc.nat(30), (all, from, length) => {
        const text = compared(all.join('\n'));
        const span = spanOf(text, from, length);
        if (!span) return;
        const found = counterpartOf(align(text, text), { a: text.text, b: text.text }, 'a', [span]);
        expect(found).toEqual({ variant: 'exact', ranges: [span] });
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('An offset across', () => {
  const { a, b } = samples();
  const alignment = align(a, b);

  it('is the very place inside equal words', () => {
    for (const word of ['Washington', 'roughly', 'Tucker', 'televised', 'conduits', 'trust with them']) {
      expect(offsetAcross(alignment, 'a', a.text.indexOf(word))).toBe(b.text.indexOf(word));
      expect(offsetAcross(alignment, 'b', b.text.indexOf(word))).toBe(a.text.indexOf(word));
    }
  });

  it('lies between the passages around it, and beyond the last in proportion', () => {
    const between = offsetAcross(alignment, 'a', 800) ?? 0;
    expect(between).toBeGreaterThanOrEqual(718);
    expect(between).toBeLessThanOrEqual(720);
    expect(offsetAcross(alignment, 'a', a.text.length)).toBe(b.text.length);
    const middle = offsetAcross(alignment, 'a', (1201 + a.text.length) / 2) ?? 0;
    expect(Math.abs(middle - (1031 + b.text.length) / 2)).toBeLessThan(2);
  });

  it('is null where nothing is shared', () => {
    expect(offsetAcross(align(a, samples().c), 'a', 100)).toBeNull();
  });

  it('never runs backwards where nothing moved', () => {
    fc.assert(
      fc.property(twoTexts, fc.constantFrom<Side>('a', 'b'), (pair, side) => {
        const found = align(pair.a, pair.b);
        if (found.passages.some(({ moved }) => moved)) return;
        let last = -1;
        for (let offset = 0; offset <= pair[side].text.length; offset += 1) {
          const there = offsetAcross(found, side, offset);
          if (there === null) return;
          expect(there).toBeGreaterThanOrEqual(last);
          last = there;
        }
      }),
      { numRuns: runs(40) },
    );
  });

  it('inside a passage that moved is inside its other side', () => {
    const [one, two] = [
      'Engineers repaired the broken bridge near the river before winter came.',
      'Farmers planted apple orchards around every village and sold fruit abroad.',
    ];
    const text = compared(`${one}\n${two}`);
    const turned = compared(`${two}\n${one}`, 'b');
    const both = align(text, turned);
    for (const word of ['bridge', 'village']) {
      expect(offsetAcross(both, 'a', text.text.indexOf(word))).toBe(turned.text.indexOf(word));
    }
  });
});
