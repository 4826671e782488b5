import { describe, expect, it } from 'vitest';
import { placeAt } from '../../../src/ui/reading/placement.ts';

const bounds = { left: 8, top: 8, right: 800, bottom: 600 };
const size = { width: 300, height: 40 };
const line = (right: number, top: number, begins = top) => ({ x: right, begins, top, bottom: top + 24 });

describe('placeAt', () => {
  it('stands 10 px below the end, centred on it', () => {
    expect(placeAt(line(400, 100), size, bounds, 10)).toEqual({ left: 250, top: 134, above: false });
  });

  it('flips above at the lower edge', () => {
    expect(placeAt(line(400, 560), size, bounds, 10)).toEqual({ left: 250, top: 510, above: true });
  });

  it('never covers words of several lines while there is room above them', () => {
    // Of the last four lines at the lower edge, also with the last one half out of sight.
    for (const top of [540, 560, 590]) {
      const place = placeAt(line(400, top, top - 96), size, bounds, 10);
      expect(place).toEqual({ left: 250, top: top - 96 - 10 - 40, above: true });
    }
    // Below wherever there is room, however long they are.
    expect(placeAt(line(400, 500, -900), size, bounds, 10).top).toBe(534);
  });

  it('leaves the last line free where the words fill the window', () => {
    expect(placeAt(line(400, 570, 20), size, bounds, 10)).toEqual({ left: 250, top: 520, above: true });
  });

  it('stays inside the column', () => {
    expect(placeAt(line(790, 100), size, bounds, 10).left).toBe(500);
    expect(placeAt(line(20, 100), size, bounds, 10).left).toBe(8);
  });

  it('stays in view when the end of the selection is not', () => {
    expect(placeAt(line(400, 5000), size, bounds, 10).top).toBe(560);
    expect(placeAt(line(400, -900), size, bounds, 10).top).toBe(8);
  });

  it('begins at the edge of a column that is too narrow', () => {
    expect(placeAt(line(400, 100), { width: 900, height: 40 }, bounds, 10).left).toBe(8);
  });
});
