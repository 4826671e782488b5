import { describe, expect, it } from 'vitest';
import { hiddenSigns } from '../../../src/domain/text/hidden-signs.ts';

const namesIn = (text: string): readonly string[] => hiddenSigns(text).map(({ name }) => name);

/** U+061C, 200E–200F, 202A–202E, 2066–2069: all that change the direction and show nothing. */
const DIRECTIONS = [
  0x61c, 0x200e, 0x200f, 0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069,
];
const UNSEEN = [
  0x200b, 0x200c, 0x200d, 0x2060, 0x2061, 0x2062, 0x2063, 0x2064, 0x115f, 0x1160, 0x180e, 0x3164, 0xfeff,
  0xffa0, 0xe0001, 0xe0041,
];

describe('Signs that show nothing', () => {
  it.each([...DIRECTIONS, ...UNSEEN].map((code) => [code.toString(16).toUpperCase(), code] as const))(
    'U+%s is found in a word, at its ends and alone',
    (hex, code) => {
      const sign = String.fromCodePoint(code);
      for (const [before, behind] of [
        ['pay', 'pal'],
        ['', 'pal'],
        ['pay', ''],
        ['', ''],
        ['п', 'а'],
        ['1', '2'],
      ]) {
        const [found, ...more] = hiddenSigns(`${before}${sign}${behind}`);
        expect(more).toEqual([]);
        expect(found).toMatchObject({
          code: hex.padStart(4, '0'),
          range: { start: before?.length, end: (before?.length ?? 0) + sign.length },
        });
      }
    },
  );

  it('are named, runs of one as one', () => {
    expect(namesIn('a\u202e\u202e\u202eb\u2066c\u2069 \ufeffd\u{e0041}')).toEqual([
      'RLO ×3',
      'LRI',
      'PDI',
      'BOM',
      'U+E0041',
    ]);
  });

  it.each([
    ['nothing', 'Plain words – with “signs”, é and e\u0301, 한글, 日本語.'],
    ['families and flags', '👩‍👩‍👧 🏳️‍🌈 🧑🏽‍🚀 🏴󠁧󠁢󠁥󠁮󠁧󠁿 ❤️‍🔥'],
    ['Persian', 'می‌خواهم'],
    ['Hindi and Malayalam', 'क्‍ष ന്‍'],
    ['Khmer and Thai', 'ភាសា\u200bខ្មែរ ภาษา\u200bไทย'],
    ['soft hyphens', 'Silben\u00adtrennung'],
  ])('are not what a script needs: %s', (_name, text) => {
    expect(namesIn(text)).toEqual([]);
  });

  it('cost no time where there are none, and are counted where there is nothing else', () => {
    const from = process.cpuUsage();
    expect(hiddenSigns('Words of an article. '.repeat(50_000))).toEqual([]);
    expect(hiddenSigns('a\u200b'.repeat(500_000))).toHaveLength(5000);
    expect(hiddenSigns('\u202e'.repeat(1_000_000))).toHaveLength(1);
    expect(hiddenSigns('\u{e0041}\u{e0042}'.repeat(100_000))).toHaveLength(5000);
    expect(process.cpuUsage(from).user / 1000).toBeLessThan(2000);
  });
});
