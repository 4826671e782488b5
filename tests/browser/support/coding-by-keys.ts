import type { Page } from '@playwright/test';
import type { TextRange } from '../../../src/domain/records/range.ts';
import { blocksOf } from '../../../src/domain/text/blocks.ts';
import type { CodedSpan } from '../../support/expert-coding.ts';
import type { Caret } from '../../support/key-planner.ts';

/** Where the browser's selection stands, in UTF-16 offsets of the article's text. */
export const caretIn = async (page: Page, text: string): Promise<Caret> => {
  const places = await page.evaluate(() => {
    const selection = document.getSelection();
    const blocks = [...document.querySelectorAll('.article-block')];
    const placeOf = (node: Node | null, offset: number) => {
      const block = blocks.findIndex((one) => one.contains(node));
      const owner = blocks[block];
      if (!node || !owner) throw new Error('The caret is not in the text');
      const before = document.createRange();
      before.selectNodeContents(owner);
      before.setEnd(node, offset);
      return { block, offset: before.toString().length };
    };
    return [
      placeOf(selection?.anchorNode ?? null, selection?.anchorOffset ?? 0),
      placeOf(selection?.focusNode ?? null, selection?.focusOffset ?? 0),
    ] as const;
  });
  const blocks = blocksOf(text);
  const [anchor, head] = places.map(({ block, offset }) => (blocks[block]?.range.start ?? 0) + offset);
  return { anchor: anchor ?? 0, head: head ?? 0 };
};

/** Where words stand that occur once. */
export const placeIn = (text: string, words: string): TextRange => {
  const start = text.indexOf(words);
  if (start < 0 || text.includes(words, start + 1)) throw new Error(`Not just once in the text: ${words}`);
  return { start, end: start + words.length };
};

/** What one types for a name: all of a new one, of one that is known the beginning of its last word. */
const typedFor = (name: string, known: Set<string>): readonly string[] => {
  const typed = known.has(name) ? (name.split(' ').at(-1) ?? name).slice(0, 2).toLowerCase() : name;
  known.add(name);
  return [...typed].map((letter) => (letter === ' ' ? 'Space' : letter));
};

/**
 * The keys from selected words to a coding with all its core values. Who spoke last, speaks again: `,`.
 *
 * @param known the names that have been given so far; grows
 */
export const codingKeys = (
  span: CodedSpan,
  lastSpeaker: string | null,
  known: Set<string>,
): readonly string[] => {
  if (span.tag === 'quote') {
    const speaker = span.speaker ?? '';
    return speaker === lastSpeaker ? ['1', ','] : ['Shift+Digit1', ...typedFor(speaker, known), 'Enter'];
  }
  if (span.tag === 'claim') return ['Shift+Digit2', span.first ?? '', 'Enter'];
  return [
    'Shift+Digit3',
    ...(span.first ?? ''),
    'Enter',
    ...typedFor(span.target ?? '', known),
    'Enter',
    span.tone ?? '',
    'Enter',
  ];
};
