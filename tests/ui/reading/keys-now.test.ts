import { describe, expect, it } from 'vitest';
import { tagsInOrder } from '../../../src/domain/session-state.ts';
import { actionsFor } from '../../../src/ui/keys/actions.ts';
import { keysOf } from '../../../src/ui/keys/key-map.ts';
import { actionsNow, MOST_KEYS } from '../../../src/ui/reading/keys-now.ts';
import { Desk } from './desk.ts';

describe('the keys that act now', () => {
  it('follow what the text is doing, are at most six, and all act', async () => {
    const desk = await Desk.open();
    const now = () => {
      const { state } = desk.workspace.session.getState();
      const actions = actionsFor(state ? tagsInOrder(state) : []);
      const settings = desk.workspace.settings.getState();
      const named = actionsNow(actions, desk.context, (action) => keysOf(action, settings, 'other'));
      expect(named.length).toBeLessThanOrEqual(MOST_KEYS);
      for (const action of named) expect(action.available(desk.context), action.id).toBe(true);
      return named.map(({ short }) => short).join(', ');
    };
    expect(now()).toBe('sentence, clause, quoted words, paragraph, untagged, keys');
    await desk.keys('s');
    expect(now()).toBe('Quote, Claim, Framing, tag card, extend by clause, let go');
    await desk.keys('1', 'Escape');
    expect(now()).toBe('fields, same speaker, tag card, change tag, link, move edges');
    await desk.keys('t');
    expect(now()).toBe('to Quote, to Claim, to Framing, let go');
    await desk.keys('Escape', 'm');
    expect(now()).toBe('other end, sentence, clause, keep, cancel');
    await desk.keys('Escape');
    desk.reading.setState({ focus: 'elsewhere' });
    expect(now()).toBe('commands, undo, done, next, save file, keys');
    desk.workspace.settings.setState({ singleKeys: false });
    expect(now()).toBe('commands, undo, done, next, save file');
    desk.reading.setState({ focus: 'text' });
    expect(now()).toBe('tag menu, fields, remove');
  });
});
