import { describe, expect, it } from 'vitest';
import { tagsInOrder } from '../../../src/domain/session-state.ts';
import { handlesOf, previewOf } from '../../../src/ui/reading/preview.ts';
import { openArticleOf } from '../../../src/ui/reading/reading-context.ts';
import { Desk } from './desk.ts';

describe('the preview', () => {
  it('is what the next commit would make', async () => {
    const desk = await Desk.open();
    const open = openArticleOf(desk.context);
    if (!open) throw new Error('no article');
    const quoteTag = tagsInOrder(open.state)[0] ?? null;
    const shown = (pointed: typeof quoteTag = null) =>
      previewOf(open.content, desk.active ?? null, pointed, {
        ...desk.workspace.view.getState(),
        ...desk.reading.getState(),
      })?.map(({ start, end }) => desk.text.slice(start, end)) ?? null;

    expect(shown()).toBeNull();
    desk.select('The Americans should know threats will get them nowhere when confronting Iran.');
    expect(shown()).toEqual([
      'The Americans should know threats will get them nowhere when confronting Iran.',
    ]);
    expect(shown(quoteTag)?.[0]).toMatch(/^“The .*”$/);

    await desk.keys('2', 'Escape');
    desk.select('an armed conflict');
    await desk.keys('a', 'Escape');
    const active = desk.active ?? null;
    expect(handlesOf(active, desk.workspace.view.getState())).toEqual(active?.target.ranges);

    desk.putCaret('armed');
    await desk.keys('m');
    desk.select('conflict');
    expect(shown()).toEqual(['conflict', expect.stringMatching(/^The Americans/)]);
    expect(handlesOf(active, desk.workspace.view.getState())).toBeNull();
    await desk.keys('Escape');

    const from = desk.rangeOf('an armed conflict');
    desk.reading.setState({ draggedEdge: { from, to: desk.rangeOf('avoid an armed conflict') } });
    expect(shown()).toEqual(['avoid an armed conflict', expect.stringMatching(/^The Americans/)]);
  });
});
