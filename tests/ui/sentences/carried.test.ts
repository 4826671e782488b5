import { describe, expect, it } from 'vitest';
import { addedInWords, carriedInWords } from '../../../src/ui/sentences/carried.ts';

describe('what an import brought, in words', () => {
  it.each([
    [0, 0, 'No article added'],
    [1, 0, '1 article added'],
    [1, 1, '1 article added as a new version'],
    [2, 0, '2 articles added'],
    [2, 1, '2 articles added (1 as a new version)'],
    [2, 2, '2 articles added as new versions'],
    [9, 2, '9 articles added (2 as new versions)'],
  ])('%i articles, %i of them new versions', (added, versions, words) => {
    expect(addedInWords(added, versions)).toBe(words);
  });

  it.each([
    [0, 0, 0, null],
    [1, 0, 0, '1 annotation moved along'],
    [12, 0, 0, '12 annotations moved along'],
    [0, 1, 0, '1 annotation waits for you (Shift+M)'],
    [0, 1, 1, '2 annotations wait for you (Shift+M)'],
    [1, 0, 1, '1 annotation moved along, 1 waits for you (Shift+M)'],
    [12, 2, 1, '12 annotations moved along, 3 wait for you (Shift+M)'],
  ])('%i stood there, %i were edited, %i are gone', (exact, moved, lost, words) => {
    expect(carriedInWords({ exact, moved, lost })).toBe(words);
  });
});
