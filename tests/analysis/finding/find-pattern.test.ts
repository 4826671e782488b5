import { describe, expect, it } from 'vitest';
import { findPatternIn, patternOf } from '../../../src/analysis/finding/find-pattern.ts';
import { NO_QUERY } from '../../../src/analysis/finding/query.ts';

function found(text: string, words: string, options: { matchCase?: boolean; wholeWords?: boolean } = {}) {
  const pattern = patternOf({ ...NO_QUERY, words, isPattern: true, ...options });
  if (!pattern.ok) return pattern.reason;
  const hits = findPatternIn(text, null, pattern.value, options.wholeWords ?? false);
  return Array.from({ length: hits.length / 2 }, (_, at) => text.slice(hits[at * 2], hits[at * 2 + 1]));
}

describe('patterns', () => {
  it.each([
    ['Mr Trump, Mrs Trump', 'Mrs? Trump', ['Mr Trump', 'Mrs Trump']],
    ['aXa', 'x', ['X']],
    ['one\ntwo', '^t', ['t']],
    ['one\r\ntwo', '^\\w+$', ['one', 'two']],
    ['12 and 3', '\\d*', ['12', '3']],
    ['a😀b', '.', ['a', '😀', 'b']],
    ['😀', '(?=😀)', []],
    ['قال محمد', '\\p{Script=Arabic}+', ['قال', 'محمد']],
  ])('in %j, /%s/ finds %j', (text, words, expected) => expect(found(text, words)).toEqual(expected));

  it('finds whole words and minds case when asked to', () => {
    expect(found('Iran Iranian', 'iran', { wholeWords: true })).toEqual(['Iran']);
    expect(found('Iran iran', 'iran', { matchCase: true })).toEqual(['iran']);
  });

  it.each([
    ['(?i)trump', 'inlineFlags'],
    ['a++', 'possessive'],
    ['(?>a)', 'possessive'],
    ['(?P<name>a)', 'namedGroup'],
    ['\\Atext', 'textEdges'],
    ['[[:alpha:]]+\\-', 'posixClass'],
    ['U\\-S', 'needlessEscape'],
  ])('says of /%s/ what other tools have and this one has not', (words, what) =>
    expect(found('', words)).toEqual({ kind: 'patternForeign', what }),
  );

  it('says what is wrong with one that is no pattern', () => {
    expect(found('', '(')).toMatchObject({ kind: 'patternWrong', detail: expect.stringMatching(/group/u) });
  });
});
