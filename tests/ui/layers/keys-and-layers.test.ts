import { beforeEach, describe, expect, it } from 'vitest';
import type { ActorId } from '../../../src/domain/ids.ts';
import { ALL_LAYERS } from '../../../src/state/view-store.ts';
import { Desk } from '../reading/desk.ts';

let desk: Desk;
let anna: ActorId;
let bo: ActorId;
beforeEach(async () => {
  desk = await Desk.open();
  anna = desk.workspace.session.getState().actorId;
  const added = await desk.workspace.addAnnotator({
    name: 'Bo Li',
    initials: 'BL',
    colour: null,
    orcid: null,
  });
  if (!added.ok) throw new Error('Nobody was added');
  bo = added.value;
  await tag(bo, ['build trust with Iran', '1'], ['an armed conflict', '3']);
  await tag(anna, ['trust with Iran', '1'], ['an armed conflict', '3'], ['potential military action', '2']);
});

const tag = async (who: ActorId, ...passages: readonly (readonly [string, string])[]) => {
  desk.workspace.switchAnnotator(who);
  for (const [words, key] of passages) {
    desk.select(words);
    await desk.keys(key);
  }
  await desk.keys('Escape', 'Escape');
};
const show = (fields: Partial<typeof ALL_LAYERS>) =>
  desk.workspace.view.setState({ layers: { ...ALL_LAYERS, ...fields } });
const shown = () => desk.workspace.view.getState().layers;
const active = () => [desk.active?.layerOf === bo ? 'BL' : 'AB', desk.wordsOf(desk.active)].join(' ');

describe('hidden layers', () => {
  it('are passed over by j, k and the stack', async () => {
    show({ hidden: new Set([anna]) });
    desk.putCaret('build trust');
    await desk.keys('j', 'j', 'j');
    expect(active()).toBe('BL an armed conflict');
    expect(desk.said).toBe('No further annotation');
    desk.putCaret('potential military');
    await desk.keys('Escape', 'o');
    expect(desk.said).toBe('No annotation here');
  });

  it('of one’s own are shown again when one tags, and that is said', async () => {
    show({ hidden: new Set([anna, bo]) });
    await tag(anna, ['late on Friday', '2']);
    expect([...shown().hidden]).toEqual([bo]);
    expect(desk.said).toMatch(/Your layer is shown again/);
  });

  it('of others stay hidden', async () => {
    show({ hidden: new Set([bo]) });
    await tag(anna, ['late on Friday', '2']);
    expect([...shown().hidden]).toEqual([bo]);
  });

  it('end a comparison of others, which would hide what one tags', async () => {
    desk.workspace.switchAnnotator(anna);
    const added = await desk.workspace.addAnnotator({
      name: 'Cy',
      initials: 'CY',
      colour: null,
      orcid: null,
    });
    show({ compared: [anna, bo] });
    await tag(added.ok ? added.value : anna, ['late on Friday', '2']);
    expect(shown().compared).toBeNull();
    expect(desk.said).toMatch(/The comparison has ended/);
  });
});

describe('d', () => {
  it('asks for a comparison first', async () => {
    await desk.keys('d');
    expect(desk.said).toMatch(/^Compare two coders first/);
  });

  it('goes from one difference to the next, passes what both have, and back', async () => {
    show({ compared: [anna, bo] });
    desk.putCaret('build trust');
    await desk.keys('d');
    expect(active()).toBe('AB trust with Iran');
    expect(desk.said).toBe('Me: other edges: 6 characters shorter at the start');
    await desk.keys('d');
    expect(active()).toBe('AB potential military action');
    expect(desk.said).toBe('Only Me');
    await desk.keys('d');
    expect(desk.said).toBe('No further difference');
    await desk.keys('Shift+d');
    expect(active()).toBe('AB trust with Iran');
  });
});
