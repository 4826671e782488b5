import { describe, expect, it } from 'vitest';
import { inContext } from '../../../src/analysis/finding/in-context.ts';

const around = (text: string, words: string) => {
  const start = text.indexOf(words);
  return inContext(text, start, start + words.length);
};

describe('a hit in its context', () => {
  it('stays in its paragraph, on one line', () => {
    expect(around('Before.\nOne\u00a0 two three.\r\nAfter.', 'two')).toEqual({
      before: 'One ',
      words: 'two',
      after: ' three.',
      isRightToLeft: false,
    });
  });
  it('says where more stands, and cuts no grapheme', () => {
    const { before, after } = around(`${'👩🏽‍💻'.repeat(60)} deal ${'e\u0301'.repeat(100)}`, 'deal');
    expect(before).toMatch(/^…(?:👩🏽‍💻)+ $/u);
    expect(after).toMatch(/^ (?:e\u0301)+…$/u);
  });
  it('tells the direction by the first letter around it', () => {
    expect(around('قال محمد: «deal»', 'deal').isRightToLeft).toBe(true);
    expect(around('He said שלום', 'שלום').isRightToLeft).toBe(false);
  });
  it('holds a hit that runs over paragraphs', () => {
    expect(inContext('a b\nc d', 2, 5).words).toBe('b c');
  });
});
