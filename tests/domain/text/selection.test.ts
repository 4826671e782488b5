import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isGraphemeBorder } from '../../../src/domain/text/graphemes.ts';
import { proposeRange, takeInMarks } from '../../../src/domain/text/selection.ts';
import { article } from '../../support/article-builder.ts';
import { contentAndRange, contentOf } from './hostile-text.ts';

describe('proposeRange', () => {
  it.each([
    ['H[raw:e said we w]on.', 'He said we won', 'e said we w'],
    ['He[raw: said we won ].', 'said we won', 'said we won'],
    ['in [raw:the U.S]. now', 'the U.S.', 'the U.S'],
    ['[raw:Ir]an’s plan', 'Iran’s', 'Ir'],
    ['he, [raw:—] she', '—', '—'],
    ['one\n[raw: \u00a0two\r\nth]ree', 'two\r\nthree', 'two\r\nth'],
    ['a [raw:👩‍👩]‍👧 b', '👩‍👩‍👧', '👩‍👩‍👧'],
  ])('proposes for %j whole words or exact characters', (marked, wholeWords, exact) => {
    const { content, text, marks } = article(marked);
    const raw = (marks as { raw: { start: number; end: number } }).raw;
    const slice = (isExact: boolean): string => {
      const range = proposeRange(content, raw, { exact: isExact });
      return range ? text.slice(range.start, range.end) : '';
    };
    expect(slice(false)).toBe(wholeWords);
    expect(slice(true)).toBe(exact);
  });

  it('proposes nothing for blanks alone, nothing selected, and places outside the text', () => {
    const content = contentOf('a \u00a0\n b');
    expect(proposeRange(content, { start: 1, end: 5 }, { exact: false })).toBeNull();
    expect(proposeRange(content, { start: 0, end: 0 }, { exact: false })).toBeNull();
    expect(proposeRange(content, { start: 50, end: 60 }, { exact: true })).toBeNull();
    expect(proposeRange(content, { start: -5, end: 60 }, { exact: true })).toEqual({ start: 0, end: 6 });
  });

  it('never cuts a grapheme, holds what was selected, and stays put when asked again', () => {
    fc.assert(
      fc.property(contentAndRange, fc.boolean(), ([content, raw], exact) => {
        const range = proposeRange(content, raw, { exact });
        const selected = content.text.slice(raw.start, raw.end);
        expect(range === null).toBe(/^\p{White_Space}*$/u.test(selected));
        if (!range) return;
        expect(isGraphemeBorder(content.text, range.start) && isGraphemeBorder(content.text, range.end)).toBe(
          true,
        );
        const outside =
          content.text.slice(raw.start, Math.max(raw.start, range.start)) +
          content.text.slice(Math.min(range.end, raw.end), raw.end);
        expect(outside).toMatch(/^\p{White_Space}*$/u);
        const again = proposeRange(content, range, { exact: true });
        if (exact) expect(again).toEqual(range);
      }),
    );
  });
});

describe('takeInMarks', () => {
  it.each([
    ['He said [out:“[in:we won]”] today', 'both marks'],
    ['He said [out:“[in:we won].”] Then', 'the full stop before the mark'],
    ['[out:“[in:We won],”] he said', 'the comma before the mark'],
    ['«\u00a0x» [out:«\u00a0[in:nous avons gagné]\u00a0»]', 'marks behind no-break blanks'],
    [
      'He said “[out:[in:we] won]” today'.replace('[out:[in:we] won]', '[out:[in:we]] won'),
      'nothing for half a quote',
    ],
    ['He said “we [out:[in:won]]” today', 'nothing for the other half'],
    ['He [out:[in:said “we won]”] today', 'the closer of an opener inside'],
    ['He [out:“[in:we won” he said]] today', 'the opener of a closer inside'],
    ['[out:“[in:one” and “two]”] too', 'two pairs'],
    ["“[out:'[in:We talk]']” he", 'only the innermost of two pairs'],
    ["[out:“[in:It said: 'we talk],'”] he", 'three closers in a row'],
    ['[out:[in:“we won”]] he', 'nothing twice'],
    ['He said [out:[in:we won]] today', 'nothing without marks'],
    ['He said “[out:[in:we won]] and', 'nothing for an unclosed mark'],
  ])('takes in for %j %s', (marked) => {
    const { content, marks } = article(marked);
    const { in: selected, out } = marks as Record<'in' | 'out', { start: number; end: number }>;
    expect(takeInMarks(content, selected)).toEqual(out);
  });

  it('only grows, and only by marks, blanks and stops', () => {
    fc.assert(
      fc.property(contentAndRange, ([content, range]) => {
        fc.pre(range.start < range.end);
        const taken = takeInMarks(content, range);
        const { text } = content;
        expect(taken.start <= range.start && range.end <= taken.end).toBe(true);
        const added = text.slice(taken.start, range.start) + text.slice(range.end, taken.end);
        expect(added).toMatch(/^[\p{P}\p{White_Space}]*$/u);
      }),
    );
  });
});
