import { describe, expect, it } from 'vitest';
import { areInitials, initialsFrom } from '../../src/domain/actor-initials.ts';

describe('initials', () => {
  it.each([
    ['Ada Lovelace', 'AL'],
    ['  ada  king   lovelace ', 'AL'],
    ['Bo', 'B'],
    ['Émile Zola', 'ÉZ'],
    // The accent is a character of its own in the file, and none for a reader.
    ['E\u0301mile Zola', 'E\u0301Z'],
    ['李 小龍', '李小'],
    ['👩🏽‍💻 Coder', '👩🏽‍💻C'],
    ['', ''],
  ])('of %j are %j', (name, initials) => {
    expect(initialsFrom(name)).toBe(initials);
  });

  it.each([
    ['A', true],
    ['ABCD', true],
    [' AB ', true],
    ['👩🏽‍💻👩🏽‍💻', true],
    ['', false],
    ['  ', false],
    ['ABCDE', false],
  ])('%j can be used: %s', (text, expected) => {
    expect(areInitials(text)).toBe(expected);
  });
});
