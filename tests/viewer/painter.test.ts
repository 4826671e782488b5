import { getSchema } from '@tiptap/core';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../src/domain/records/annotation.ts';
import { lanesOf } from '../../src/domain/text/lanes.ts';
import { annotationIndex } from '../../src/viewer/annotation-index.ts';
import { decorationPainter } from '../../src/viewer/painter.ts';
import { positionMap } from '../../src/viewer/position-map.ts';
import { toDocument } from '../../src/viewer/projection.ts';
import { articleNodes } from '../../src/viewer/schema.ts';
import { sectionsOf } from '../../src/viewer/sections.ts';
import { annotation, article, type BuiltArticle } from '../support/article-builder.ts';

const schema = getSchema(articleNodes);
const mapOf = (list: readonly Annotation[]) => new Map(list.map((one) => [one.id, one]));

/** A painter with everything it needs, over an article. */
function paint(built: BuiltArticle, annotations: readonly Annotation[]) {
  const { blocks } = built.content;
  const sections = sectionsOf(blocks);
  const map = positionMap(blocks);
  const index = annotationIndex(blocks, mapOf(annotations));
  const painter = decorationPainter({
    map,
    sections,
    document: schema.nodeFromJSON(toDocument(built.content)),
    index,
    nameOf: (tagId) => tagId,
    cut: (_, piece) => [piece],
  });
  return {
    painter,
    index,
    sections,
    showAll: () => painter.showSections({ first: 0, end: sections.length }),
    update: (next: readonly Annotation[], now = { first: 0, end: sections.length }) =>
      painter.repaint(index.update(mapOf(next)), now),
    /** Words and classes of each painted piece, in reading order. */
    drawn: () =>
      painter
        .segments()
        .find()
        .toSorted((a, b) => a.from - b.from)
        .map(({ from, to, ...decoration }) => [
          built.text.slice(map.toOffset(from), map.toOffset(to)),
          (decoration as unknown as { type: { attrs: { class: string } } }).type.attrs.class,
        ]),
  };
}

const manyBlocks = (count: number) =>
  article(Array.from({ length: count }, (_, index) => `Paragraph ${index} of many.`).join('\n'));
const inBlock = (built: BuiltArticle, block: number, tag = 'quote') => {
  const start = built.content.blocks[block]?.range.start ?? 0;
  return annotation(built, { start, end: start + 9 }, tag);
};

describe('decorationPainter', () => {
  it('paints the fill of the shortest annotation and a line for each', () => {
    const built = article('He said "[a:we have [b:won the war] today]".');
    const shown = paint(built, [
      annotation(built, built.marks.a, 'quote'),
      annotation(built, built.marks.b, 'claim'),
    ]);
    shown.showAll();
    expect(shown.drawn()).toEqual([
      ['we have ', 'segment fill-quote lane-0-quote start-0-quote'],
      ['won the war', 'segment fill-claim lane-1-claim start-1-claim end-1 lane-0-quote'],
      [' today', 'segment fill-quote lane-0-quote end-0'],
    ]);
  });

  it('draws four lanes and no more', () => {
    const built = article('[a:a [b:b [c:c [d:d [e:e]]]]] f');
    const shown = paint(
      built,
      (['a', 'b', 'c', 'd', 'e'] as const).map((name) => annotation(built, built.marks[name], 'quote')),
    );
    shown.showAll();
    expect(shown.drawn().at(-1)?.[1]).toMatch(/^segment fill-quote lane-3-quote .*lane-0-quote/);
    expect(shown.drawn().at(-1)?.[1]).not.toContain('lane-4');
  });

  it('ends each range of an interrupted quote, and starts only the first', () => {
    const built = article('"[a:We won]", she said, "[a:and left].\nThat is [b:all]."');
    const shown = paint(built, [annotation(built, built.ranges.a, 'quote')]);
    shown.showAll();
    expect(shown.drawn()).toEqual([
      ['We won', 'segment fill-quote lane-0-quote start-0-quote end-0'],
      ['and left', 'segment fill-quote lane-0-quote end-0'],
    ]);
  });

  it('paints across blocks without a seam at their border', () => {
    const built = article('One [a:two.\n\nThree] four.');
    const shown = paint(built, [annotation(built, built.marks.a, 'claim')]);
    shown.showAll();
    expect(shown.drawn()).toEqual([
      ['two.', 'segment fill-claim lane-0-claim start-0-claim'],
      ['Three', 'segment fill-claim lane-0-claim end-0'],
    ]);
  });

  it('paints only the sections it is asked for', () => {
    const built = manyBlocks(100);
    const shown = paint(
      built,
      built.content.blocks.map((_, block) => inBlock(built, block)),
    );
    expect(shown.painter.showSections({ first: 1, end: 2 })).toBe(32);
    expect(shown.drawn()).toHaveLength(32);
    expect(shown.painter.showSections({ first: 0, end: 2 })).toBe(32);
    expect(shown.update([])).toBe(64);
  });

  it('repaints what can be seen at once, and leaves the rest its old paint until it is shown', () => {
    const built = manyBlocks(100);
    const shown = paint(
      built,
      built.content.blocks.map((_, block) => inBlock(built, block)),
    );
    shown.painter.showSections({ first: 0, end: 3 });
    const changed = built.content.blocks.map((_, block) => inBlock(built, block, 'claim'));
    const isOld = () => shown.drawn().map(([, name]) => name?.includes('quote'));

    expect(shown.update(changed, { first: 1, end: 2 })).toBe(32);
    expect(isOld()).toEqual(Array.from({ length: 96 }, (_, block) => block < 32 || block >= 64));
    for (let rest = shown.painter.outdated(); rest; rest = shown.painter.outdated()) {
      shown.painter.showSections(rest);
    }
    // The last section was never shown: it has nothing old, and stays unpainted.
    expect(isOld()).toEqual(Array.from({ length: 96 }, () => false));
    expect(shown.painter.showSections({ first: 0, end: 3 })).toBe(0);
  });

  it('takes away what is gone where nobody looks', () => {
    const built = manyBlocks(100);
    const shown = paint(
      built,
      built.content.blocks.map((_, block) => inBlock(built, block)),
    );
    shown.showAll();
    expect(shown.update([], { first: 0, end: 1 })).toBe(32);
    expect(shown.drawn()).toHaveLength(68);
    expect(shown.painter.showSections({ first: 1, end: 2 })).toBe(32);
    shown.showAll();
    expect(shown.drawn()).toEqual([]);
  });

  it('repaints one block for one annotation, however many there are', () => {
    const built = manyBlocks(300);
    const all = built.content.blocks.map((_, block) => inBlock(built, block));
    const shown = paint(built, all);
    shown.showAll();
    const added = inBlock(built, 150, 'claim');
    expect(shown.update([...all, added])).toBe(1);
    expect(shown.update([...all, { ...added, note: 'no difference to see' }])).toBe(0);
    expect(shown.update([...all, { ...added, tagId: 'framing' as Annotation['tagId'] }])).toBe(1);
    expect(shown.update(all)).toBe(1);
  });

  it('repaints the blocks of annotations that get another lane', () => {
    const built = article('One [long:two [short:three] four].\nFive [other:six].');
    const short = annotation(built, built.marks.short, 'claim');
    const shown = paint(built, [short]);
    shown.showAll();
    expect(shown.index.laneOf(short.id)).toBe(0);
    expect(shown.update([short, annotation(built, built.marks.long, 'quote')])).toBe(1);
    expect(shown.index.laneOf(short.id)).toBe(1);
    expect(shown.drawn()[1]?.[1]).toContain('lane-1-claim');
  });

  it('leaves detached annotations out', () => {
    const built = article('One [a:two] three.');
    const one = annotation(built, built.marks.a, 'quote');
    const shown = paint(built, [{ ...one, target: { ...one.target, detached: true } }]);
    shown.showAll();
    expect(shown.drawn()).toEqual([]);
  });

  it('sets the active one apart without touching the segments', () => {
    const built = article('One [a:two] three.');
    const one = annotation(built, built.marks.a, 'quote');
    const shown = paint(built, [one]);
    shown.showAll();
    const before = shown.painter.segments();
    const active = { activeId: one.id, hoverId: null, selecting: false, preview: [] };
    expect(shown.painter.emphasise(active)).toBe(true);
    expect(shown.painter.emphasise({ ...active })).toBe(false);
    expect(shown.painter.segments()).toBe(before);
    expect(shown.painter.emphasis().find()).toHaveLength(1);
    expect(shown.update([])).toBe(1);
    expect(shown.painter.emphasis().find()).toHaveLength(0);
  });
});

describe('following changes', () => {
  const built = manyBlocks(12);
  const lineEnd = built.text.indexOf('\n', 41);
  const place = fc
    .tuple(
      fc.nat(built.text.length - 1),
      fc.integer({ min: 1, max: 60 }),
      fc.constantFrom('quote', 'claim', 'framing'),
    )
    .map(([start, length, tag]) => ({ start, end: Math.min(start + length, built.text.length), tag }))
    // Line ends alone are not on screen: such an annotation has no lane to speak of.
    .filter(({ start, end }) => built.text.slice(start, end).trim() !== '')
    .map(({ start, end, tag }) => annotation(built, { start, end }, tag));
  const start = fc.uniqueArray(place, { selector: ({ id }) => id, maxLength: 25 });

  it('looks after any series of small changes as if it had been painted at once', () => {
    fc.assert(
      fc.property(start, fc.array(fc.oneof(place, fc.nat()), { maxLength: 8 }), (first, steps) => {
        const followed = paint(built, first);
        followed.showAll();
        let now: readonly Annotation[] = first;
        for (const step of steps) {
          // A number takes one away; an annotation is added, and comes in place of one that is there already.
          now =
            typeof step === 'number'
              ? now.filter((_, index) => index !== step % Math.max(1, now.length))
              : [...now.filter(({ id }) => id !== step.id), step];
          followed.update(now);
          const fresh = paint(built, now);
          fresh.showAll();
          expect(followed.drawn()).toEqual(fresh.drawn());
        }
        const lanes = lanesOf(now);
        for (const { id } of now) expect(followed.index.laneOf(id)).toBe(lanes.get(id));
      }),
      // Two annotations that share nothing but a line end.
      {
        examples: [
          [
            [],
            [
              annotation(built, { start: 40, end: lineEnd + 1 }, 'quote'),
              annotation(built, { start: lineEnd, end: lineEnd + 9 }, 'claim'),
            ],
          ],
        ],
      },
    );
  });
});
