import { describe, expect, it } from 'vitest';
import { changedNames } from '../../../src/analysis/reanchoring/changed-names.ts';

const KNOWN = [
  { name: 'Olaf Scholz', aliases: ['Scholz', 'the chancellor'] },
  { name: 'Friedrich Merz', aliases: ['Merz'] },
  { name: 'US', aliases: [] },
  { name: '王毅', aliases: [] },
  { name: ' ', aliases: [''] },
];

describe('names that came or went', () => {
  it.each([
    ['one for another', 'Scholz spoke.', 'Merz spoke.', ['Friedrich Merz'], ['Olaf Scholz']],
    ['the same under an alias', 'Olaf Scholz spoke.', 'Then the chancellor spoke.', [], []],
    ['said less often', 'Merz and Merz.', 'Merz alone.', [], []],
    ['beginnings of sentences are no names', 'Rain fell.', 'Snow fell. Later it melted.', [], []],
    ['nor are German nouns', 'Der Regen fiel.', 'Der Schnee fiel am Sonntag.', [], []],
    ['nor parts of words', 'He left.', 'He bought Merzbau art.', [], []],
    ['nor small letters', 'They left.', 'They left us.', [], []],
    ['in the possessive', 'They left.', 'Merz’s party left.', ['Friedrich Merz'], []],
    ['at a line end and in quotation marks', 'They left.', 'They left\n“Merz”', ['Friedrich Merz'], []],
    ['in scripts without blanks', '外交部长说。', '王毅说。', ['王毅'], []],
  ])('%s', (_, old, next, come, gone) => {
    const text = (words: string) => ({ text: words, language: null });
    expect(changedNames(text(old), text(next), KNOWN)).toEqual({ come, gone });
  });
});
