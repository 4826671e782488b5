import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { folded, foldedWords, matchOf, scoreOf } from '../../../src/ui/palette/match.ts';

const score = (typed: string, label: string): number | null =>
  scoreOf(foldedWords(typed)[0] ?? '', folded(label));
/** The label with the letters that were typed in brackets. */
const marked = (typed: string, label: string): string | null => {
  const found = matchOf(foldedWords(typed)[0] ?? '', folded(label));
  const { from } = folded(label);
  const at = new Set(found?.at.map((place) => from?.[place] ?? place));
  return found && [...label].map((letter, place) => (at.has(place) ? `[${letter}]` : letter)).join('');
};

describe('what is found', () => {
  it.each([
    ['claim', 'Tag as Claim', 'Tag as [C][l][a][i][m]'],
    ['tcl', 'Tag as Claim', '[T]ag as [C][l]aim'],
    ['frmng', 'Framing', '[F][r]a[m]i[n][g]'],
    ['work', 'The framework', 'The frame[w][o][r][k]'],
    ['zur', 'In Zürich', 'In [Z][ü][r]ich'],
    ['ZÜR', 'In Zurich', 'In [Z][u][r]ich'],
    ['cl', 'A long claim, Clause', 'A long [c][l]aim, Clause'],
    ['type', 'claimType', 'claim[T][y][p][e]'],
    ['7', 'March7 day', 'March[7] day'],
    ['和平', '伊朗和平', '伊朗[和][平]'],
  ])('%s in %s', (typed, label, expected) => {
    expect(marked(typed, label)).toBe(expected);
  });

  it.each([
    ['undl', 'Found tables'],
    ['claim', 'Clear arms in talks'],
    ['abc', 'acb'],
    ['x', ''],
  ])('%s is not strewn over %s', (typed, label) => {
    expect(score(typed, label)).toBeNull();
  });
});

describe('what comes first', () => {
  it.each([
    ['the whole word', 'event', 'Event', 'Eventual'],
    ['the beginning of a word', 'cl', 'Tag as Claim', 'Miracle'],
    ['the beginning of the label', 'sent', 'Sentence before', 'Extend the sentence'],
    ['letters side by side', 'fra', 'Tag as Framing', 'Tag from article'],
    ['fewer letters passed over', 'frg', 'Framing', 'Framework begins large'],
  ])('%s', (_, typed, better, worse) => {
    expect(score(typed, better) ?? 0).toBeGreaterThan(score(typed, worse) ?? -100);
  });
});

const letters = fc.string({ unit: fc.constantFrom(...'aAbBcéÉ-é 1ß和🙂') });
const word = fc.string({ unit: fc.constantFrom(...'abceé1ß和'), minLength: 1, maxLength: 6 });

describe('every match', () => {
  it('stands on the typed letters, in their order', () => {
    fc.assert(
      fc.property(word, letters, (typed, label) => {
        const [wanted = ''] = foldedWords(typed);
        const found = matchOf(wanted, folded(label));
        if (!found) return;
        expect(found.at.map((place) => folded(label).letters.charAt(place)).join('')).toBe(wanted);
        expect(found.at).toEqual([...new Set(found.at)].toSorted((a, b) => a - b));
        expect(found.score).toBe(scoreOf(wanted, folded(label)));
      }),
    );
  });

  it('is there for every label that begins with what was typed, and for the label itself', () => {
    fc.assert(
      fc.property(word, letters, (typed, rest) => {
        expect(score(typed, typed + rest)).not.toBeNull();
        expect(score(typed, typed)).not.toBeNull();
      }),
    );
  });

  it('outlives taking the last letter back', () => {
    fc.assert(
      fc.property(word, letters, (typed, label) => {
        const [wanted = ''] = foldedWords(typed);
        fc.pre(wanted.length > 1 && scoreOf(wanted, folded(label)) !== null);
        expect(scoreOf(wanted.slice(0, -1), folded(label))).not.toBeNull();
      }),
    );
  });

  it('is found by trying every way as well, and none scores more', () => {
    fc.assert(
      fc.property(word, letters, (typed, label) => {
        const [wanted = ''] = foldedWords(typed);
        expect(scoreOf(wanted, folded(label))).toBe(bestOfAll(wanted, label));
      }),
    );
  });

  it('does not mind case', () => {
    fc.assert(
      fc.property(word, letters, (typed, label) => {
        fc.pre(!typed.includes('ß'));
        expect(score(typed.toUpperCase(), label)).toBe(score(typed, label));
      }),
    );
  });
});

/** The rules of `match.ts` read out one by one, over all ways there are. */
function bestOfAll(wanted: string, label: string): number | null {
  const { letters: text, kinds } = folded(label);
  const isStart = (at: number): boolean => kinds[at] === 2;
  const isInWord = (from: number, to: number): boolean =>
    kinds[from] !== 0 && [...kinds.slice(from + 1, to + 1)].every((kind) => kind === 1);
  const ways = (row: number, before: number): readonly number[] => {
    if (row === wanted.length) return [kinds[before + 1] === 1 ? 0 : 3];
    return [...Array(text.length).keys()].flatMap((at) => {
      if (at <= before || text.charAt(at) !== wanted.charAt(row)) return [];
      const step = stepTo(row, before, at);
      return step === null ? [] : ways(row + 1, at).map((rest) => step + rest);
    });
  };
  const stepTo = (row: number, before: number, at: number): number | null => {
    if (row === 0) return (isStart(at) ? 8 : 1) + (at === 0 ? 3 : 0);
    if (at === before + 1) return isStart(at) ? 8 : 5;
    if (isStart(at)) return 8 - 4;
    return isInWord(before, at) ? 1 - Math.min(3, at - before - 1) : null;
  };
  const all = ways(0, -1);
  return all.length === 0 ? null : Math.max(...all);
}
