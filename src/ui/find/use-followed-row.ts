import { useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { FoundRow } from './found-items.ts';

interface FollowedRow {
  readonly rows: readonly FoundRow[];
  /** The row somebody is at. */
  readonly stop: number;
  readonly onMoved: (to: number) => void;
}

/** Hits go on coming in while somebody is in the list, also above: the row they are at stays the same hit. */
export function useFollowedRow({ rows, stop, onMoved }: FollowedRow): void {
  const last = useRef({ rows, at: rows[stop] });
  const tell = useEffectEvent(onMoved);
  useLayoutEffect(() => {
    const { rows: before, at } = last.current;
    const here = rows[stop];
    const isMoved = rows !== before && at !== undefined && !(here && isSameRow(here, at));
    const to = isMoved ? rows.findIndex((row) => isSameRow(row, at)) : -1;
    last.current = { rows, at: to < 0 ? here : rows[to] };
    if (to >= 0) tell(to);
  }, [rows, stop]);
}

/** Rows are made anew with each hit that comes. While one types on, a hit grows longer and stays where it begins. */
function isSameRow(one: FoundRow, other: FoundRow): boolean {
  if (one.kind === 'group' || other.kind === 'group') {
    return one.kind === other.kind && articleOf(one) === articleOf(other);
  }
  const [a, b] = [one.item, other.item];
  if (a.articleId !== b.articleId || a.place !== b.place) return false;
  return a.range && b.range ? a.range.start === b.range.start : a.record === b.record;
}

const articleOf = (row: FoundRow) => (row.kind === 'group' ? row.articleId : row.item.articleId);
