import { beforeAll, describe, expect, it } from 'vitest';
import { alignmentBetween } from '../../../src/state/comparison-store.ts';
import { columnMarks } from '../../../src/ui/compare/column-marks.ts';
import { goalOf, hairlineKey, hairlinesOf } from '../../../src/ui/compare/reading-marks.ts';
import { differencesOf } from '../../../src/analysis/alignment/differences.ts';
import { align } from '../../../src/analysis/alignment/align.ts';
import type { ArticleId } from '../../../src/domain/ids.ts';
import type { TextRange } from '../../../src/domain/records/range.ts';
import { article } from '../../support/article-builder.ts';
import { openSamplePair, type SamplePair } from './sample-pair.ts';

let pair: SamplePair;
beforeAll(async () => {
  pair = await openSamplePair();
});

const marks = (side: 'a' | 'b', hidesTrivial = false) => {
  const alignment = alignmentBetween(pair.workspace.comparison.getState(), pair.a, pair.b);
  if (!alignment) throw new Error('A and B share passages');
  const text = pair.workspace.session.getState().state?.texts.get(pair[side])?.text ?? '';
  const { ink = [], ...rest } = columnMarks({
    text,
    alignment,
    side,
    other: side === 'a' ? 'B' : 'A',
    hidesTrivial,
    current: null,
  });
  const words = ({ start, end }: TextRange) => text.slice(start, end);
  return {
    ...rest,
    of: (look: string) => (ink ?? []).filter((mark) => mark.look === look).map(({ range }) => words(range)),
  };
};

describe('the ink on two columns', () => {
  it('strikes in the first what the second lacks or words otherwise', () => {
    const { of } = marks('a');
    expect(of('removed')).toEqual(
      expect.arrayContaining(['supreme leader', 'programme', 'He also warned of potential military action.']),
    );
    expect(of('added')).toEqual([]);
  });

  it('underlines in the second what is new there', () => {
    const { of } = marks('b');
    expect(of('added')).toEqual(
      expect.arrayContaining([
        'Leader',
        'program',
        ', The National reported',
        'Ayatollah',
        'Witkoff',
        'added',
      ]),
    );
    expect(of('removed')).toEqual([]);
  });

  it('greys whole paragraphs that only one of them has, and says which lacks them', () => {
    expect(marks('a').of('absent')).toHaveLength(7);
    expect(marks('a').absentLabel).toBe('not in B');
    expect(marks('b').of('absent')).toHaveLength(5);
    expect(marks('b').absentLabel).toBe('not in A');
  });

  it('strikes what is left of a paragraph that is shared in part: grey alone would say nothing', () => {
    const shared = 'The minister told the committee on Tuesday that the bridge would open in spring.';
    const rest =
      'Critics of the plan, among them the two biggest unions of the region, doubt every word of it and say that the money has long been spent elsewhere.';
    const one = article(`${shared} ${rest}`, { id: 'one' as ArticleId });
    const other = article(shared, { id: 'other' as ArticleId });
    const compared = ({ article: { id, textHash }, content }: typeof one) => ({
      articleId: id,
      textHash,
      text: content.text,
      blocks: content.blocks,
      bodyStart: 0,
    });
    const { ink } = columnMarks({
      alignment: align(compared(one), compared(other)),
      side: 'a',
      text: one.text,
      other: 'B',
      hidesTrivial: false,
      current: null,
    });
    expect(ink?.map(({ range, look }) => [one.text.slice(range.start, range.end), look])).toEqual([
      [rest, 'removed'],
    ]);
  });

  it('marks the difference one is at on the side that has the words, and nothing empty', () => {
    const alignment = alignmentBetween(pair.workspace.comparison.getState(), pair.a, pair.b);
    const texts = pair.workspace.session.getState().state?.texts;
    const [a, b] = [texts?.get(pair.a)?.text ?? '', texts?.get(pair.b)?.text ?? ''];
    if (!alignment) throw new Error('A and B share passages');
    const current = differencesOf(alignment, { texts: { a, b } }).find(
      ({ nature }) => nature === 'attribution',
    );
    const inkOn = (side: 'a' | 'b') =>
      columnMarks({
        alignment,
        side,
        text: { a, b }[side],
        other: '',
        hidesTrivial: false,
        current: current ?? null,
      }).ink ?? [];
    const words = inkOn('b')
      .filter(({ look }) => look === 'current')
      .map(({ range }) => b.slice(range.start, range.end));
    expect(words).toEqual([', The National reported']);
    expect(inkOn('a').filter(({ look }) => look === 'current')).toEqual([]);
    for (const { range } of [...inkOn('a'), ...inkOn('b')]) expect(range.start).toBeLessThan(range.end);
  });

  it('leaves spelling and style out when asked', () => {
    expect(marks('b', true).of('added')).not.toContain('program');
    expect(marks('b', true).of('added')).toContain('Ayatollah');
  });
});

describe('the lines beside what is shared', () => {
  it('are one a passage, and lead to the other article', () => {
    const { state } = pair.workspace.session.getState();
    if (!state) throw new Error('a session');
    const lines = hairlinesOf(state, pair.workspace.comparison.getState(), pair.a);
    expect(lines.map(({ range, letter, edited }) => [range.start, range.end, letter, edited])).toEqual([
      [0, 185, 'B', false],
      [186, 400, 'B', true],
      [401, 596, 'B', true],
      [597, 729, 'B', true],
      [896, 1021, 'B', true],
      [1022, 1201, 'B', true],
    ]);
    expect(goalOf(lines[1]?.key ?? '')).toEqual({ articleId: pair.b, at: 186 });
    expect(hairlinesOf(state, pair.workspace.comparison.getState(), pair.c)).toEqual([]);
  });

  it('stand in the order of letters, and also beside quotes that two only cite', () => {
    const { state } = pair.workspace.session.getState();
    const known = alignmentBetween(pair.workspace.comparison.getState(), pair.a, pair.b);
    if (!state || !known) throw new Error('a session');
    const [first, second, ...rest] = known.passages;
    if (!first || !second) throw new Error('passages');
    const articles = new Map(state.articles);
    const c = articles.get(pair.c);
    if (c) articles.set(pair.c, { ...c, letter: 'AA' });
    const pairs = [
      { a: pair.a, b: pair.c, alignment: { ...known, passages: [first], sharedQuotes: [second] } },
      { a: pair.a, b: pair.b, alignment: { ...known, passages: rest } },
    ];
    const lines = hairlinesOf({ ...state, articles }, { pairs }, pair.a);
    expect(lines.map(({ letter, name }) => `${letter} ${name.split(':')[0] ?? ''}`)).toEqual([
      ...rest.map(({ edits }) => `B Also in B, ${edits.length === 1 ? '1 edit' : `${edits.length} edits`}`),
      'AA Also in AA, word for word',
      'AA The same quoted words in AA',
    ]);
  });

  it('keep any id whole in their keys', () => {
    const goal = { articleId: 'article with 2 blanks' as ArticleId, at: 17 };
    expect(goalOf(hairlineKey(goal))).toEqual(goal);
  });
});
