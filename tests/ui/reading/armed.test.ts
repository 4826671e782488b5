import { beforeEach, describe, expect, it } from 'vitest';
import { articlesInOrder } from '../../../src/domain/session-state.ts';
import { arm, armedTagOf } from '../../../src/ui/reading/armed.ts';
import { tagLetGo } from '../../../src/ui/reading/armed-pointer.ts';
import { startMove } from '../../../src/ui/reading/moving.ts';
import { takeSelection } from '../../../src/ui/reading/text-events.ts';
import { Desk } from './desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});

/** Drags over words and lets go. */
const drag = async (words: string, clicks = 1): Promise<void> => {
  desk.select(words, 'pointer');
  await tagLetGo(desk.context, clicks);
  await desk.settle();
};
const tagged = () => desk.annotations.map((one) => [one.tagId, desk.wordsOf(one)]);
const armed = () => armedTagOf(desk.context)?.id ?? null;

describe('arming a tag', () => {
  it('takes Shift+T and a digit, says so, and Shift+T ends it', async () => {
    await desk.keys('Shift+t');
    expect(desk.said).toMatch(/^Highlighter: press the digit/u);
    await desk.keys('2');
    expect(armed()).toBe('claim');
    expect(desk.said).toMatch(/^Highlighter: Claim/u);
    await desk.keys('Shift+t');
    expect(armed()).toBeNull();
    expect(desk.said).toBe('The highlighter is off');
  });

  it('waits for one key only: any other means what it always means', async () => {
    await desk.keys('Shift+t', 's');
    expect(desk.workspace.view.getState().selection).not.toBeNull();
    await desk.keys('2');
    expect(armed()).toBeNull();
    expect(tagged()).toHaveLength(1);
  });

  it('is called off by Escape or Shift+T', async () => {
    for (const key of ['Escape', 'Shift+t']) {
      await desk.keys('Shift+t', key, '2');
      expect(armed(), key).toBeNull();
      expect(desk.said).toMatch(/^Nothing is selected/u);
    }
  });

  it('changes the pen by a digit while nothing is selected', async () => {
    await desk.keys('Shift+t', '2', '3');
    expect(armed()).toBe('framing');
    expect(tagged()).toEqual([]);
  });

  it('ends with one Escape, before the annotation just made is let go of', async () => {
    await desk.keys('Shift+t', '2');
    await drag('armed conflict');
    await desk.keys('Escape');
    expect(armed()).toBeNull();
    expect(desk.active).toBeDefined();
  });

  it('is not in a session whose codebook lacks the tag', () => {
    arm(desk.context, 'no such tag' as never);
    expect(armed()).toBeNull();
    desk.reading.setState({ armedTag: 'no such tag' as never });
    expect(armed()).toBeNull();
    expect(desk.key('2')).toBe(true);
    expect(desk.said).toMatch(/^Nothing is selected/u);
  });
});

describe('selecting with the pointer while a tag is armed', () => {
  beforeEach(() => desk.keys('Shift+t', '2'));

  it('tags at once, whole words, and lets go of the selection', async () => {
    await drag('rmed conflic');
    expect(tagged()).toEqual([['claim', 'armed conflict']]);
    expect(desk.workspace.view.getState().selection).toBeNull();
    expect(desk.active?.tagId).toBe('claim');
  });

  it('makes one step of each, and Undo takes back one', async () => {
    await drag('armed conflict');
    await drag('late on Friday');
    await desk.keys('Mod+z');
    expect(tagged()).toEqual([['claim', 'armed conflict']]);
    await desk.keys('Mod+z');
    expect(tagged()).toEqual([]);
    expect(armed()).toBe('claim');
  });

  it('takes the marks in with a quote, as ever', async () => {
    await desk.keys('1');
    await drag("Instead, it's him doing that.");
    expect(tagged()).toEqual([['quote', "“Instead, it's him doing that.”"]]);
  });

  it('goes on in the next article', async () => {
    await desk.keys('Shift+j');
    expect(desk.workspace.view.getState().articleId).toBe(
      articlesInOrder(desk.workspace.session.getState().state!)[1]?.id,
    );
    await drag('nuclear');
    expect(tagged()).toHaveLength(1);
  });

  it('never tags a caret, nor a selection made by keys', async () => {
    desk.putCaret('armed conflict');
    await tagLetGo(desk.context, 1);
    desk.select('armed conflict', 'keys');
    await tagLetGo(desk.context, 1);
    await desk.settle();
    expect(tagged()).toEqual([]);
  });

  it('never tags a stray selection without a letter', async () => {
    await drag(', ');
    expect(tagged()).toEqual([]);
    expect(desk.said).toBe('Nothing was tagged: no word was selected');
    expect(desk.workspace.view.getState().selection).toBeNull();
  });

  it('never tags the new extent of an annotation whose edges are moved', async () => {
    await drag('armed conflict');
    startMove(desk.context);
    await drag('late on Friday');
    expect(tagged()).toHaveLength(1);
  });

  it('waits after a double click, for the third that means the sentence', async () => {
    desk.select('conflict', 'pointer');
    const first = tagLetGo(desk.context, 2);
    desk.select('to avoid an armed conflict', 'pointer');
    await Promise.all([first, tagLetGo(desk.context, 3)]);
    await desk.settle();
    expect(tagged()).toEqual([['claim', 'to avoid an armed conflict']]);
  });
});

describe('selecting by keys while a tag is armed', () => {
  beforeEach(() => desk.keys('Shift+t', '2'));

  it('tags with Enter, keeps the selection, and with a digit as ever', async () => {
    await desk.keys('s', 'Enter');
    expect(tagged()).toHaveLength(1);
    expect(desk.annotations[0]?.tagId).toBe('claim');
    await desk.keys('3');
    expect(desk.annotations.map(({ tagId }) => tagId)).toEqual(['claim', 'framing']);
    expect(armed()).toBe('claim');
  });

  it('leaves Enter to the fields while nothing is selected', async () => {
    takeSelection(desk.context, { anchor: 3, head: 3 }, 'keys', false, false);
    await desk.keys('Enter');
    expect(tagged()).toEqual([]);
  });
});
