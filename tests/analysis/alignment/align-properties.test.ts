import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { align } from '../../../src/analysis/alignment/align.ts';
import { keyOf } from '../../../src/analysis/alignment/word-keys.ts';
import { wordRangesIn } from '../../../src/analysis/alignment/word-ranges.ts';
import {
  mirrored,
  type Alignment,
  type ComparedText,
  type Passage,
  type Side,
} from '../../../src/domain/alignment.ts';
import type { TextRange } from '../../../src/domain/records/range.ts';
import { runs } from '../../support/runs.ts';
import { prose, twoTexts } from './arbitrary-texts.ts';
import { compared, wordsAt } from './compared.ts';

const SIDES = ['a', 'b'] as const;

/** The words of a text as they are compared. */
const wordsOf = ({ text, blocks, bodyStart }: ComparedText): readonly TextRange[] =>
  blocks.flatMap(({ range: { start, end } }) =>
    end <= bodyStart ? [] : [...wordRangesIn(text, { start: Math.max(start, bodyStart), end })],
  );

const isInside = (inner: TextRange, outer: TextRange): boolean =>
  outer.start <= inner.start && inner.end <= outer.end;

const keysIn = (text: string, range: TextRange): readonly string[] =>
  Array.from(wordRangesIn(text, range), (word) => keyOf(wordsAt(text, word)));

/** What must hold of any passage: its runs and edits are all of its words, each once, in order. */
function checkPassage(passage: Passage, texts: Readonly<Record<Side, ComparedText>>): void {
  for (const side of SIDES) {
    const words = wordsOf(texts[side]).filter((word) => isInside(word, passage[side]));
    expect(words.length).toBe(passage.words[side]);
    const parts = [...passage.equal, ...passage.edits].map((part) => part[side]);
    expect(parts.filter((part) => !isInside(part, passage[side]))).toEqual([]);
    const held = words.filter((word) => {
      const touching = parts.filter((part) => part.start < word.end && word.start < part.end);
      return touching.length === 1 && touching.every((part) => isInside(word, part));
    });
    expect(held).toEqual(words);
    for (const edits of [passage.equal, passage.edits]) {
      const overlapping = edits.filter((part, n) => part[side].start < (edits[n - 1]?.[side].end ?? 0));
      expect(overlapping).toEqual([]);
    }
  }
  for (const run of passage.equal) {
    const words = [...wordRangesIn(texts.a.text, run.a)];
    expect(words.length === 1 || run.a.end - run.a.start === run.b.end - run.b.start).toBe(true);
    expect(keysIn(texts.a.text, run.a)).toEqual(keysIn(texts.b.text, run.b));
    expect(words.length).toBeGreaterThan(0);
  }
  for (const { a, b, operation } of passage.edits) {
    expect([a.start < a.end, b.start < b.end]).toEqual([operation !== 'inserted', operation !== 'deleted']);
  }
}

function checkAlignment(alignment: Alignment, texts: Readonly<Record<Side, ComparedText>>): void {
  for (const passage of [...alignment.passages, ...alignment.sharedQuotes]) checkPassage(passage, texts);
  for (const side of SIDES) {
    const sorted = [...alignment.passages, ...alignment.sharedQuotes].toSorted(
      (one, other) => one[side].start - other[side].start,
    );
    for (const [n, passage] of sorted.entries()) {
      expect(passage[side].start).toBeGreaterThanOrEqual(sorted[n - 1]?.[side].end ?? 0);
    }
    expect(alignment.words[side]).toBe(wordsOf(texts[side]).length);
    const words = wordsOf(texts[side]);
    const holding = texts[side].blocks.filter(({ range }) => words.some((word) => isInside(word, range)));
    expect(alignment.paragraphs[side].map(({ block }) => texts[side].blocks[block])).toEqual(holding);
  }
  const starts = alignment.passages.map(({ a }) => a.start);
  expect(starts).toEqual(starts.toSorted((one, other) => one - other));
  const stay = alignment.passages.filter(({ moved }) => !moved).map(({ b }) => b.start);
  expect(stay).toEqual(stay.toSorted((one, other) => one - other));
}

describe('An alignment', () => {
  it('holds every word of its passages once, in order, on both sides', () => {
    fc.assert(
      fc.property(twoTexts, ({ a, b }) => {
        const alignment = align(a, b);
        checkAlignment(alignment, { a, b });
        expect(alignment.passages.reduce((sum, { words }) => sum + words.equal, 0)).toBe(
          alignment.words.equal,
        );
      }),
      { numRuns: runs(300) },
    );
  });

  it('is the same told from either side', () => {
    fc.assert(
      fc.property(twoTexts, ({ a, b }) => {
        expect(align(b, a)).toEqual(mirrored(align(a, b)));
      }),
      { numRuns: runs(300) },
    );
  });

  it('of a text with itself is a passage a paragraph, all the same', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          twoTexts.map(({ a }) => a),
          prose.map((all) => compared(all.join('\n'))),
        ),
        (text) => {
          const { passages, sharedQuotes, paragraphs, words } = align(text, text);
          if (words.a < 8 || passages.length === 0) {
            // Too short, nothing but names and function words, or one long quote.
            expect(passages).toEqual([]);
            return;
          }
          expect(sharedQuotes).toEqual([]);
          expect(passages.map(({ a }) => a)).toEqual(paragraphs.a.map(({ range }) => range));
          expect(passages.every(({ a, b, edits }) => edits.length === 0 && a.start === b.start)).toBe(true);
          expect([...paragraphs.a, ...paragraphs.b].every(({ state }) => state === 'same')).toBe(true);
          expect(words.equal).toBe(words.a);
        },
      ),
      { numRuns: runs(200) },
    );
  });

  it('loses no passage by what is put between paragraphs', () => {
    fc.assert(
      fc.property(prose, fc.array(fc.nat(6), { maxLength: 4 }), (all, places) => {
        const noisy = [...all];
        for (const [n, place] of places.entries()) {
          noisy.splice(
            place,
            0,
            `Totally unrelated noise number ${n} speaks about nothing that anybody heard.`,
          );
        }
        const a = compared(all.join('\n'));
        const { passages, words } = align(a, compared(noisy.join('\n'), 'article-b'));
        expect(passages.map((passage) => passage.a)).toEqual(a.blocks.map(({ range }) => range));
        expect(passages.flatMap(({ edits }) => edits)).toEqual([]);
        expect(words.equal).toBe(words.a);
      }),
      { numRuns: runs(100) },
    );
  });

  it('sees no difference in marks and blanks, and only one of style in acronyms', () => {
    fc.assert(
      fc.property(prose, (all) => {
        const text = all.map((one) => `“It's ${one}” he said, don't you. The US agreed.`).join('\n');
        const typed = text.replaceAll('“', '"').replaceAll('”', '"').replaceAll("'", '’');
        const a = compared(text);
        const straight = align(a, compared(typed.replaceAll(' ', '\u00a0').replaceAll('\n', '\r\n'), 'b'));
        expect(straight.passages.flatMap(({ edits }) => edits)).toEqual([]);
        expect(straight.paragraphs.b.every(({ state }) => state === 'same')).toBe(true);
        const dotted = align(a, compared(text.replaceAll('US', 'U.S.'), 'b'));
        expect(dotted.passages.map(({ edits }) => edits.map(({ nature }) => nature))).toEqual(
          all.map(() => ['style']),
        );
        expect(dotted.words.equal).toBe(dotted.words.a);
      }),
      { numRuns: runs(60) },
    );
  });
});
