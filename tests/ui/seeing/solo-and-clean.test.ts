import { beforeEach, describe, expect, it } from 'vitest';
import type { TagId } from '../../../src/domain/ids.ts';
import { arm } from '../../../src/ui/reading/armed.ts';
// Here at once, so that a key has acted when the next one comes.
import '../../../src/ui/seeing/clean-reading.ts';
import '../../../src/ui/seeing/solo.ts';
import '../../../src/ui/reading/go-to-attention.ts';
import { Desk } from '../reading/desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
  for (const [words, key] of [
    ['build trust with Iran', '1'],
    ['potential military action', '2'],
    ['an armed conflict', '3'],
  ] as const) {
    desk.select(words);
    await desk.keys(key);
  }
  await desk.keys('Escape', 'Escape');
});
const view = () => desk.workspace.view.getState();
const hidden = () => [...view().layers.hiddenTags].toSorted();

describe('Shift+H', () => {
  it('shows only the tag of the active annotation, and all again', async () => {
    desk.putCaret('potential military action');
    await desk.keys('o', 'Shift+h');
    expect(hidden()).toEqual(['framing', 'quote']);
    expect(desk.said).toBe('Only Claim shown: 2 annotations hidden');
    expect(desk.wordsOf(desk.active)).toBe('potential military action');
    await desk.keys('Shift+h');
    expect(hidden()).toEqual([]);
    expect(desk.said).toBe('All tags are shown');
  });

  it('without an active one means the tag used last', async () => {
    await desk.keys('Shift+h');
    expect(desk.said).toBe('Only Framing shown: 2 annotations hidden');
  });

  it('without an active one and with the highlighter in hand means its tag', async () => {
    arm(desk.context, 'quote' as TagId);
    await desk.keys('Shift+h');
    expect(desk.said).toBe('Only Quote shown: 2 annotations hidden');
  });

  it('never lets “nothing needs attention” be said of what is hidden', async () => {
    desk.workspace.view.setState(({ layers }) => ({
      layers: { ...layers, hiddenTags: new Set(['quote', 'claim', 'framing'] as TagId[]) },
    }));
    await desk.keys('Shift+f');
    expect(desk.said).toBe('Nothing that is shown needs attention. Some annotations are hidden');
  });

  it('passes j and k over what it hides', async () => {
    desk.putCaret('US President');
    await desk.keys('Shift+h', 'j');
    expect(desk.wordsOf(desk.active)).toBe('an armed conflict');
    await desk.keys('j');
    expect(desk.said).toBe('No further annotation');
  });
});

describe('z', () => {
  it('lets go of the active annotation, keeps selection and keys, and comes back', async () => {
    desk.putCaret('potential military action');
    await desk.keys('o', 'z');
    expect(view().clean).toBe(true);
    expect(view().activeId).toBeNull();
    expect(desk.said).toBe('Clean reading: the text without annotations');
    await desk.keys('s');
    expect(view().selection).not.toBeNull();
    await desk.keys('z');
    expect(view().clean).toBe(false);
    expect(view().selection).not.toBeNull();
    expect(desk.said).toBe('Annotations are shown');
  });

  it('ends with a word when one tags, or goes to an annotation', async () => {
    desk.select('late on Friday');
    await desk.keys('z', '2');
    expect(view().clean).toBe(false);
    expect(desk.said).toMatch(/^Created claim .*\. Clean reading has ended$/);
    await desk.keys('Escape', 'Escape', 'z');
    desk.putCaret('US President');
    await desk.keys('j');
    expect(view().clean).toBe(false);
    expect(desk.said).toBe('Clean reading has ended');
  });
});
