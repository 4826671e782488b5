import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { blocksOf } from '../../src/domain/text/blocks.ts';
import { lanedHairlines, marginLanes } from '../../src/viewer/hairline-lanes.ts';
import { hairlineLetters } from '../../src/viewer/hairline-letters.ts';
import type { Hairline } from '../../src/viewer/surface-props.ts';

const hairline = (key: string, start: number, end: number): Hairline => ({
  key,
  range: { start, end },
  letter: key.toUpperCase(),
  name: key,
  edited: false,
});
const line = `${'word '.repeat(99)}word`;
const blocks = blocksOf([line, line, line].join('\n'));
const start = (block: number): number => blocks[block]?.range.start ?? 0;

describe('marginLanes', () => {
  it.each([
    [0, 0],
    [19, 0],
    [20, 1],
    [24, 1],
    [44, 2],
    [56, 3],
    [80, 3],
  ])('a margin of %i px has room for %i', (inset, lanes) => {
    expect(marginLanes(inset)).toHaveLength(lanes);
  });

  it.each([24, 44, 56])('keeps lines and letters off the caret’s tick and the text, in %i px', (inset) => {
    const tick = { from: inset - 18, to: inset - 16 };
    for (const { line: x, target } of marginLanes(inset)) {
      expect(x + 5 <= tick.from || x - 5 >= tick.to).toBe(true);
      // Edges of a selection stand 2 px before the letters.
      expect(x + 5).toBeLessThan(inset - 2);
      expect(target + 24).toBeLessThanOrEqual(inset);
      expect(x - 5).toBeGreaterThanOrEqual(target);
      expect(x + 5).toBeLessThanOrEqual(target + 24);
    }
  });
});

describe('lanedHairlines', () => {
  it.each([
    [
      'passages of different blocks share a lane',
      [hairline('b', 0, 50), hairline('c', start(1), start(1) + 9)],
      [0, 0],
    ],
    ['passages that might stand on one line do not', [hairline('b', 0, 50), hairline('c', 120, 150)], [0, 1]],
    ['passages of one block far apart do', [hairline('b', 0, 50), hairline('c', 300, 350)], [0, 0]],
    [
      'of two that begin together the longer lies closer',
      [hairline('b', 0, 50), hairline('c', 0, 90)],
      [1, 0],
    ],
    [
      'a lane is used again',
      [hairline('b', 0, 600), hairline('c', 0, 50), hairline('d', 300, 350)],
      [0, 1, 1],
    ],
  ])('%s', (_, hairlines, lanes) => {
    const laned = lanedHairlines(hairlines, blocks, 3);
    expect(hairlines.map((one) => laned.find(({ hairline: own }) => own === one)?.lane)).toEqual(lanes);
  });

  it('folds what has no room into the last lane beside it', () => {
    const all = [hairline('b', 0, 400), hairline('c', 0, 300), hairline('d', 0, 200), hairline('e', 0, 100)];
    const laned = lanedHairlines(all, blocks, 2);
    expect(laned.map(({ hairline: { key }, folded }) => [key, folded.map((one) => one.key)])).toEqual([
      ['b', []],
      ['c', ['d', 'e']],
    ]);
    expect(lanedHairlines(all, blocks, 0)).toEqual([]);
  });

  it('loses none, and lets none in one lane overlap', () => {
    const some = fc.array(
      fc.tuple(fc.nat(1400), fc.integer({ min: 1, max: 400 })).map(([from, size]) => ({ from, size })),
      { maxLength: 20 },
    );
    fc.assert(
      fc.property(some, fc.integer({ min: 1, max: 3 }), (ranges, room) => {
        const all = ranges.map(({ from, size }, at) => hairline(`${at}`, from, from + size));
        const laned = lanedHairlines(all, blocks, room);
        const keys = laned.flatMap(({ hairline: { key }, folded }) => [key, ...folded.map((one) => one.key)]);
        expect(keys.toSorted()).toEqual(all.map(({ key }) => key).toSorted());
        for (const a of laned) {
          expect(a.lane).toBeLessThan(room);
          for (const b of laned) {
            if (a === b || a.lane !== b.lane) continue;
            const [first, second] = [a.hairline.range, b.hairline.range].toSorted(
              (x, y) => x.start - y.start,
            );
            expect(second?.start).toBeGreaterThanOrEqual(first?.end ?? Infinity);
          }
        }
      }),
    );
  });
});

describe('hairlineLetters', () => {
  const lanes = marginLanes(56);
  const starting = (key: string, lane: number, top: number, bottom: number) => ({
    hairline: hairline(key, 0, 1),
    lane,
    folded: [],
    top,
    bottom,
  });
  const placed = (...starts: readonly ReturnType<typeof starting>[]) =>
    hairlineLetters(starts, lanes).map(({ hairline: { key }, y, folded }) => [
      key,
      y,
      folded.map((one) => one.key),
    ]);

  it('puts letters on the ends of their lines', () => {
    expect(placed(starting('b', 0, 0, 32), starting('c', 0, 40, 90))).toEqual([
      ['b', 0, []],
      ['c', 40, []],
    ]);
  });

  it('moves the second of three lanes down, the third has room beside the first', () => {
    expect(placed(starting('b', 0, 0, 90), starting('c', 1, 0, 90), starting('d', 2, 0, 90))).toEqual([
      ['b', 0, []],
      ['c', 24, []],
      ['d', 0, []],
    ]);
  });

  it('folds a letter whose line is too short to give way', () => {
    expect(placed(starting('b', 0, 0, 90), starting('c', 1, 0, 32))).toEqual([['b', 0, ['c']]]);
  });

  it('never lays one target on another', () => {
    const some = fc.array(fc.tuple(fc.nat(2), fc.nat(100), fc.integer({ min: 20, max: 200 })), {
      maxLength: 10,
    });
    fc.assert(
      fc.property(some, (starts) => {
        const letters = hairlineLetters(
          starts.map(([lane, top, height], at) => starting(`${at}`, lane, top, top + height)),
          lanes,
        );
        const keys = letters.flatMap(({ hairline: { key }, folded }) => [
          key,
          ...folded.map((one) => one.key),
        ]);
        expect(keys).toHaveLength(starts.length);
        for (const a of letters)
          for (const b of letters) {
            if (a === b) continue;
            const across = Math.abs((lanes[a.lane]?.target ?? 0) - (lanes[b.lane]?.target ?? 0));
            expect(across >= 24 || Math.abs(a.y - b.y) >= 24).toBe(true);
          }
      }),
    );
  });
});
