import { describe, expect, it } from 'vitest';
import { ageInWords } from '../../../src/ui/sentences/age.ts';
import { bytesInWords } from '../../../src/ui/sentences/bytes.ts';

describe('bytesInWords', () => {
  it.each([
    [0, '0 bytes'],
    [999, '999 bytes'],
    [1400, '1.4 kB'],
    [48_200, '48 kB'],
    [300_000_000, '300 MB'],
    [2_500_000_000_000, '2,500 GB'],
  ])('%d is %s', (bytes, words) => expect(bytesInWords(bytes)).toBe(words));
});

describe('ageInWords', () => {
  const now = Date.parse('2025-03-22T12:00:00Z');
  it.each([
    ['2025-03-22T12:00:30Z', 'just now'],
    ['2025-03-22T11:59:30Z', 'just now'],
    ['2025-03-22T11:59:00Z', '1 minute ago'],
    ['2025-03-22T11:01:00Z', '59 minutes ago'],
    ['2025-03-22T10:59:00Z', '1 hour ago'],
    ['2025-03-21T12:00:00Z', '1 day ago'],
    ['2025-03-01T12:00:00Z', '21 days ago'],
  ])('%s is %s', (then, words) => expect(ageInWords(Date.parse(then), now)).toBe(words));
});
