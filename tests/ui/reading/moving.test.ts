import { beforeEach, describe, expect, it } from 'vitest';
import { takeEdgeMove } from '../../../src/ui/reading/text-events.ts';
import { Desk } from './desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
  desk.select('an armed conflict');
  await desk.keys('3', 'Escape');
});

const undoName = () => desk.workspace.session.getState().undo;

describe('move mode', () => {
  it('turns the annotation into a live selection and commits the new edges as one step', async () => {
    await desk.keys('m');
    expect(desk.viewer.selected).toEqual({
      anchor: desk.rangeOf('an armed conflict').start,
      head: desk.rangeOf('an armed conflict').end,
    });
    desk.select('avoid an armed conflict');
    await desk.keys('Enter');
    expect(desk.annotations.map((one) => desk.wordsOf(one))).toEqual(['avoid an armed conflict']);
    expect(undoName()).toMatch(/edges/);
    await desk.keys('Mod+z');
    expect(desk.wordsOf(desk.annotations[0])).toBe('an armed conflict');
  });

  it('swaps the end that moves', async () => {
    await desk.keys('m', 'x');
    const { start, end } = desk.rangeOf('an armed conflict');
    expect(desk.viewer.selected).toEqual({ anchor: end, head: start });
    await desk.keys('x');
    expect(desk.viewer.selected).toEqual({ anchor: start, head: end });
  });

  it('leaves everything as it was on Escape', async () => {
    const before = undoName();
    await desk.keys('m');
    desk.select('conflict');
    await desk.keys('Escape');
    expect(desk.wordsOf(desk.annotations[0])).toBe('an armed conflict');
    expect(desk.workspace.view.getState()).toMatchObject({ movingId: null, selection: null });
    expect(undoName()).toBe(before);
  });

  it('makes no step of edges that did not move', async () => {
    const before = desk.annotations[0]?.rev;
    await desk.keys('m', 'Enter');
    expect(desk.annotations[0]?.rev).toBe(before);
  });

  it('does not tag meanwhile, but selects by units', async () => {
    await desk.keys('m', '1');
    expect(desk.annotations).toHaveLength(1);
    await desk.keys('s', 'Enter');
    expect(desk.wordsOf(desk.annotations[0])).toMatch(/^US President .* Friday\.$/);
  });

  it('moves the range at the caret and keeps the others', async () => {
    desk.select('back channels');
    await desk.keys('a', 'Escape');
    desk.putCaret('channels');
    await desk.keys('m');
    desk.select('back channels, through');
    await desk.keys('Enter');
    expect(desk.wordsOf(desk.annotations[0])).toBe('an armed conflict | back channels, through');
  });
});

describe('dragging an edge', () => {
  it('shows every step and commits once, at whole words', async () => {
    const from = desk.rangeOf('an armed conflict');
    const before = desk.workspace.session.getState().state?.seq ?? 0;
    const long = { start: desk.rangeOf('void an armed conflict').start, end: from.end };
    await takeEdgeMove(desk.context, from, { start: from.start - 1, end: from.end }, false);
    await takeEdgeMove(desk.context, from, long, false);
    expect(desk.reading.getState().draggedEdge?.to).toEqual(desk.rangeOf('avoid an armed conflict'));
    await takeEdgeMove(desk.context, from, long, true);
    expect(desk.wordsOf(desk.annotations[0])).toBe('avoid an armed conflict');
    expect(desk.reading.getState().draggedEdge).toBeNull();
    expect(desk.workspace.session.getState().state?.seq).toBe(before + 1);
  });

  it('changes nothing when the edge comes back', async () => {
    const from = desk.rangeOf('an armed conflict');
    const before = desk.annotations[0]?.rev;
    await takeEdgeMove(desk.context, from, from, true);
    expect(desk.annotations[0]?.rev).toBe(before);
  });
});
