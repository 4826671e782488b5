import { describe, expect, it, vi } from 'vitest';
import { leftOut, rereading, takenIn, type Chosen } from '../../../src/ui/import/chosen-stretches.ts';

const NOTHING: Chosen = { restored: new Set(), left: new Set() };
const asLists = ({ restored, left }: Chosen) => ({ restored: [...restored], left: [...left] });

describe('what is chosen about the stretches of a source', () => {
  it('forgets a choice that is taken back', () => {
    expect(asLists(takenIn(leftOut(NOTHING, [3]), [3]))).toEqual({ restored: [], left: [] });
    expect(asLists(leftOut(takenIn(NOTHING, [1, 2]), [2]))).toEqual({ restored: [1], left: [] });
  });
});

describe('reading again', () => {
  it('loses none of several quick choices', async () => {
    const read = vi.fn<(key: number, options: unknown) => Promise<void>>(() => Promise.resolve());
    const again = rereading(read);
    await Promise.all([1, 2, 3].map((number) => again(7, NOTHING, (now) => leftOut(now, [number]))));
    expect(read).toHaveBeenLastCalledWith(7, { restored: [], left: [1, 2, 3] });
  });

  it('goes on after a reading that broke off', async () => {
    const read = vi.fn<(key: number, options: unknown) => Promise<void>>(() => Promise.resolve());
    read.mockRejectedValueOnce(new Error('the worker is gone'));
    const again = rereading(read);
    await expect(again(7, NOTHING, (now) => leftOut(now, [1]))).rejects.toThrow('the worker is gone');
    await again(7, NOTHING, (now) => leftOut(now, [2]));
    expect(read).toHaveBeenLastCalledWith(7, { restored: [], left: [2] });
  });
});
