import { describe, expect, it } from 'vitest';
import type { ArticleId } from '../../../src/domain/ids.ts';
import { sharingGroups, type Named } from '../../../src/ui/overview/overview-facts.ts';

const named = (letter: string, publishedAt: string | null): Named => ({
  id: letter as ArticleId,
  letter,
  name: letter,
  publishedAt,
});

const cluster = (letters: string) => ({
  members: Array.from(letters, (letter) => ({ articleId: letter as ArticleId, range: { start: 0, end: 1 } })),
});

const groupsOf = (clusters: readonly string[], articles: readonly Named[]) =>
  sharingGroups(clusters.map(cluster), articles).map((group) => [
    group.articles.map(({ letter }) => letter).join(''),
    group.passages,
    group.earliest?.letter ?? null,
  ]);

describe('groups that share passages', () => {
  const dated = [
    named('A', '2025-03-22'),
    named('B', '2025-03-20'),
    named('C', '2025-03-21'),
    named('D', null),
  ];

  it('are told once, with their passages counted, the largest first', () => {
    expect(groupsOf(['ABC', 'ABCD', 'CBA', 'AB'], dated)).toEqual([
      ['ABCD', 1, null],
      ['ABC', 2, 'B'],
    ]);
  });

  it.each([
    ['one day before the others', ['2025-03-20', '2025-03-21', '2025-03-21'], 'A'],
    ['the same day as another', ['2025-03-20', '2025-03-20', '2025-03-21'], null],
    ['a month that may be later', ['2025-03', '2025-03-02', '2025-04'], null],
    ['a month before', ['2025-02', '2025-03-02', '2025-04'], 'A'],
    ['not known for one', ['2025-02', '2025-03-02', null], null],
  ] as const)('have an earliest only where it is certain: %s', (_, days, earliest) => {
    const articles = days.map((day, index) => named('ABC'.charAt(index), day));
    expect(groupsOf(['ABC'], articles)).toEqual([['ABC', 1, earliest]]);
  });

  it('leave out articles that have gone', () => {
    expect(groupsOf(['ABZ'], dated)).toEqual([]);
  });
});
