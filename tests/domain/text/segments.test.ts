import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnotationId, Instant } from '../../../src/domain/ids.ts';
import type { Annotation } from '../../../src/domain/records/annotation.ts';
import {
  annotationsAt,
  segmentsOf,
  segmentsOfBlock,
  type Segment,
} from '../../../src/domain/text/segments.ts';
import { lengthOf } from '../../../src/domain/text/targets.ts';
import { annotation, article, type BuiltArticle } from '../../support/article-builder.ts';

const blocks = 'one two three\n\nfour five six\n seven \neight';
const plain = article(blocks);

const shown = (of: BuiltArticle, segments: Iterable<readonly Segment[]>): [string, readonly string[]][] =>
  [...segments].flat().map(({ range, covering }) => [of.text.slice(range.start, range.end), covering]);

/** Annotations on arbitrary ranges of the text, some interrupted, some equal. */
const annotations = fc
  .array(
    fc.array(fc.tuple(fc.nat(blocks.length - 1), fc.integer({ min: 1, max: 14 })), {
      minLength: 1,
      maxLength: 3,
    }),
    { maxLength: 12 },
  )
  .map((drafts) =>
    drafts.map((places, index): Annotation => {
      const ranges = places.map(([start, length]) => ({
        start,
        end: Math.min(start + length, blocks.length),
      }));
      return annotation(plain, ranges, 'claim', {}, { id: `a${index}` as AnnotationId });
    }),
  );

describe('segmentsOf', () => {
  it('cuts overlapping annotations into disjoint segments, shortest on top', () => {
    const of = article('He [long:said [short:we] won] and [other:left]');
    const list = [
      annotation(of, of.marks.long, 'quote', {}, { id: 'long' as AnnotationId }),
      annotation(of, of.marks.short, 'claim', {}, { id: 'short' as AnnotationId }),
      annotation(of, of.marks.other, 'framing', {}, { id: 'other' as AnnotationId }),
    ];
    expect(shown(of, segmentsOf(of.content.blocks, list).values())).toEqual([
      ['said ', ['long']],
      ['we', ['short', 'long']],
      [' won', ['long']],
      ['left', ['other']],
    ]);
  });

  it('puts the newest of equal ones on top', () => {
    const of = article('[a:we won]');
    const made = (id: string, createdAt: string): Annotation =>
      annotation(of, of.marks.a, 'claim', {}, { id: id as AnnotationId, createdAt: createdAt as Instant });
    const list = [made('old', '2025-01-01T00:00:00.000Z'), made('new', '2025-01-02T00:00:00.000Z')];
    expect(shown(of, segmentsOf(of.content.blocks, list).values())).toEqual([['we won', ['new', 'old']]]);
  });

  it('joins no neighbours, and has no segment between them', () => {
    const of = article('[a:we][b:won] [c:it]');
    const list = [of.marks.a, of.marks.b, of.marks.c].map((range) => annotation(of, range, 'claim'));
    expect(shown(of, segmentsOf(of.content.blocks, list).values()).map(([words]) => words)).toEqual([
      'we',
      'won',
      'it',
    ]);
  });

  it('is cut at block borders and leaves the blanks between blocks out', () => {
    const of = article('one [a:two\n\nthree\nfour] five');
    const segments = segmentsOf(of.content.blocks, [annotation(of, of.marks.a, 'claim')]);
    expect([...segments.keys()]).toEqual([0, 1, 2]);
    expect(shown(of, segments.values()).map(([words]) => words)).toEqual(['two', 'three', 'four']);
  });

  it('leaves detached annotations out', () => {
    const made = annotation(plain, { start: 0, end: 3 }, 'claim');
    const detached = { ...made, target: { ...made.target, detached: true } };
    expect(segmentsOf(plain.content.blocks, [detached]).size).toBe(0);
    expect(annotationsAt([detached], 1)).toEqual([]);
  });

  it('is disjoint, covers exactly the union inside blocks, and names exactly who covers', () => {
    fc.assert(
      fc.property(annotations, (list) => {
        const segments = segmentsOf(plain.content.blocks, list);
        const flat = [...segments].flatMap(([index, ofBlock]) => {
          for (const one of ofBlock) expect(one.blockIndex).toBe(index);
          return ofBlock;
        });
        let end = 0;
        for (const { range } of flat) {
          expect(range.start >= end && range.end > range.start).toBe(true);
          end = range.end;
        }
        const found: (readonly string[])[] = [];
        const expected: (readonly string[])[] = [];
        for (let unit = 0; unit < blocks.length; unit += 1) {
          const inBlock = plain.content.blocks.some(({ range }) => range.start <= unit && unit < range.end);
          expected.push(inBlock ? annotationsAt(list, unit).map(({ id }) => id) : []);
          found.push(flat.find(({ range }) => range.start <= unit && unit < range.end)?.covering ?? []);
        }
        expect(found).toEqual(expected);
      }),
    );
  });

  it('agrees with looking at every annotation, shortest first', () => {
    fc.assert(
      fc.property(annotations, fc.nat(blocks.length - 1), (list, offset) => {
        const found = annotationsAt(list, offset);
        const covering = list.filter(({ target }) =>
          target.ranges.some(({ start, end }) => start <= offset && offset < end),
        );
        expect(new Set(found)).toEqual(new Set(covering));
        const lengths = found.map(({ target }) => lengthOf(target));
        expect(lengths).toEqual(lengths.toSorted((a, b) => a - b));
      }),
    );
  });

  it('is the same block by block', () => {
    fc.assert(
      fc.property(annotations, (list) => {
        const all = segmentsOf(plain.content.blocks, list);
        plain.content.blocks.forEach((_, index) => {
          expect(segmentsOfBlock(plain.content.blocks, index, list)).toEqual(all.get(index) ?? []);
        });
      }),
    );
  });
});
