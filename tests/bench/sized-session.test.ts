import { createHash } from 'node:crypto';
import { describe, expect, it } from 'vitest';
import { wrongPlaces, type SessionFileContent } from '../browser/support/offsets.ts';
import { markdownTable, median, oneTable, quantile } from './report.ts';
import { sizedSession } from './sized-session.ts';

const TEMPLATE = JSON.stringify({
  articles: [{ id: 'a', letter: 'A', title: 'Sample' }],
  texts: [{ articleId: 'a', text: 'Some words of a real article, enough of them.' }],
  tags: [{ id: 'quote' }, { id: 'claim' }, { id: 'framing' }],
  annotations: [{ id: 'x', note: '' }],
  articleCodings: [],
});

describe('sizedSession', () => {
  const size = { name: '50 kB / 500', characters: 50_000, annotations: 500 };
  const file = JSON.parse(sizedSession(TEMPLATE, size)) as SessionFileContent & {
    readonly articles: readonly { readonly textHash?: string; readonly length?: number }[];
    readonly texts: readonly {
      readonly blocks?: readonly { readonly range: { start: number; end: number } }[];
    }[];
  };
  const text = file.texts[1]?.text ?? '';

  it('has the size asked for and quotes that stand where it says', () => {
    expect(text.length).toBeGreaterThanOrEqual(size.characters);
    expect(text.length).toBeLessThan(size.characters + 400);
    expect(file.annotations).toHaveLength(size.annotations);
    expect(wrongPlaces(file)).toEqual([]);
    expect(file.articles[1]).toMatchObject({
      length: text.length,
      textHash: createHash('sha256').update(text).digest('hex'),
    });
  });

  it('holds every word in a block', () => {
    const outside = file.texts[1]?.blocks?.reduceRight(
      (rest, { range }) => rest.slice(0, range.start) + rest.slice(range.end),
      text,
    );
    expect(outside?.trim()).toBe('');
  });

  it('is the same each time', () => {
    expect(sizedSession(TEMPLATE, size)).toBe(sizedSession(TEMPLATE, size));
  });
});

describe('the report', () => {
  it('takes the middle', () => {
    expect(median([5, 1, 3])).toBe(3);
    expect(median([4, 1, 3, 2])).toBe(2.5);
    expect(quantile([1, 2, 3, 4, 5], 0.95)).toBeCloseTo(4.8);
  });

  it('says how each row grows from size to size, and how long the peer takes', () => {
    const group = { title: 'Open', sizes: ['1', '10', '100'] };
    const [head, , title, ours, other] = oneTable([
      {
        ...group,
        rows: [
          { label: 'ours', values: [10, 20, 80], peer: [20, 80, 800] },
          { label: 'other', values: [5, 50] },
        ],
      },
    ])
      .split('\n')
      .map((line) => line.split('|').map((cell) => cell.trim()));
    expect(head?.slice(2, 5)).toEqual(['small', 'middle', 'large']);
    expect(title?.slice(1, 5)).toEqual(['**Open**', '1', '10', '100']);
    expect(ours?.slice(2, 8)).toEqual(['10', '20', '80', '2.00 ×', '4.00 ×', '2.00 × · 4.00 × · 10 ×']);
    expect(other?.slice(2, 8)).toEqual(['5.0', '50', '', '10 ×', '', '']);
  });

  it('aligns a table', () => {
    expect(markdownTable(['a', 'bb'], [['ccc', 'd']])).toBe('| a   | bb |\n| --- | -: |\n| ccc |  d |');
  });
});
