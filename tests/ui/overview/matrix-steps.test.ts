import { describe, expect, it } from 'vitest';
import { cellFrom, type Cell } from '../../../src/ui/overview/matrix-steps.ts';

const go = (key: string, [row, column]: readonly [number, number], ctrlKey = false) => {
  const to: Cell | null = cellFrom({ key, ctrlKey }, { row, column }, 4);
  return to && [to.row, to.column];
};

describe('steps between cells', () => {
  it.each([
    ['ArrowRight', [0, 1], [0, 2]],
    ['ArrowLeft', [0, 2], [0, 1]],
    ['ArrowDown', [0, 2], [1, 2]],
    ['ArrowUp', [3, 2], [1, 2]],
    ['ArrowRight', [1, 0], [1, 2]],
    ['ArrowLeft', [1, 2], [1, 0]],
    ['ArrowDown', [1, 2], [3, 2]],
    ['Home', [2, 3], [2, 0]],
    ['Home', [0, 3], [0, 1]],
    ['End', [3, 0], [3, 2]],
    ['End', [1, 0], [1, 3]],
  ] as const)('%s from %j leads to %j', (key, from, to) => {
    expect(go(key, from)).toEqual(to);
  });

  it.each([
    ['ArrowLeft', [0, 1]],
    ['ArrowUp', [1, 0]],
    ['ArrowRight', [2, 3]],
    ['ArrowRight', [3, 2]],
    ['ArrowDown', [2, 3]],
    ['x', [1, 2]],
  ] as const)('%s from %j leads nowhere', (key, from) => {
    expect(go(key, from)).toBeNull();
  });

  it('go to the first and last cell of all with Ctrl', () => {
    expect(go('Home', [2, 1], true)).toEqual([0, 1]);
    expect(go('End', [0, 1], true)).toEqual([3, 2]);
  });
});
