import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { AnnotationId } from '../../src/domain/ids.ts';
import type { Annotation } from '../../src/domain/records/annotation.ts';
import { annotationIndex } from '../../src/viewer/annotation-index.ts';
import { annotation, article } from '../support/article-builder.ts';

const built = article(
  Array.from({ length: 12 }, (_, index) => `Paragraph ${index} says a little more.`).join('\n\n'),
);
const { blocks } = built.content;
const all: readonly Annotation[] = Array.from({ length: 150 }, (_, index) => {
  const start = (index * 37) % (built.text.length - 60);
  const range = { start, end: start + 5 + (index % 50) };
  const tag = ['quote', 'claim', 'framing'][index % 3] ?? 'quote';
  return annotation(built, range, tag, {}, { id: `a${index}` as AnnotationId });
});
const mapOf = (list: readonly Annotation[]) => new Map(list.map((one) => [one.id, one]));

/** Everything that the viewer asks an index. */
const told = (index: ReturnType<typeof annotationIndex>, shown: readonly Annotation[]) => ({
  lanes: shown.map(({ id }) => index.laneOf(id)),
  inBlocks: blocks.map((_, block) =>
    index
      .inBlock(block)
      .map(({ id }) => id)
      .toSorted(),
  ),
  starting: blocks.map((_, block) => index.startingIn(block).map(({ target }) => target.ranges[0])),
});

describe('an index of an article’s annotations', () => {
  it('is the same after any hiding and showing as one made anew', () => {
    fc.assert(
      fc.property(
        fc.array(fc.subarray(['quote', 'claim', 'framing']), { minLength: 1, maxLength: 5 }),
        (steps) => {
          const index = annotationIndex(blocks, mapOf(all));
          for (const tags of steps) {
            const shown = all.filter(({ tagId }) => tags.includes(tagId));
            index.update(mapOf(shown));
            expect(told(index, shown)).toEqual(told(annotationIndex(blocks, mapOf(shown)), shown));
          }
        },
      ),
      { numRuns: 40 },
    );
  });

  it('names every block that something is taken from or put into', () => {
    const index = annotationIndex(blocks, mapOf(all));
    expect(index.update(new Map()).size).toBe(blocks.length);
    const few = all.slice(0, 1);
    const touched = blocks.flatMap((_, block) =>
      annotationIndex(blocks, mapOf(few)).inBlock(block).length > 0 ? [block] : [],
    );
    expect([...index.update(mapOf(few))]).toEqual(touched);
  });
});
