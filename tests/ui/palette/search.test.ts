import { describe, expect, it } from 'vitest';
import type { PaletteEntry } from '../../../src/ui/palette/entry.ts';
import { piecesOf, search } from '../../../src/ui/palette/search.ts';

const entry = (label: string, more: Partial<PaletteEntry> = {}): PaletteEntry => ({
  id: label,
  group: 'Select',
  label,
  key: null,
  otherwise: null,
  run: () => {},
  ...more,
});
const labels = (entries: readonly PaletteEntry[], typed: string, recent: readonly string[] = []) =>
  search(entries, typed, recent, 50).map((found) => found.entry.label);

describe('searching the palette', () => {
  const entries = [
    entry('Extend the sentence'),
    entry('Sentence before'),
    entry('A Café in Genève', { group: 'Article', detail: 'Le Temps' }),
    entry('Undo', { group: 'Parallax' }),
  ];

  it('puts what begins with the words first', () => {
    expect(labels(entries, 'sent')).toEqual(['Sentence before', 'Extend the sentence']);
  });

  it('takes words in any order, in any case and without accents', () => {
    expect(labels(entries, 'GENEVE cafe')).toEqual(['A Café in Genève']);
  });

  it('looks into the kind and what stands beside the label too', () => {
    expect(labels(entries, 'article gen')).toEqual(['A Café in Genève']);
    expect(labels(entries, 'temps')).toEqual(['A Café in Genève']);
  });

  it('finds nothing where one word is missing', () => {
    expect(labels(entries, 'undo twice')).toEqual([]);
  });

  it('finds the right one of 300 codes by its parent or its guideline', () => {
    const codes = Array.from({ length: 300 }, (_, n) =>
      entry(`Tag as Code ${n}`, { group: 'Tag', detail: `Theme ${n % 20}` }),
    );
    const sought = entry('Tag as Sanctions', {
      group: 'Tag',
      detail: 'Economy › Measures',
      about: 'Penalties that a state puts on another’s trade',
    });
    for (const typed of ['sanct', 'tagsan', 'measures', 'econ meas', 'penalties trade']) {
      expect(labels([...codes, sought], typed)[0], typed).toBe('Tag as Sanctions');
    }
    // A guideline is found by the beginnings of its words, not by letters strewn over it.
    expect(labels([sought], 'enalties')).toEqual([]);
  });

  it('lets what was used lately come first among what fits about equally well', () => {
    const two = [entry('Next annotation'), entry('Next article')];
    expect(labels(two, 'next a')[0]).toBe('Next article');
    expect(labels(two, 'next a', ['Next annotation'])[0]).toBe('Next annotation');
    expect(labels(two, 'article', ['Next annotation'])).toEqual(['Next article']);
  });

  it('puts what can’t be done now below what can', () => {
    const two = [entry('Join with next', { otherwise: 'Not now' }), entry('Join the others')];
    expect(labels(two, 'join')).toEqual(['Join the others', 'Join with next']);
  });

  it('finds an article by its letter before all that begin with it', () => {
    const all = [
      entry('Select the block'),
      entry('Bring back'),
      entry('B Envoy speaks', { group: 'Article' }),
    ];
    expect(labels(all, 'b')[0]).toBe('B Envoy speaks');
  });
});

describe('the letters that were typed', () => {
  it('are shown apart, letters of two units and accents whole', () => {
    const { at = [] } = search([entry('🙂 Zürich')], 'zu', [], 1)[0] ?? {};
    expect(piecesOf('🙂 Zürich', at)).toEqual([
      { text: '🙂 ', typed: false },
      { text: 'Zü', typed: true },
      { text: 'rich', typed: false },
    ]);
    expect(piecesOf('Zu\u0308rich', [1])).toEqual([
      { text: 'Z', typed: false },
      { text: 'u\u0308', typed: true },
      { text: 'rich', typed: false },
    ]);
  });
});
