import { describe, expect, it } from 'vitest';
import { spokenAnnotations } from '../../../src/ui/reading/announcement.ts';
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
});
