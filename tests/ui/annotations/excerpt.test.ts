import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { excerptOf } from '../../../src/ui/annotations/excerpt.ts';

describe('excerptOf', () => {
  it('keeps short words whole', () => {
    expect(excerptOf('he said')).toEqual({ head: 'he said', tail: '' });
  });

  it('cuts at a blank near the end, so that both ends of a long quote are read', () => {
    const { head, tail } = excerptOf('he had sent a letter to the supreme leader urging a resumption');
    expect([head, tail]).toEqual(['he had sent a letter to the supreme leader ', 'urging a resumption']);
  });

  it('never cuts a grapheme where there is no blank', () => {
    const family = '👨‍👩‍👧‍👦';
    const { head, tail } = excerptOf(family.repeat(30));
    expect(head.length % family.length).toBe(0);
    expect(tail.length % family.length).toBe(0);
  });

  it('leaves nothing out of what a row can show', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: 200 }), (words) => {
        const { head, tail } = excerptOf(words);
        expect(head + tail).toBe(words);
      }),
    );
  });
});
