import { useEffectEvent, useLayoutEffect, useRef } from 'react';
import type { RecordHit } from '../../analysis/finding/find-in-records.ts';
import type { FoundRow } from './found-items.ts';

interface FollowedRow {
  readonly rows: readonly FoundRow[];
  /** The row somebody is at; -1 while nobody is in the list. */
  readonly row: number;
  readonly onMoved: (to: number) => void;
}

/** Hits go on coming in while somebody is in the list, also above: the row they are at stays the same hit. */
export function useFollowedRow({ rows, row, onMoved }: FollowedRow): void {
  const last = useRef({ rows, at: rows[row] });
  const tell = useEffectEvent(onMoved);
  useLayoutEffect(() => {
    const { rows: before, at } = last.current;
    const here = rows[row];
    const isMoved = rows !== before && at !== undefined && !(here && isSameRow(here, at));
    const to = isMoved ? rows.findIndex((one) => isSameRow(one, at)) : -1;
    last.current = { rows, at: to < 0 ? here : rows[to] };
    if (to >= 0) tell(to);
  }, [rows, row]);
}

/** Rows are made anew with each hit that comes. While one types on, a hit grows longer and stays where it begins. */
function isSameRow(one: FoundRow, other: FoundRow): boolean {
  if (one.kind === 'group' || other.kind === 'group') {
    return one.kind === 'group' && other.kind === 'group' && one.articleId === other.articleId;
  }
  const [a, b] = [one.item, other.item];
  if (a.articleId !== b.articleId || a.place !== b.place) return false;
  if (a.range && b.range) return a.range.start === b.range.start;
  return a.record !== null && b.record !== null && isSameRecord(a.record, b.record);
}

const isSameRecord = (a: RecordHit, b: RecordHit): boolean =>
  a.annotationId === b.annotationId &&
  a.entityId === b.entityId &&
  a.topic?.type === b.topic?.type &&
  a.topic?.id === b.topic?.id &&
  a.label === b.label &&
  a.text === b.text;
