import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../src/domain/records/annotation.ts';
import type { TextRange } from '../../../src/domain/records/range.ts';
import { sentencesOf } from '../../../src/domain/text/sentences.ts';
import {
  countSentences,
  coverOf,
  touches,
  untaggedSentence,
  type SentenceCount,
} from '../../../src/domain/text/untagged.ts';
import { annotation, article } from '../../support/article-builder.ts';
import { contentAndRange } from './hostile-text.ts';

const built = article(
  'One stands here. [t:Two] stands here.\n\n[f:Three stands here.] Four stands here.\n\n* * *\n\nFive stands here.',
);
const { content, text } = built;
const tagged = [annotation(built, built.marks.t, 'claim'), annotation(built, built.marks.f, 'quote')];
const none: TextRange = { start: 0, end: 0 };
const at = (words: string): TextRange => ({
  start: text.indexOf(words),
  end: text.indexOf(words) + words.length,
});
const words = (found: ReturnType<typeof untaggedSentence>): string | null =>
  found && `${text.slice(found.range.start, found.range.end)}${found.wrapped ? ' (again)' : ''}`;
const go = (from: TextRange, step: 1 | -1, annotations: readonly Annotation[] = tagged) =>
  words(untaggedSentence(content, 'en', coverOf(annotations), from, step));
const counted = (annotations: readonly Annotation[], one: TextRange): SentenceCount => {
  const counting = countSentences(content, 'en', coverOf(annotations), one);
  for (;;) {
    const step = counting.next();
    if (step.done) return step.value;
  }
};

describe('the next sentence that nothing covers', () => {
  it('is the one the caret stands in, and the next when it is selected', () => {
    expect(go(none, 1)).toBe('One stands here.');
    expect(go(at('One stands here.'), 1)).toBe('Four stands here.');
    expect(go({ start: 4, end: 4 }, 1)).toBe('One stands here.');
  });

  it('is not one of which a single word is tagged', () => {
    expect(go(at('stands here. Two'), 1)).toBe('Four stands here.');
  });

  it('is no row of stars', () => {
    expect(go(at('Four stands here.'), 1)).toBe('Five stands here.');
  });

  it('goes on from the other end of the text', () => {
    expect(go(at('Five stands here.'), 1)).toBe('One stands here. (again)');
    expect(go(at('One stands here.'), -1)).toBe('Five stands here. (again)');
    expect(go(at('Five stands here.'), -1)).toBe('Four stands here.');
  });

  it('is the selected one itself when no other is left, and none when all are tagged', () => {
    const others = ['One', 'Four'].map((word) => annotation(built, at(word), 'claim'));
    const left = [...tagged, ...others];
    expect(go(at('Five stands here.'), 1, left)).toBe('Five stands here. (again)');
    expect(go(none, 1, [...left, annotation(built, at('Five'), 'claim')])).toBeNull();
  });

  it('does not mind detached annotations, whose words stand elsewhere', () => {
    const one = annotation(built, at('One'), 'claim');
    const detached = { ...one, target: { ...one.target, detached: true } };
    expect(go(none, 1, [...tagged, detached])).toBe('One stands here.');
  });
});

describe('counting', () => {
  it('says the place of a sentence, how many there are and how many are left', () => {
    expect(counted(tagged, at('Four stands here.'))).toEqual({ total: 5, untagged: 3, place: 4 });
    expect(counted([], at('One stands here.'))).toEqual({ total: 5, untagged: 5, place: 1 });
  });
});

const ranges = (length: number) =>
  fc.array(
    fc
      .tuple(fc.nat(length), fc.integer({ min: 1, max: 9 }))
      .map(([start, units]) => ({ start, end: Math.min(length + 9, start + units) })),
    { maxLength: 12 },
  );
const standingOn = (targets: readonly TextRange[]): readonly Annotation[] =>
  targets.map((range) => ({ target: { detached: false, ranges: [range] } }) as unknown as Annotation);

describe('in any text', () => {
  it('a cover touches what one of its ranges touches', () => {
    fc.assert(
      fc.property(ranges(60), ranges(60), (tags, asked) => {
        const cover = coverOf(standingOn(tags));
        for (const one of asked) {
          expect(touches(cover, one)).toBe(tags.some(({ start, end }) => start < one.end && one.start < end));
        }
      }),
    );
  });

  it('finds every untagged sentence, one after the other, forwards and backwards', () => {
    fc.assert(
      fc.property(contentAndRange, fc.constantFrom(1 as const, -1 as const), ([hostile, range], step) => {
        const cover = coverOf(standingOn([range]));
        const expected = hostile.blocks
          .flatMap((block) => sentencesOf(hostile, block, null))
          .filter((one) => /[\p{L}\p{N}]/u.test(hostile.text.slice(one.start, one.end)))
          .filter((one) => !touches(cover, one));
        const seen: TextRange[] = [];
        let from: TextRange = step === 1 ? none : { start: hostile.text.length, end: hostile.text.length };
        for (;;) {
          const found = untaggedSentence(hostile, null, cover, from, step);
          if (!found || found.wrapped) break;
          seen.push(found.range);
          from = found.range;
        }
        expect(step === 1 ? seen : seen.toReversed()).toEqual(expected);
      }),
    );
  });
});
