import { describe, expect, it } from 'vitest';
import { align } from '../../../src/analysis/alignment/align.ts';
import { summaryOf } from '../../../src/analysis/alignment/summary.ts';
import { passageEdits, samples } from './compared.ts';

const { a, b, c } = samples();

/** The table of the expected passages: ranges in A and B, words equal of those in A and B, edits. */
const EXPECTED = [
  [[0, 185], [17, 202], [30, 30, 30], []],
  [
    [186, 400],
    [204, 360],
    [25, 35, 26],
    [
      'honorific: − Mr',
      'honorific: supreme leader → Leader',
      'spelling: programme → program',
      'sentence: − He also warned of potential military action.',
    ],
  ],
  [
    [401, 596],
    [362, 577],
    [31, 32, 34],
    ['honorific: − Mr', 'attribution: + , The National reported'],
  ],
  [[597, 729], [579, 718], [20, 21, 21], ['honorific: Mr → Ayatollah']],
  [
    [896, 1021],
    [720, 853],
    [16, 18, 18],
    ['speakerForm: He → Witkoff', 'cueVerb: said → added', 'style: US → U.S.'],
  ],
  [[1022, 1201], [855, 1031], [36, 37, 36], ['honorific: − Mr']],
];

describe('The sample articles', () => {
  const alignment = align(a, b);

  it('are compared from where their bodies start', () => {
    expect([a.bodyStart, b.bodyStart, c.bodyStart]).toEqual([0, 17, 10]);
  });

  it('A and B share six passages, to the offset', () => {
    expect(
      alignment.passages.map((passage) => [
        [passage.a.start, passage.a.end],
        [passage.b.start, passage.b.end],
        [passage.words.equal, passage.words.a, passage.words.b],
        passageEdits(passage, a.text, b.text),
      ]),
    ).toEqual(EXPECTED);
    expect(alignment.words.equal).toBe(158);
    expect(Math.round((100 * 158) / alignment.words.a)).toBe(41);
    expect(alignment.passages.some(({ moved }) => moved)).toBe(false);
    expect(alignment.sharedQuotes).toEqual([]);
  });

  it('say where the words are that the other lacks', () => {
    const edits = alignment.passages.flatMap((passage) => passage.edits);
    const dropped = edits.find(({ nature }) => nature === 'sentence');
    expect(dropped).toEqual({
      operation: 'deleted',
      nature: 'sentence',
      a: { start: 356, end: 400 },
      b: { start: 360, end: 360 },
    });
    const credit = edits.find(({ nature }) => nature === 'attribution');
    expect(credit?.a).toEqual({ start: 595, end: 595 });
    expect(b.text.slice(0, credit?.b.start)).toMatch(/Tucker Carlson$/u);
    const [mister] = edits;
    expect(b.text.slice(mister?.b.start)).toMatch(/^Trump said/u);
  });

  it('A keeps 6 of 13 paragraphs in B', () => {
    expect(alignment.paragraphs.a.map(({ state }) => state)).toEqual([
      ...['same', 'edited', 'edited', 'edited', 'onlyHere', 'edited', 'edited'],
      ...Array.from({ length: 6 }, () => 'onlyHere'),
    ]);
    expect(alignment.paragraphs.b.map(({ state }) => state)).toEqual([
      ...['same', 'edited', 'edited', 'edited', 'edited', 'edited'],
      ...Array.from({ length: 5 }, () => 'onlyHere'),
    ]);
    expect(alignment.paragraphs.b[0]?.range).toEqual({ start: 17, end: 202 });
    expect(summaryOf(alignment)).toEqual({
      paragraphs: { all: 13, kept: 6, moved: 0, dropped: 7, added: 5 },
      sentences: { dropped: 1, added: 0 },
      edits: 11,
      sharedQuotes: 0,
    });
  });

  it.each([
    ['A', a],
    ['B', b],
  ])('C has nothing in common with %s', (_, other) => {
    const { passages, sharedQuotes, words } = align(other, c);
    expect({ passages, sharedQuotes, equal: words.equal }).toEqual({
      passages: [],
      sharedQuotes: [],
      equal: 0,
    });
  });
});
