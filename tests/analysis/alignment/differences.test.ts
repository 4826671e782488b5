import { describe, expect, it } from 'vitest';
import { align } from '../../../src/analysis/alignment/align.ts';
import { differencesOf, type Difference } from '../../../src/analysis/alignment/differences.ts';
import { summaryOf } from '../../../src/analysis/alignment/summary.ts';
import { mirrored } from '../../../src/domain/alignment.ts';
import { compared, samples, wordsAt } from './compared.ts';

const { a, b } = samples();
const alignment = align(a, b);
const inWords = ({ kind, nature, operation, ...at }: Difference): string => {
  const words = [wordsAt(a.text, at.a), wordsAt(b.text, at.b)].map((one) => one.slice(0, 24));
  return `${kind === 'edit' ? nature : kind} ${operation}: ${words.join(' | ')}`;
};

describe('The differences of the samples', () => {
  it('come in the order in which one reads', () => {
    expect(differencesOf(alignment).map(inWords)).toEqual([
      'honorific deleted: Mr | ',
      'honorific replaced: supreme leader | Leader',
      'spelling replaced: programme | program',
      'sentence deleted: He also warned of potent | ',
      'honorific deleted: Mr | ',
      'attribution inserted:  | , The National reported',
      'honorific replaced: Mr | Ayatollah',
      'paragraph deleted: Mr Witkoff said Mr Trump | ',
      'speakerForm replaced: He | Witkoff',
      'cueVerb replaced: said | added',
      'style replaced: US | U.S.',
      'honorific deleted: Mr | ',
      'paragraph inserted:  | In his first presidentia',
      'paragraph inserted:  | The nuclear deal, offici',
      'paragraph inserted:  | Jake Sullivan, who serve',
      'paragraph inserted:  | The deal signed between ',
      'paragraph inserted:  | Under the agreement, Ira',
      'paragraph deleted: Ties between Washington  | ',
      'paragraph deleted: Mr Witkoff also spoke ab | ',
      'paragraph deleted: He did not give details  | ',
      'paragraph deleted: If Hamas wants “to stay  | ',
      'paragraph deleted: Instead, Washington is a | ',
      'paragraph deleted: But the US “can’t have a | ',
    ]);
  });

  it('know the place where the other text lacks them, and their passage', () => {
    const all = differencesOf(alignment);
    const dropped = all.find(({ kind }) => kind === 'paragraph');
    expect(dropped).toMatchObject({
      a: { start: 730, end: 895 },
      b: { start: 718, end: 718 },
      passage: null,
    });
    const added = all.find(({ operation, kind }) => kind === 'paragraph' && operation === 'inserted');
    expect(added).toMatchObject({ a: { start: 1201, end: 1201 }, b: { start: 1033, end: 1202 } });
    for (const { passage, edit } of all) {
      if (edit) expect(alignment.passages[passage ?? -1]?.edits).toContain(edit);
    }
  });

  it('leave spelling and style out, under the same keys', () => {
    const all = differencesOf(alignment);
    const fewer = differencesOf(alignment, { hidesTrivial: true });
    expect(fewer).toEqual(all.filter(({ nature }) => nature !== 'spelling' && nature !== 'style'));
    expect(all.length - fewer.length).toBe(2);
    expect(new Set(all.map(({ key }) => key)).size).toBe(all.length);
  });

  it('are as many from the other side', () => {
    const back = differencesOf(mirrored(alignment));
    expect(back).toHaveLength(differencesOf(alignment).length);
    expect(back.filter(({ operation }) => operation === 'inserted')).toHaveLength(
      differencesOf(alignment).filter(({ operation }) => operation === 'deleted').length,
    );
  });

  it('of texts that begin differently: what was added stands at the beginning', () => {
    const shared = 'Engineers repaired the broken bridge near the river before the early winter came.';
    const [first, second] = differencesOf(
      align(compared(`Old.\n${shared}`), compared(`New and fresh.\nMore.\n${shared}`, 'b')),
    );
    expect(first).toMatchObject({ operation: 'inserted', a: { start: 0, end: 0 }, b: { start: 0, end: 14 } });
    expect(second?.operation).toBe('inserted');
  });
});

describe('What is left of a paragraph beside its passages', () => {
  const [river, farms, school, market] = [
    'Engineers repaired the broken bridge near the river before the early winter came.',
    'Farmers planted apple orchards around every village and sold their fruit abroad.',
    'Teachers opened a small school whose pupils painted all its walls bright yellow.',
    'Merchants brought silver, pepper and horses to the market on the northern road.',
  ];
  const [one, other] = [`${farms} ${school} ${river}`, `${river}\n${market}`];
  const found = align(compared(one), compared(other, 'b'));

  it('is a difference too', () => {
    const [first, second, ...rest] = differencesOf(found, { texts: { a: one, b: other } });
    expect(first).toMatchObject({ kind: 'paragraph', operation: 'deleted', b: { start: 0, end: 0 } });
    expect(wordsAt(one, first!.a)).toBe(`${farms} ${school}`);
    expect(wordsAt(other, second!.b)).toBe(market);
    expect(rest).toEqual([]);
  });

  it('is found between two passages when it has words, which the texts tell', () => {
    const [joined, apart] = [`${river} ${farms} – ${school}`, `${river}\n${school}\n${farms}`];
    const both = align(compared(joined), compared(`${river}\n${farms}\n${school}`, 'b'));
    expect(differencesOf(both, { texts: { a: joined, b: apart } })).toEqual([]);
    const more = `${river} ${market} ${market} ${farms}`;
    const between = differencesOf(align(compared(more), compared(`${river}\n${farms}`, 'b')), {
      texts: { a: more, b: `${river}\n${farms}` },
    });
    expect(between.map(({ a: range }) => wordsAt(more, range))).toEqual([`${market} ${market}`]);
  });
});

describe('The summary', () => {
  it('counts', () => {
    expect(summaryOf(mirrored(alignment))).toEqual({
      paragraphs: { all: 11, kept: 6, moved: 0, dropped: 5, added: 7 },
      sentences: { dropped: 0, added: 1 },
      edits: 11,
      sharedQuotes: 0,
    });
  });
});
