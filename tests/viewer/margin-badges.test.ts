// @vitest-environment jsdom
import * as fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { AnnotationId } from '../../src/domain/ids.ts';
import type { Annotation } from '../../src/domain/records/annotation.ts';
import type { Tag } from '../../src/domain/records/codebook.ts';
import { annotationIndex } from '../../src/viewer/annotation-index.ts';
import { marginBadges } from '../../src/viewer/margin-badges.ts';
import { positionMap } from '../../src/viewer/position-map.ts';
import { sectionsOf } from '../../src/viewer/sections.ts';
import type { Stage } from '../../src/viewer/stage.ts';
import type { BadgeCoder, BadgeLabel } from '../../src/viewer/surface-props.ts';
import { sectionOf } from '../../src/viewer/viewport.ts';
import { annotation, article } from '../support/article-builder.ts';

const built = article(
  Array.from({ length: 70 }, (_, index) => `Paragraph ${index} says a little more than that.`).join('\n'),
);
const { blocks } = built.content;
const sections = sectionsOf(blocks);
const map = positionMap(blocks);
const ALL = { first: 0, end: sections.length };
const EVERY_BLOCK = { firstBlock: 0, endBlock: blocks.length };
const LINE = 20;
const LETTERS = 30;

/** How far the page is scrolled, and how high the letters are: what a layout would know. */
let scrolled = 0;
let line = LINE;
let asked = 0;

const sectionTop = (index: number): number => index * 10_000 - scrolled;
const boxAt = (offset: number): DOMRect => {
  asked++;
  const block = Math.max(
    0,
    blocks.findLastIndex(({ range }) => range.start <= offset),
  );
  const section = sectionOf(sections, block);
  const begins = blocks[sections[section]?.firstBlock ?? 0]?.range.start ?? 0;
  return new DOMRect(0, sectionTop(section) + Math.floor((offset - begins) / LETTERS) * line, 8, line);
};

let before: typeof Range.prototype.getClientRects;
beforeEach(() => {
  before = Range.prototype.getClientRects;
  Range.prototype.getClientRects = function getClientRects(this: Range) {
    return [boxAt(this.startOffset)] as unknown as DOMRectList;
  };
  scrolled = 0;
  line = LINE;
  asked = 0;
});
afterEach(() => {
  Range.prototype.getClientRects = before;
});

const byId = (list: readonly Annotation[]) => new Map(list.map((one) => [one.id, one]));
const tagOf = (tagId: string): Tag =>
  ({ id: tagId, name: tagId, letter: tagId.slice(0, 1) }) as unknown as Tag;
const tags = new Map(['quote', 'claim', 'framing'].map((id) => [id, tagOf(id)]));
const otherTags = new Map([...tags].map(([id, tag]) => [id, { ...tag, letter: tag.letter.toUpperCase() }]));

interface Now {
  readonly coders: readonly (BadgeCoder | null)[];
  readonly renamed: boolean;
  readonly annotations: readonly Annotation[];
  readonly activeId: AnnotationId | null;
  readonly labels: ReadonlyMap<AnnotationId, BadgeLabel>;
}

/** The margin beside a text whose places are given by `boxAt`. */
function margin(first: Now) {
  const root = document.createElement('div');
  // jsdom knows no directions.
  Object.assign(root, { matches: () => false });
  const overlay = root.appendChild(document.createElement('div'));
  const dom = root.appendChild(document.createElement('div'));
  const text = document.createTextNode(built.text);
  for (const [index] of sections.entries()) {
    const section = dom.appendChild(document.createElement('div'));
    section.getBoundingClientRect = () => new DOMRect(0, sectionTop(index), 600, 9_000);
  }
  dom.firstElementChild?.append(text);
  const view = {
    dom,
    domAtPos: (position: number) => ({ node: text, offset: map.toOffset(position) }),
  };
  const stage = { view, map, content: built.content, root, overlay, scroller: root } as unknown as Stage;
  let now = first;
  const index = annotationIndex(blocks, byId(first.annotations));
  const badges = marginBadges(
    stage,
    sections,
    {
      startingIn: index.startingIn,
      find: index.find,
      tagOf: ({ tagId }) => (now.renamed ? otherTags : tags).get(tagId),
      coderOf: ({ id }) => now.coders[id.length % 2] ?? null,
      labelOf: (id) => now.labels.get(id),
      isMissingCore: (id) => id.endsWith('7'),
      isActive: (id) => now.activeId === id,
    },
    { onBadge: () => undefined, onHover: () => undefined },
  );
  const place = (): void => badges.layer.measure(EVERY_BLOCK, EVERY_BLOCK)();
  place();
  return {
    badges,
    place,
    update(next: Now): void {
      const changed = index.update(byId(next.annotations));
      if (next.coders !== now.coders || next.renamed !== now.renamed) badges.invalidateAll();
      const touched = [now.activeId, next.activeId, ...now.labels.keys(), ...next.labels.keys()];
      now = next;
      badges.invalidate(changed);
      const starts = touched.flatMap((id) => (id && index.find(id)?.target.ranges[0]?.start) ?? []);
      badges.invalidate(starts.map((start) => blocks.findLastIndex(({ range }) => range.start <= start)));
      badges.drawKnown(ALL);
    },
    buttons: () => [...overlay.querySelectorAll('button')],
    /** What stands there, in the order in which it is read out. */
    drawn: () =>
      [...overlay.children].map((group) => [
        group.getAttribute('style'),
        ...[...group.children].map((one) => new XMLSerializer().serializeToString(one)),
      ]),
  };
}

const NONE: ReadonlyMap<AnnotationId, BadgeLabel> = new Map();
const at = (start: number, tag = 'quote', length = 12): Annotation =>
  annotation(
    built,
    { start, end: Math.min(built.text.length, start + length) },
    tag,
    {},
    {
      id: `${tag}-${start}` as AnnotationId,
    },
  );
const starting = (block: number): number => blocks[block]?.range.start ?? 0;
const NO_CODERS: readonly null[] = [];
const CODERS: readonly BadgeCoder[] = [
  { name: 'Ana', initials: 'A' },
  { name: 'Ben', initials: 'B' },
];
const only = (annotations: readonly Annotation[]): Now => ({
  annotations,
  activeId: null,
  labels: NONE,
  coders: NO_CODERS,
  renamed: false,
});

describe('badges in the margin', () => {
  const offsets = fc.nat(built.text.length - 20).filter((start) => built.text[start] !== '\n');
  const some = fc.uniqueArray(
    fc.tuple(offsets, fc.constantFrom('quote', 'claim', 'framing')).map(([start, tag]) => at(start, tag)),
    { selector: ({ id }) => id, maxLength: 100 },
  );
  const step = fc.record({
    tags: fc.subarray(['quote', 'claim', 'framing']),
    active: fc.nat(),
    coders: fc.constantFrom(NO_CODERS, CODERS, CODERS.toReversed()),
    renamed: fc.boolean(),
    labelled: fc.array(fc.nat(), { maxLength: 3 }),
    scroll: fc.constantFrom(0, 0, 300),
    grows: fc.constantFrom(false, false, true),
  });

  it('stand after any series of changes as if they had been drawn at once', () => {
    fc.assert(
      fc.property(some, fc.array(step, { minLength: 1, maxLength: 6 }), (all, steps) => {
        scrolled = 0;
        line = LINE;
        const followed = margin(only(all));
        for (const { tags: shown, active, labelled, scroll, grows, coders, renamed } of steps) {
          const annotations = all.filter(({ tagId }) => shown.includes(tagId));
          const pick = (n: number) => annotations[n % Math.max(1, annotations.length)]?.id;
          const labels = new Map(
            labelled.flatMap((n) => {
              const id = pick(n);
              return id ? [[id, { text: `${n}`, words: `Value: ${n}`, isComputed: false }] as const] : [];
            }),
          );
          const now: Now = { annotations, activeId: pick(active) ?? null, labels, coders, renamed };
          scrolled += scroll;
          followed.update(now);
          if (grows) {
            line += 4;
            followed.badges.forgetPlaces();
          }
          followed.place();
          expect(followed.drawn()).toEqual(margin(now).drawn());
        }
      }),
      { numRuns: 60 },
    );
  });

  it('come and go with the words, and the layout is asked for new places only', () => {
    const [quote, claim, later] = [at(0), at(starting(1), 'claim'), at(starting(2))];
    const shown = margin(only([quote, claim]));
    asked = 0;
    shown.update(only([quote]));
    expect(shown.buttons()).toHaveLength(1);
    shown.update(only([quote, claim]));
    expect(shown.buttons()).toHaveLength(2);
    expect(asked).toBe(0);
    shown.update(only([quote, claim, later]));
    expect(shown.buttons()).toHaveLength(2);
    shown.place();
    expect(shown.buttons()).toHaveLength(3);
    expect(asked).toBe(1);
  });

  it('keep the elements of those that look as they did', () => {
    const [quote, claim] = [at(0), at(3, 'claim')];
    const shown = margin(only([quote, claim]));
    const [first, second] = shown.buttons();
    shown.update(only([quote]));
    expect(shown.buttons()).toEqual([first]);
    expect(shown.buttons()[0]).toBe(first);
    shown.update({ ...only([quote, claim]), activeId: claim.id });
    expect(shown.buttons()[0]).toBe(first);
    expect(shown.buttons()[1]).not.toBe(second);
    expect(shown.buttons()[1]?.className).toContain('is-active');
  });

  it('are made anew where the same annotation says something else', () => {
    const quote = at(0);
    const shown = margin(only([quote]));
    const [first] = shown.buttons();
    shown.update(only([{ ...quote, tagId: 'claim' as Annotation['tagId'] }]));
    expect(shown.buttons()[0]).not.toBe(first);
    expect(shown.buttons()[0]?.textContent).toBe('c');
  });

  it('tell of the annotations that they hide, also where their number stays the same', () => {
    const three = [at(0), at(3, 'claim'), at(6, 'framing'), at(9)];
    const shown = margin(only(three.slice(0, 3)));
    const count = shown.buttons().at(-1);
    expect(count?.textContent).toBe('+1');
    shown.update(only([...three.slice(0, 2), ...three.slice(3)]));
    shown.place();
    expect(shown.buttons().at(-1)?.textContent).toBe('+1');
    expect(shown.buttons().at(-1)).not.toBe(count);
  });
});
