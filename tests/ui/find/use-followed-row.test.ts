import { renderHook } from '@testing-library/react';
import { expect, it } from 'vitest';
import type { RecordHit } from '../../../src/analysis/finding/find-in-records.ts';
import type { ArticleId } from '../../../src/domain/ids.ts';
import type { FoundRow } from '../../../src/ui/find/found-items.ts';
import { useFollowedRow } from '../../../src/ui/find/use-followed-row.ts';

const group = (letter: string): FoundRow => ({ kind: 'group', articleId: letter as ArticleId, count: 1 });
const item = (letter: string, start: number | RecordHit): FoundRow => ({
  kind: 'item',
  item: {
    place: typeof start === 'number' ? 'text' : 'notes',
    articleId: letter as ArticleId,
    line: { before: '', hit: '', after: '' } as never,
    range: typeof start === 'number' ? { start, end: start + 3 } : null,
    record: typeof start === 'number' ? null : start,
    annotations: [],
  },
});
/** What is found in a note is made anew each time it is looked for. */
const note = (annotationId: string) =>
  ({ annotationId, entityId: null, topic: null, label: 'Note', text: 'A zebra?' }) as unknown as RecordHit;

const moved = (before: readonly FoundRow[], row: number, after: readonly FoundRow[]): readonly number[] => {
  const told: number[] = [];
  const { rerender } = renderHook(
    ({ rows }) => useFollowedRow({ rows, row, onMoved: (to) => void told.push(to) }),
    { initialProps: { rows: before } },
  );
  rerender({ rows: after });
  return told;
};

it.each<readonly [string, readonly FoundRow[], number, readonly FoundRow[], readonly number[]]>([
  [
    'a hit in a text, when a note comes in above it',
    [group('a'), item('a', 1), group('b'), item('b', 1)],
    3,
    [group('a'), item('a', 1), item('a', note('n1')), group('b'), item('b', 1)],
    [4],
  ],
  ['a heading', [group('b'), item('b', 1)], 0, [group('a'), item('a', 1), group('b'), item('b', 1)], [2]],
  [
    'a note among notes',
    [group('a'), item('a', note('n1'))],
    1,
    [group('a'), item('a', note('n2')), item('a', note('n1'))],
    [2],
  ],
  ['what stays where it is', [group('a'), item('a', 1)], 1, [group('a'), item('a', 1), item('a', 9)], []],
  ['what is gone', [group('a'), item('a', 1)], 1, [group('a'), item('a', 9)], []],
  ['nothing, of an empty list', [], 0, [group('a'), item('a', 9)], []],
])('follows %s', (_, before, row, after, told) => {
  expect(moved(before, row, after)).toEqual(told);
});

it('tells nothing of steps that somebody takes in the list', () => {
  const rows = [group('a'), item('a', 1), item('a', 9)];
  const told: number[] = [];
  const { rerender } = renderHook(
    ({ row }) => useFollowedRow({ rows, row, onMoved: (to) => void told.push(to) }),
    { initialProps: { row: 0 } },
  );
  rerender({ row: 2 });
  rerender({ row: 1 });
  expect(told).toEqual([]);
});

it('follows nothing before somebody goes into the list, and from then on what they went to', () => {
  const told: number[] = [];
  const { rerender } = renderHook(
    ({ rows, row }: { rows: readonly FoundRow[]; row: number }) =>
      useFollowedRow({ rows, row, onMoved: (to) => void told.push(to) }),
    { initialProps: { rows: [group('b'), item('b', 1)], row: -1 } },
  );
  const rows = [group('a'), item('a', 1), group('b'), item('b', 1)];
  rerender({ rows, row: -1 });
  rerender({ rows, row: 0 });
  rerender({ rows: [...rows, item('b', 9)], row: 0 });
  expect(told).toEqual([]);
  rerender({ rows: [group('0'), item('0', 1), ...rows], row: 0 });
  expect(told).toEqual([2]);
});
