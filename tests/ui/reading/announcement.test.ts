import { describe, expect, it } from 'vitest';
import { spokenAnnotations } from '../../../src/ui/reading/announcement.ts';
import { annotationsAround, openArticleOf } from '../../../src/ui/reading/reading-context.ts';
import { Desk } from './desk.ts';

describe('what is heard at the caret', () => {
  it('names tag, speaker and flag, the active one first, and counts several', async () => {
    const desk = await Desk.open();
    const spoken = () => {
      const { state } = desk.workspace.session.getState();
      return state ? spokenAnnotations(desk.annotations, desk.active?.id ?? null, state) : null;
    };
    expect(spoken()).toBe('');
    await desk.keys('s', '1');
    expect(spoken()).toBe('Quote');
    const quote = desk.annotations[0];
    if (!quote) throw new Error('nothing tagged');
    await desk.workspace.run('assignEntity', {
      ids: [quote.id],
      attributeId: 'speaker',
      name: 'Donald Trump',
    });
    expect(spoken()).toBe('Quote by Donald Trump');
    await desk.keys('2', 'f');
    expect(spoken()).toBe('Claim, flagged, quote by Donald Trump; 2 annotations');
    desk.workspace.view.setState({ activeId: quote.id });
    expect(spoken()).toBe('Quote by Donald Trump, claim, flagged; 2 annotations');
  });

  it('tells where each of several begins and ends', async () => {
    const desk = await Desk.open();
    desk.select('build trust with Iran');
    await desk.keys('1');
    desk.select('trust with Iran');
    await desk.keys('2', 'Escape', 'Escape');
    const { state } = desk.workspace.session.getState();
    const { start, end } = desk.rangeOf('build trust with Iran');
    const spoken = (caret: number) =>
      state
        ? spokenAnnotations(annotationsAround(openArticleOf(desk.context)!.shown, caret), null, state, caret)
        : null;
    expect(spoken(start)).toBe('Quote starts here');
    expect(spoken(start + 3)).toBe('Quote');
    expect(spoken(start + 'build '.length)).toBe('Claim starts here, quote; 2 annotations');
    expect(spoken(end)).toBe('Claim ends here, quote ends here; 2 annotations');
    expect(spoken(end + 1)).toBe('');
  });
});
