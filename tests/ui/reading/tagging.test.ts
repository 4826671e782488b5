import { beforeEach, describe, expect, it } from 'vitest';
import { setExact } from '../../../src/ui/reading/text-events.ts';
import { Desk } from './desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});

const FIRST =
  "US President Donald Trump is attempting to build trust with Iran to avoid an armed conflict, Washington's Middle East envoy, Steve Witkoff, said in an interview released late on Friday.";

describe('selecting by units', () => {
  it('selects the sentence at the caret, and the next when pressed again', async () => {
    await desk.keys('s', '1');
    expect(desk.annotations.map((one) => desk.wordsOf(one))).toEqual([FIRST]);
    await desk.keys('s', '1');
    expect(desk.wordsOf(desk.active)).toMatch(/^On March 7, Mr Trump said/);
  });

  it('selects a clause in the middle of a sentence', async () => {
    desk.putCaret('he had sent a letter');
    await desk.keys('c', '2');
    expect(desk.wordsOf(desk.active)).toContain('he had sent a letter');
    expect(desk.wordsOf(desk.active).length).toBeLessThan(80);
  });

  it('goes from a quoted passage to the one around it', async () => {
    desk.putCaret('president of peace');
    await desk.keys('q');
    const inner = desk.workspace.view.getState().selection?.ranges[0];
    await desk.keys('q', '1');
    expect(desk.wordsOf(desk.active)).toMatch(/^“It roughly said: .*,'”$/);
    expect(inner && desk.text.slice(inner.start, inner.end)).toMatch(/^'I'm a president/);
  });

  it('extends by a unit with Shift', async () => {
    await desk.keys('s', 'Shift+s', '3');
    expect(desk.wordsOf(desk.active)).toMatch(/^US President .*nuclear programme\.$/s);
  });
});

describe('tagging', () => {
  it('keeps the selection, so that 1 then 2 tags the same words twice', async () => {
    await desk.keys('s', '1', '2');
    expect(desk.annotations.map(({ tagId }) => tagId)).toEqual(['quote', 'claim']);
    expect(new Set(desk.annotations.map((one) => desk.wordsOf(one)))).toEqual(new Set([FIRST]));
    expect(desk.active?.tagId).toBe('claim');
    expect(desk.workspace.view.getState().selection).not.toBeNull();
  });

  it('says what to do when nothing is selected, and tags nothing', async () => {
    await desk.keys('1');
    expect(desk.annotations).toEqual([]);
    expect(desk.said).toMatch(/^Nothing is selected/);
  });

  it('tags once however long the key is held', async () => {
    await desk.keys('s');
    desk.key('1');
    desk.key('1', 'text', true);
    desk.key('1', 'text', true);
    await desk.settle();
    expect(desk.annotations).toHaveLength(1);
  });

  it('reads the selection of the very moment, before the viewer has told of it', async () => {
    const { start, end } = desk.rangeOf('armed conflict');
    desk.viewer.selected = { anchor: start, head: end };
    await desk.keys('3');
    expect(desk.wordsOf(desk.active)).toBe('armed conflict');
  });

  it('sends the focus to the inspector with Shift and the digit', async () => {
    const { focusStore } = await import('../../../src/ui/reading/focus.ts');
    const before = focusStore.getState().count;
    await desk.keys('s', 'Shift+2');
    expect(focusStore.getState()).toMatchObject({ target: 'inspector', count: before + 1 });
    expect(desk.active?.tagId).toBe('claim');
  });
});

describe('what a selection becomes', () => {
  it('snaps a pointer’s to whole words', async () => {
    desk.select('rmed conflic', 'pointer');
    await desk.keys('3');
    expect(desk.wordsOf(desk.active)).toBe('armed conflict');
  });

  it('leaves a keyboard’s as it is, but trims blanks', async () => {
    desk.select(' rmed conflic'.trim());
    await desk.keys('3');
    expect(desk.wordsOf(desk.active)).toBe('rmed conflic');
    desk.select(' armed conflict');
    await desk.keys('3');
    expect(desk.wordsOf(desk.active)).toBe('armed conflict');
  });

  it('takes the marks outside in for a quote and for nothing else', async () => {
    desk.select('The Americans should know threats will get them nowhere when confronting Iran.');
    await desk.keys('1', '2');
    expect(desk.annotations.map((one) => desk.wordsOf(one))).toEqual([
      '“The Americans should know threats will get them nowhere when confronting Iran.”',
      'The Americans should know threats will get them nowhere when confronting Iran.',
    ]);
  });

  it('takes exactly these characters while the toggle is on', async () => {
    desk.select('he Americans should know threats will get them nowhere when confronting Ira', 'pointer');
    setExact(desk.context, true);
    await desk.keys('1');
    expect(desk.wordsOf(desk.active)).toBe(
      'he Americans should know threats will get them nowhere when confronting Ira',
    );
    setExact(desk.context, false);
    await desk.keys('1');
    expect(desk.wordsOf(desk.active)).toMatch(/^“The .* Iran\.”$/);
  });
});

describe('repeating', () => {
  it('tags with the same tag and copies core values only', async () => {
    await desk.keys('s', '1');
    const id = desk.active?.id;
    if (!id) throw new Error('nothing tagged');
    await desk.workspace.run('assignEntity', { ids: [id], attributeId: 'speaker', name: 'Steve Witkoff' });
    await desk.workspace.run('setAttribute', { ids: [id], attributeId: 'medium', value: 'interview' });
    const speaker = desk.active?.attributes['speaker']?.value;
    await desk.keys('s', '.');
    expect(desk.active?.id).not.toBe(id);
    expect(desk.active?.tagId).toBe('quote');
    expect(desk.active?.attributes).toEqual({ speaker: { value: speaker, by: 'copied' } });
  });
});

describe('changing', () => {
  it('changes the tag with t and a digit', async () => {
    await desk.keys('s', '1', 't', '3');
    expect(desk.annotations.map(({ tagId }) => tagId)).toEqual(['framing']);
    expect(desk.reading.getState().awaitingTag).toBe(false);
  });

  it('waits for one key only: any other key means what it always means', async () => {
    await desk.keys('s', '1', 't', 's', '2');
    expect(desk.annotations.map(({ tagId }) => tagId)).toEqual(['quote', 'claim']);
  });

  it('adds and takes out words of an interrupted quote', async () => {
    desk.select('Instead, it');
    await desk.keys('1');
    desk.select('back channels');
    await desk.keys('a');
    expect(desk.annotations).toHaveLength(1);
    expect(desk.wordsOf(desk.active)).toBe('Instead, it | back channels');
    desk.select('Instead,');
    await desk.keys('Shift+a');
    // The blank that would be left hanging goes too.
    expect(desk.wordsOf(desk.active)).toBe('it | back channels');
  });

  it('adds to the annotation tagged last when none is active', async () => {
    desk.select('Instead, it');
    await desk.keys('1', 'Escape', 'Escape');
    expect(desk.active).toBeUndefined();
    desk.select('multiple conduits');
    await desk.keys('a');
    expect(desk.wordsOf(desk.active)).toBe('Instead, it | multiple conduits');
  });

  it('splits at the caret and joins again', async () => {
    await desk.keys('s', '1');
    desk.putCaret(' Steve Witkoff');
    const { splitSubject, joinWithNext } = await import('../../../src/ui/reading/ranges.ts');
    await splitSubject(desk.context);
    expect(desk.annotations).toHaveLength(2);
    await joinWithNext(desk.context);
    expect(desk.annotations).toHaveLength(1);
  });

  it('flags, unflags, and removes with a spoken result', async () => {
    await desk.keys('s', '1', 'f');
    expect(desk.active?.flagged).toBe(true);
    await desk.keys('f');
    expect(desk.active?.flagged).toBe(false);
    await desk.keys('Delete');
    expect(desk.annotations).toEqual([]);
    expect(desk.said).toMatch(/quote/i);
  });

  it('acts on an annotation that is still being made', async () => {
    await desk.keys('s');
    desk.key('1');
    desk.key('f');
    await desk.settle();
    expect(desk.annotations.map(({ flagged }) => flagged)).toEqual([true]);
  });

  it('lets go of an annotation that is still being made', async () => {
    await desk.keys('s');
    for (const key of ['3', 'Escape', 'Escape']) desk.key(key);
    await desk.settle();
    expect(desk.annotations).toHaveLength(1);
    expect(desk.active).toBeUndefined();
  });

  it('does not take what is typed on the way to the inspector for keys of the text', async () => {
    await desk.keys('s');
    for (const key of ['1', 'e', 'm', '2']) desk.key(key);
    await desk.settle();
    expect(desk.annotations.map(({ tagId }) => tagId)).toEqual(['quote']);
    expect(desk.workspace.view.getState().movingId).toBeNull();
    for (const key of ['Shift+3', '2']) desk.key(key);
    await desk.settle();
    expect(desk.annotations.map(({ tagId }) => tagId)).toEqual(['quote', 'framing']);
  });

  it('undoes and redoes by key', async () => {
    await desk.keys('s', '1', 'Mod+z');
    expect(desk.annotations).toEqual([]);
    await desk.keys('Mod+Shift+z');
    expect(desk.annotations).toHaveLength(1);
  });
});
