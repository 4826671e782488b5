import { beforeEach, describe, expect, it } from 'vitest';
import type { AnnotationId } from '../../../src/domain/ids.ts';
import { pickedBy } from '../../../src/ui/reading/stack.ts';
import { takePick, takeSelection } from '../../../src/ui/reading/text-events.ts';
import { Desk } from './desk.ts';

let desk: Desk;
beforeEach(async () => {
  desk = await Desk.open();
});

const tagAll = async (...passages: readonly (readonly [string, string])[]) => {
  for (const [words, key] of passages) {
    desk.select(words);
    await desk.keys(key);
  }
  await desk.keys('Escape', 'Escape');
};
const letterOf = () =>
  desk.workspace.session
    .getState()
    .state?.articles.get(desk.workspace.view.getState().articleId ?? ('' as never))?.letter;

describe('j and k', () => {
  it('go through the annotations as they are read, from the caret, and say where they end', async () => {
    await tagAll(
      ['potential military action', '3'],
      ['an armed conflict', '2'],
      ['build trust with Iran', '3'],
    );
    desk.putCaret('with Iran to avoid');
    await desk.keys('j');
    expect(desk.wordsOf(desk.active)).toBe('an armed conflict');
    expect(desk.viewer.revealed).toEqual(desk.rangeOf('an armed conflict'));
    await desk.keys('j');
    expect(desk.wordsOf(desk.active)).toBe('potential military action');
    await desk.keys('j');
    expect(desk.wordsOf(desk.active)).toBe('potential military action');
    expect(desk.said).toBe('No further annotation');
    await desk.keys('k', 'k', 'k');
    expect(desk.wordsOf(desk.active)).toBe('build trust with Iran');
  });

  it('visit each of several that start together, the longest first', async () => {
    await tagAll(['an armed', '2'], ['an armed conflict', '3']);
    desk.putCaret('to avoid');
    await desk.keys('j');
    expect(desk.wordsOf(desk.active)).toBe('an armed conflict');
    await desk.keys('j');
    expect(desk.wordsOf(desk.active)).toBe('an armed');
  });
});

describe('the stack', () => {
  it('is gone through with o, shortest first, round and round', async () => {
    await tagAll(['armed', '1'], ['an armed conflict', '2'], ['to avoid an armed conflict', '3']);
    desk.putCaret('armed');
    const seen: string[] = [];
    for (let turn = 0; turn < 4; turn += 1) {
      await desk.keys('o');
      seen.push(desk.wordsOf(desk.active));
    }
    expect(seen).toEqual(['armed', 'an armed conflict', 'to avoid an armed conflict', 'armed']);
  });

  it('is gone through by clicks on the same place', () => {
    const [a, b, c] = ['a', 'b', 'c'] as AnnotationId[] as [AnnotationId, AnnotationId, AnnotationId];
    const last = { ids: [a, b], offset: 5, activeBefore: null, at: 0 };
    expect(pickedBy([a, b], null, null)).toBe(a);
    expect(pickedBy([a, b], a, last)).toBe(b);
    expect(pickedBy([a, b], b, last)).toBe(a);
    expect(pickedBy([b, c], a, last)).toBe(b);
    expect(pickedBy([], b, last)).toBeNull();
  });
});

describe('clicking', () => {
  it('makes an annotation active and lets go of it elsewhere', async () => {
    await tagAll(['armed conflict', '3']);
    const [annotation] = desk.annotations;
    if (!annotation) throw new Error('nothing tagged');
    takePick(desk.context, [annotation.id], desk.rangeOf('conflict').start);
    expect(desk.active?.id).toBe(annotation.id);
    takePick(desk.context, [], 0);
    expect(desk.active).toBeUndefined();
  });

  it('does not count the first click of a double click', async () => {
    await tagAll(['armed conflict', '3'], ['late on Friday', '2']);
    const [first, second] = desk.annotations;
    if (!first || !second) throw new Error('nothing tagged');
    takePick(desk.context, [first.id], desk.rangeOf('armed').start);
    const word = desk.rangeOf('Friday');
    takePick(desk.context, [second.id], word.start + 2);
    takeSelection(desk.context, { anchor: word.start, head: word.end }, 'pointer', false, false);
    expect(desk.active?.id).toBe(first.id);
  });

  it('keeps the selection when the focus leaves the text', async () => {
    desk.select('armed conflict');
    takeSelection(desk.context, null, 'keys', false, false);
    expect(desk.workspace.view.getState().selection).not.toBeNull();
  });
});

describe('Escape', () => {
  it('lets go of the selection, then of the annotation, then is the browser’s', async () => {
    await desk.keys('s', '1', 'Escape');
    expect(desk.workspace.view.getState().selection).toBeNull();
    expect(desk.viewer.selected?.anchor).toBe(desk.viewer.selected?.head);
    expect(desk.active).toBeDefined();
    expect(desk.key('Escape')).toBe(true);
    expect(desk.active).toBeUndefined();
    expect(desk.key('Escape')).toBe(false);
  });
});

describe('articles', () => {
  it('are left and entered with Shift+J and Shift+K', async () => {
    expect(letterOf()).toBe('A');
    await desk.keys('Shift+j');
    expect(letterOf()).toBe('B');
    await desk.keys('Shift+k', 'Shift+k');
    expect(letterOf()).toBe('A');
    expect(desk.said).toBe('This is the first article');
  });

  it('are done with Ctrl+Enter, which opens the next to do, until none is left', async () => {
    await desk.keys('Mod+Enter');
    expect(letterOf()).toBe('B');
    await desk.keys('Mod+Enter');
    expect(letterOf()).toBe('C');
    await desk.keys('Mod+Enter');
    expect(letterOf()).toBe('C');
    expect(desk.said).toBe('All articles are done');
    const codings = [...(desk.workspace.session.getState().state?.articleCodings.values() ?? [])];
    expect(codings.map(({ done }) => done)).toEqual([true, true, true]);
  });
});

describe('where keys act', () => {
  it('lets only combinations that no field needs through in a field', () => {
    expect(['s', '1', '?', 'Escape', 'Delete', 'Mod+z'].map((key) => desk.key(key, 'field'))).toEqual(
      Array(6).fill(false),
    );
    expect(['Mod+k', 'Mod+s', 'Mod+o'].map((key) => desk.key(key, 'field'))).toEqual([true, true, true]);
    expect(desk.called).toEqual(['palette', 'save', 'open']);
  });

  it('lets only what works everywhere through elsewhere', () => {
    expect(desk.key('s', 'elsewhere')).toBe(false);
    expect(desk.key('?', 'elsewhere')).toBe(true);
    expect(desk.called).toEqual(['keys']);
  });

  it('opens the tag menu with the menu key only while single keys are off', () => {
    expect(desk.key('ContextMenu')).toBe(false);
    desk.workspace.settings.setState({ singleKeys: false });
    expect(desk.key('s')).toBe(false);
    expect(desk.key('ContextMenu')).toBe(true);
    expect(desk.reading.getState().tagMenuOpen).toBe(true);
  });
});
