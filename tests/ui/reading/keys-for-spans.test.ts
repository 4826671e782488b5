import { beforeAll, describe, expect, it } from 'vitest';
import { openArticleOf, selectionOf } from '../../../src/ui/reading/reading-context.ts';
import { Desk } from './desk.ts';
import { fewestKeys } from './key-paths.ts';

/**
 * Spans of the first sample article, as an expert would mark them, with the fewest keys from the beginning of their
 * paragraph and from their own first letter, the digit that tags included. Null: more than six.
 */
const SPANS: readonly (readonly [words: string, fromParagraph: number | null, fromStart: number | null])[] = [
  ['He also warned of potential military action.', 3, 2],
  ['“The Americans should know threats will get them nowhere when confronting Iran.”', 2, 2],
  ["There's no reason for us to do this militarily", 5, 2],
  ['threats will get them nowhere when confronting Iran', null, 2],
  ["Washington's Middle East envoy", 3, 2],
  ['right-wing political commentator', null, 4],
  ['it would be more natural for the Iranians to push for a diplomatic solution', null, 2],
  ['Mr Trump has the military upper hand', null, null],
  ['that won’t be acceptable to Israel', 5, 2],
  ['strained', null, 2],
];

let desk: Desk;
beforeAll(async () => {
  desk = await Desk.open();
});
const pathTo = (words: string, from: 'paragraph' | 'start') => {
  const open = openArticleOf(desk.context);
  if (!open) throw new Error('no article');
  const to = desk.rangeOf(words);
  const block = open.content.blocks.find(({ range }) => range.start <= to.start && to.end <= range.end);
  return fewestKeys(open.content, from === 'start' ? to.start : (block?.range.start ?? 0), to, 5);
};
/** Some take more than six: their words begin where nothing ends, and no key goes to a word one sees. */
const count = (path: readonly string[] | null): number | null => path && path.length + 1;

describe('the fewest keys to tag', () => {
  it.each(SPANS)('%s', (words, fromParagraph, fromStart) => {
    expect([count(pathTo(words, 'paragraph')), count(pathTo(words, 'start'))]).toEqual([
      fromParagraph,
      fromStart,
    ]);
  });
});

describe('pressed on the real keys', () => {
  it('tags a quote and a claim inside it in four keys', async () => {
    desk.putCaret('The Americans should know');
    await desk.keys('q', '1', 'c', '2');
    expect(desk.annotations.map((one) => [one.tagId, desk.wordsOf(one)])).toEqual([
      ['quote', '“The Americans should know threats will get them nowhere when confronting Iran.”'],
      ['claim', 'The Americans should know threats will get them nowhere when confronting Iran'],
    ]);
  });

  it('moves the start of a selection after x, by clauses backwards too', async () => {
    desk.putCaret("There's no reason");
    await desk.keys('c', 'x', 'Shift+c');
    const selected = selectionOf(desk.context)?.ranges[0];
    expect(selected && desk.text.slice(selected.start, selected.end)).toBe(
      "That's what I want. There's no reason for us to do this militarily",
    );
    await desk.keys('x', 'Shift+c');
    const longer = selectionOf(desk.context)?.ranges[0];
    expect(longer && desk.text.slice(longer.start, longer.end)).toMatch(/^That's what .* We should talk/u);
  });

  it('says what to do when there is no selection whose end could move', async () => {
    await desk.keys('Escape', 'Escape', 'x');
    expect(desk.said).toBe('Select words first');
  });
});
