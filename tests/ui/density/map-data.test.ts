import { describe, expect, it } from 'vitest';
import type { AnnotationId, TagId } from '../../../src/domain/ids.ts';
import { annotationsOf } from '../../../src/domain/session-state.ts';
import { inNeedIn, mapData, ROWS } from '../../../src/ui/density/map-data.ts';
import { annotation, article, sessionState } from '../../support/article-builder.ts';

const a = article(`[q:${'word '.repeat(50)}][c:${'more '.repeat(50)}][f:${'last '.repeat(100)}]`);
const quote = annotation(a, a.marks.q, 'quote', {}, { flagged: true });
const inner = annotation(a, { start: 0, end: 125 }, 'claim');
const detached = annotation(a, a.marks.f, 'framing');
const state = sessionState(
  [a],
  [quote, inner, { ...detached, target: { ...detached.target, detached: true } }],
);
const all = annotationsOf(state, a.article.id);
const data = mapData(state, all, a.text.length, inNeedIn(state, a.article.id), [inner]);

describe('the lines of a map', () => {
  it('stand in the lane of their tag, over the rows of their words', () => {
    expect(data.laneCount).toBe(3);
    expect(data.lanes.map(({ tagId, lane, runs }) => [tagId, lane, runs[0]?.from, runs.at(-1)?.to])).toEqual([
      ['quote', 0, 0, ROWS / 4],
      // A dashed line: the gap at its end is left out.
      ['claim', 1, 0, ROWS / 8 - 2],
    ]);
  });

  it('count what overlaps once, and detached annotations not at all', () => {
    expect(data.covered).toEqual([{ from: 0, to: ROWS / 4 }]);
    expect(data.share).toBeCloseTo(0.25, 2);
    expect(mapData(state, new Map(), 0, new Set(), []).share).toBe(0);
  });

  it('mark where something needs attention, and what the list finds', () => {
    expect(data.inNeed).toBe(3);
    expect(data.attentionRuns).toEqual([{ from: 0, to: 2 }]);
    expect(data.hits).toEqual([{ from: 0, to: 2 }]);
  });

  it('put children into the lane of their parent, and roots beyond the fourth into the last', () => {
    const [first] = state.tags.values();
    const more = ['x', 'y', 'z'].map((id, index) => ({
      ...first!,
      id: id as TagId,
      parentId: id === 'x' ? ('claim' as TagId) : null,
      position: 10 + index,
    }));
    const bigger = { ...state, tags: new Map([...state.tags, ...more.map((tag) => [tag.id, tag] as const)]) };
    const of = ['x', 'y', 'z', 'gone'].map((id) =>
      annotation(a, a.marks.q, id, {}, { id: id as AnnotationId }),
    );
    const { lanes, laneCount } = mapData(
      bigger,
      new Map(of.map((one) => [one.id, one])),
      a.text.length,
      new Set(),
      [],
    );
    expect(laneCount).toBe(4);
    expect(lanes.map(({ tagId, lane }) => [tagId, lane])).toEqual([
      ['x', 1],
      ['y', 3],
      ['z', 3],
      ['gone', 3],
    ]);
  });

  it('are made by looking once at each of 10,000 annotations', () => {
    const length = 1_000_000;
    let looks = 0;
    const many = new Map(
      Array.from({ length: 10_000 }, (_, index) => {
        const id = `a${index}` as AnnotationId;
        const start = (index * 102_877) % (length - 300);
        const target = { ...quote.target, ranges: [{ start, end: start + 20 + (index % 180) }] };
        return [
          id,
          {
            ...quote,
            id,
            target,
            get tagId() {
              return (looks++, quote.tagId);
            },
          },
        ] as const;
      }),
    );
    const { covered, inNeed } = mapData(state, many, length, new Set(many.keys()), []);
    expect(looks).toBe(many.size);
    expect(inNeed).toBe(many.size);
    expect(covered.length).toBeGreaterThan(0);
  });
});
