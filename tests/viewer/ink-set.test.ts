import { getSchema } from '@tiptap/core';
import type { Decoration } from '@tiptap/pm/view';
import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { annotationIndex } from '../../src/viewer/annotation-index.ts';
import { inkSet } from '../../src/viewer/ink-set.ts';
import { decorationPainter } from '../../src/viewer/painter.ts';
import { positionMap } from '../../src/viewer/position-map.ts';
import { toDocument } from '../../src/viewer/projection.ts';
import { articleNodes } from '../../src/viewer/schema.ts';
import { sectionsOf } from '../../src/viewer/sections.ts';
import type { InkMark } from '../../src/viewer/surface-props.ts';
import { annotation, article, type BuiltArticle } from '../support/article-builder.ts';

const schema = getSchema(articleNodes);

function inked(built: BuiltArticle, marks: readonly InkMark[]) {
  const map = positionMap(built.content.blocks);
  const document = schema.nodeFromJSON(toDocument(built.content));
  const ink = inkSet(document, map);
  ink.showSections({ first: 0, end: 1 });
  const changed = ink.show(marks);
  const words = (decorations: readonly Decoration[]) =>
    decorations
      .toSorted((a, b) => a.from - b.from)
      .map(({ from, to, ...rest }) => {
        const { attrs } = (rest as unknown as { type: { attrs: { class: string; role?: string } } }).type;
        return [built.text.slice(map.toOffset(from), map.toOffset(to)), attrs.class, attrs.role];
      });
  return {
    ink,
    map,
    document,
    changed,
    drawn: () => words(ink.decorations().find()),
    /** The annotations' pieces, painted over this ink. */
    painted: (...tagged: readonly (keyof typeof built.marks)[]) => {
      const sections = sectionsOf(built.content.blocks);
      const annotations = tagged.map((name) =>
        annotation(built, built.marks[name] ?? { start: 0, end: 0 }, name),
      );
      const painter = decorationPainter({
        map,
        sections,
        document,
        index: annotationIndex(built.content.blocks, new Map(annotations.map((one) => [one.id, one]))),
        nameOf: (tagId) => tagId,
        cut: ink.cut,
      });
      painter.showSections({ first: 0, end: sections.length });
      return words(painter.segments().find());
    },
  };
}

describe('inkSet', () => {
  it('gives removed and added words a line and a role, and absent ones grey', () => {
    const built = article('He [r:said] [a:claimed] so.\n[b:All of this.]');
    expect(
      inked(built, [
        { range: built.marks.r, look: 'removed' },
        { range: built.marks.a, look: 'added' },
        { range: built.marks.b, look: 'absent' },
      ]).drawn(),
    ).toEqual([
      ['said', 'ink-removed', 'deletion'],
      ['claimed', 'ink-added', 'insertion'],
      ['All of this.', 'ink-absent', undefined],
    ]);
  });

  it('leaves the words alone where only something is drawn over them', () => {
    const built = article('He [r:said] so.');
    const shown = inked(built, [
      { range: built.marks.r, look: 'current' },
      { range: built.marks.r, look: 'offered' },
    ]);
    expect(shown.drawn()).toEqual([]);
    expect(shown.changed.size).toBe(0);
  });

  it('cuts a mark at block borders', () => {
    const built = article('One [r:two.\n\nThree] four.');
    expect(inked(built, [{ range: built.marks.r, look: 'removed' }]).drawn()).toEqual([
      ['two.', 'ink-removed', 'deletion'],
      ['Three', 'ink-removed', 'deletion'],
    ]);
  });

  it('keeps its decorations, to the identity, while the ink on the words stays the same', () => {
    const built = article('He [r:said] so.\nAnd [a:more].');
    const removed: InkMark = { range: built.marks.r, look: 'removed' };
    const shown = inked(built, [removed]);
    const before = shown.ink.decorations();
    expect(shown.ink.show([{ ...removed }, { range: built.marks.r, look: 'current' }]).size).toBe(0);
    expect(shown.ink.decorations()).toBe(before);
    expect([...shown.ink.show([removed, { range: built.marks.a, look: 'added' }])]).toEqual([1]);
    expect([...shown.ink.show([])]).toEqual([0, 1]);
    expect(shown.drawn()).toEqual([]);
  });

  it('draws a section when it comes near, and what was drawn stays', () => {
    const built = article(Array.from({ length: 40 }, (_, at) => `Paragraph ${at}.`).join('\n'));
    const marks = built.content.blocks.map(({ range }): InkMark => ({ range, look: 'absent' }));
    const shown = inked(built, marks);
    expect(shown.changed.size).toBe(40);
    expect(shown.drawn()).toHaveLength(32);
    expect(shown.ink.showSections({ first: 0, end: 2 })).toBe(8);
    expect(shown.ink.showSections({ first: 0, end: 2 })).toBe(0);
    expect(shown.drawn()).toHaveLength(40);
    expect(shown.ink.show(marks.slice(1)).size).toBe(1);
    expect(shown.drawn()).toHaveLength(39);
  });

  it('has annotations cut at its borders, and their role left to it', () => {
    const built = article('He [quote:said [r:that it] was].');
    const shown = inked(built, [{ range: built.marks.r, look: 'removed' }]);
    expect(shown.painted('quote')).toEqual([
      ['said ', 'segment fill-quote lane-0-quote start-0-quote', 'mark'],
      ['that it', 'segment fill-quote lane-0-quote', undefined],
      [' was', 'segment fill-quote lane-0-quote end-0', 'mark'],
    ]);
  });

  it('leaves the role to annotations where it has none', () => {
    const built = article('[r:He [quote:said] that].');
    expect(inked(built, [{ range: built.marks.r, look: 'absent' }]).painted('quote')).toEqual([
      ['said', 'segment fill-quote lane-0-quote start-0-quote end-0', 'mark'],
    ]);
  });

  const length = 60;
  const range = fc
    .tuple(fc.nat(length - 1), fc.integer({ min: 1, max: 30 }))
    .map(([start, size]) => ({ start, end: Math.min(length, start + size) }));

  it('cuts any piece into parts that join up, none of which crosses a border of ink', () => {
    const built = article('x'.repeat(length));
    fc.assert(
      fc.property(fc.array(range, { maxLength: 8 }), range, (ranges, { start, end }) => {
        const { ink, map } = inked(
          built,
          ranges.map((one, at) => ({ range: one, look: at % 2 === 0 ? 'removed' : 'absent' })),
        );
        const piece = map.within(0, { start, end }) ?? { from: 0, to: 0 };
        const parts = ink.cut(0, piece);
        expect(parts[0]?.from).toBe(piece.from);
        expect(parts.at(-1)?.to).toBe(piece.to);
        for (const [at, { from, to, hasRole }] of parts.entries()) {
          expect(to).toBeGreaterThan(from);
          if (at > 0) expect(parts[at - 1]?.to).toBe(from);
          const inside = ranges.filter(
            (one) => map.toPosition(one.start) < to && map.toPosition(one.end) > from,
          );
          for (const one of inside) {
            expect(map.toPosition(one.start)).toBeLessThanOrEqual(from);
            expect(map.toPosition(one.end)).toBeGreaterThanOrEqual(to);
          }
          expect(hasRole).toBe(inside.some((one) => ranges.indexOf(one) % 2 === 0));
        }
      }),
    );
  });
});
