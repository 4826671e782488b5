import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../src/analysis/alignment/align.ts';
import { comparisonRows } from '../../src/analysis/comparison-rows.ts';
import type { Alignment, ComparedText, Passage, Side } from '../../src/domain/alignment.ts';
import type { ReportedRow } from '../../src/domain/comparison-report.ts';
import type { ArticleId } from '../../src/domain/ids.ts';
import type { TextRange } from '../../src/domain/records/range.ts';
import { blocksOf } from '../../src/domain/text/blocks.ts';
import { version } from '../support/two-versions.ts';

const compared = (text: string, id: string, bodyStart = 0): ComparedText => ({
  articleId: id as ArticleId,
  textHash: id,
  text,
  blocks: blocksOf(text),
  bodyStart,
});

/** The part of a row on one side. */
function rangeOf(row: ReportedRow, side: Side): TextRange | null {
  if (row.kind === 'passage') return row[side];
  return row.side === side ? row.range : null;
}

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{N}\p{M}]+/gu) ?? [];

const wordsIn = (rows: readonly ReportedRow[], side: Side, text: string): readonly string[] =>
  rows.flatMap((row) => {
    const range = rangeOf(row, side);
    return range ? wordsOf(text.slice(range.start, range.end)) : [];
  });

describe('rows', () => {
  it('hold every word of both texts once, in the order of each text', () => {
    fc.assert(
      fc.property(version, version, (a, b) => {
        const rows = comparisonRows(align(compared(a, 'a'), compared(b, 'b')), { a, b });
        expect(wordsIn(rows, 'a', a)).toEqual(wordsOf(a));
        expect(wordsIn(rows, 'b', b)).toEqual(wordsOf(b));
      }),
    );
  });

  it('show every passage on both sides: in one row, or in one row each', () => {
    fc.assert(
      fc.property(version, version, (a, b) => {
        const alignment = align(compared(a, 'a'), compared(b, 'b'));
        const rows = comparisonRows(alignment, { a, b });
        const sides = alignment.passages.map((passage) =>
          rows.flatMap((row) => {
            if (row.kind === 'onlyHere' || row.passage !== passage) return [];
            return row.kind === 'passage' ? ['a', 'b'] : [row.side];
          }),
        );
        expect(sides.map((found) => found.toSorted())).toEqual(alignment.passages.map(() => ['a', 'b']));
      }),
    );
  });

  it('stand as one reads: what only the first has before what only the second has', () => {
    const a = 'one\ntwo\nthree\nfour';
    const b = 'un\none\ndeux\nthree';
    expect(
      laidOut(a, b, [
        ['one', 'one'],
        ['three', 'three'],
      ]),
    ).toEqual([
      ['', 'un'],
      ['one', 'one'],
      ['two', ''],
      ['', 'deux'],
      ['three', 'three'],
      ['four', ''],
    ]);
  });

  it('take a paragraph apart where only some of it is shared, and leave no full stop behind', () => {
    const a = 'Before it. (The shared words). After it!';
    const b = 'The shared words.';
    expect(laidOut(a, b, [['The shared words', 'The shared words']])).toEqual([
      ['Before it. (', ''],
      ['The shared words', 'The shared words.'],
      ['). After it!', ''],
    ]);
  });

  it('put the sides of a moved passage where each stands', () => {
    expect(
      laidOut('one\ntwo', 'two\none', [
        ['one', 'one'],
        ['two', 'two', true],
      ]),
    ).toEqual([
      ['', 'two'],
      ['one', 'one'],
      ['two', ''],
    ]);
  });

  it('never cross, even where nobody said what moved', () => {
    expect(
      laidOut('one\ntwo', 'two\none', [
        ['one', 'one'],
        ['two', 'two'],
      ]),
    ).toEqual([
      ['', 'two'],
      ['one', 'one'],
      ['two', ''],
    ]);
  });
});

/** Rows of texts whose shared words are given, as words. */
function laidOut(
  a: string,
  b: string,
  shared: readonly (readonly [a: string, b: string, moved?: boolean])[],
): readonly (readonly [string, string])[] {
  const place = (text: string, words: string): TextRange => {
    const start = text.indexOf(words);
    return { start, end: start + words.length };
  };
  const passages = shared.map(
    ([ofA, ofB, moved = false]): Passage => ({
      a: place(a, ofA),
      b: place(b, ofB),
      words: { equal: 1, a: 1, b: 1 },
      equal: [],
      edits: [],
      moved,
    }),
  );
  const paragraphs = (text: string) =>
    blocksOf(text).map(({ range }, block) => ({ block, range, state: 'onlyHere' as const }));
  const alignment: Alignment = {
    passages,
    sharedQuotes: [],
    paragraphs: { a: paragraphs(a), b: paragraphs(b) },
    words: { equal: 0, a: 0, b: 0 },
  };
  const words = (row: ReportedRow, side: Side, text: string): string => {
    const range = rangeOf(row, side);
    return range ? text.slice(range.start, range.end) : '';
  };
  return comparisonRows(alignment, { a, b }).map((row) => [words(row, 'a', a), words(row, 'b', b)]);
}
