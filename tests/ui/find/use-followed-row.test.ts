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
const note = {} as RecordHit;
const other = {} as RecordHit;

const moved = (before: readonly FoundRow[], stop: number, after: readonly FoundRow[]): readonly number[] => {
  const told: number[] = [];
  const { rerender } = renderHook(
    ({ rows }) => useFollowedRow({ rows, stop, onMoved: (to) => void told.push(to) }),
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
    [group('a'), item('a', 1), item('a', note), group('b'), item('b', 1)],
    [4],
  ],
  ['a heading', [group('b'), item('b', 1)], 0, [group('a'), item('a', 1), group('b'), item('b', 1)], [2]],
  [
    'a note among notes',
    [group('a'), item('a', note)],
    1,
    [group('a'), item('a', other), item('a', note)],
    [2],
  ],
  ['what stays where it is', [group('a'), item('a', 1)], 1, [group('a'), item('a', 1), item('a', 9)], []],
  ['what is gone', [group('a'), item('a', 1)], 1, [group('a'), item('a', 9)], []],
  ['nothing, of an empty list', [], 0, [group('a'), item('a', 9)], []],
])('follows %s', (_, before, stop, after, told) => {
  expect(moved(before, stop, after)).toEqual(told);
});

it('tells nothing of steps that somebody takes in the list', () => {
  const rows = [group('a'), item('a', 1), item('a', 9)];
  const told: number[] = [];
  const { rerender } = renderHook(
    ({ stop }) => useFollowedRow({ rows, stop, onMoved: (to) => void told.push(to) }),
    { initialProps: { stop: 0 } },
  );
  rerender({ stop: 2 });
  rerender({ stop: 1 });
  expect(told).toEqual([]);
});
