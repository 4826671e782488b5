import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../src/domain/ids.ts';
import { sentenceOfResemblance, type NameOf } from '../../../src/ui/import/row-status.ts';

const nameOf: NameOf = (of) => ('article' in of ? 'A' : '“monday.html”');

describe('what a text resembles, in a sentence', () => {
  it('says of an article of the session how much is the same', () => {
    expect(
      sentenceOfResemblance({ kind: 'near', of: { article: 'a' as ArticleId }, shared: 0.814 }, nameOf),
    ).toBe('81 % of its words stand in A in the same order.');
  });

  it('says how a text becomes a version of one that comes in with it', () => {
    expect(sentenceOfResemblance({ kind: 'near', of: { row: 3 }, shared: 1 }, nameOf)).toBe(
      '99 % of its words stand in “monday.html” in the same order. If it is a new version of that one, keep both; then choose “A new version of …” in its menu.',
    );
  });
});
