import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyOf } from '../../../src/analysis/alignment/word-keys.ts';
import { wordRangesIn } from '../../../src/analysis/alignment/word-ranges.ts';
import type { TextRange } from '../../../src/domain/records/range.ts';
import { ME } from '../../support/command-runner.ts';
import { version } from '../../support/two-versions.ts';
import { BO, Story } from './offer-story.ts';

describe('whatever is coded in whatever versions', () => {
  const place = fc.record({
    letter: fc.constantFrom('A', 'B', 'C'),
    tagId: fc.constantFrom('quote', 'claim', 'framing'),
    who: fc.constantFrom(ME, BO),
    from: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
    words: fc.integer({ min: 1, max: 20 }),
  });
  const keysIn = (text: string, range: TextRange): readonly string[] =>
    Array.from(wordRangesIn(text, range, 'letters'), ({ start, end }) => keyOf(text.slice(start, end)));

  const storyOf = (
    texts: readonly string[],
    places: readonly (typeof place extends fc.Arbitrary<infer P> ? P : never)[],
  ) => {
    const story = new Story(...texts);
    for (const { letter, tagId, who, from, words } of places) {
      const text = story.text(letter);
      const all = [...wordRangesIn(text, { start: 0, end: text.length })];
      const first = Math.floor(from * all.length);
      const [start, end] = [all[first]?.start, all[Math.min(all.length, first + words) - 1]?.end];
      if (start === undefined || end === undefined) continue;
      story.as(who);
      story.tagRanges(letter, tagId, [{ start, end }]);
    }
    story.as(ME);
    return story;
  };

  it('an exact offer has the same words, nothing is offered twice, and copying comes to an end', () => {
    fc.assert(
      fc.property(
        fc.tuple(version, version, version),
        fc.array(place, { minLength: 1, maxLength: 12 }),
        (texts, places) => {
          const story = storyOf(texts, places);
          for (const letter of ['A', 'B', 'C']) {
            const offers = story.offers(letter);
            const text = story.text(letter);
            for (const { source, ranges, variant } of offers) {
              const there = story.runner.state.texts.get(source.target.articleId)!.text;
              if (variant === 'exact') {
                expect(ranges.flatMap((range) => keysIn(text, range))).toEqual(
                  source.target.ranges.flatMap((range) => keysIn(there, range)),
                );
              }
            }
            expect(new Set(offers.map(({ key }) => key)).size).toBe(offers.length);
            const exact = offers.filter(({ variant }) => variant === 'exact');
            if (exact.length === 0) continue;
            story.copy(...exact);
            expect(story.offers(letter).filter(({ variant }) => variant === 'exact')).toEqual([]);
            // An edited one may have stood in the way of another; each is offered once.
            for (let left = places.length * 3; story.offers(letter).length > 0; left -= 1) {
              expect(left).toBeGreaterThan(0);
              story.copy(...story.offers(letter));
            }
          }
        },
      ),
    );
  });
});
