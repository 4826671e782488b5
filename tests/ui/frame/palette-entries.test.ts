import { describe, expect, it } from 'vitest';
import { matching, type PaletteEntry } from '../../../src/ui/frame/palette-entries.ts';

const entry = (label: string, group = 'Select'): PaletteEntry => ({
  id: label,
  group,
  label,
  key: null,
  run: () => {},
});
const labels = (entries: readonly PaletteEntry[]) => entries.map(({ label }) => label);

describe('matching', () => {
  const entries = [
    entry('Extend the sentence'),
    entry('Sentence before'),
    entry('A Café in Genève', 'Article'),
    entry('Undo'),
  ];

  it('keeps everything in its order while nothing is typed', () => {
    expect(labels(matching(entries, '  '))).toEqual(labels(entries));
  });

  it('puts what begins with the words first', () => {
    expect(labels(matching(entries, 'sent'))).toEqual(['Sentence before', 'Extend the sentence']);
  });

  it('takes words in any order, in any case and without accents, and looks into the group too', () => {
    expect(labels(matching(entries, 'GENEVE cafe'))).toEqual(['A Café in Genève']);
    expect(labels(matching(entries, 'article gen'))).toEqual(['A Café in Genève']);
  });

  it('finds nothing where one word is missing', () => {
    expect(matching(entries, 'undo twice')).toEqual([]);
  });
});
