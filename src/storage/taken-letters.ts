import type { Entry } from '../domain/change.ts';
import type { Article } from '../domain/records/article.ts';
import { decodeRecord } from './decode.ts';

/** Letters that articles get by these entries. */
export function newLettersIn(entries: readonly Entry[]): ReadonlySet<string> {
  const given = entries.filter(({ before, after }) => letterOf(after) !== letterOf(before));
  return new Set(given.map(({ after }) => letterOf(after)).filter((letter) => letter !== null));
}

/**
 * Whether another article was given one of these letters since the entries were made: two tabs may add articles, or
 * merge, at the same moment, and no record is in the way of the other.
 * @param rows all articles of the database
 */
export function areTaken(
  letters: ReadonlySet<string>,
  rows: readonly unknown[],
  entries: readonly Entry[],
): boolean {
  const touched = new Set(entries.map(({ after }) => after.id));
  return rows.some((row) => {
    const decoded = decodeRecord(row);
    if (decoded.kind !== 'known' || touched.has(decoded.record.id)) return false;
    return letters.has(letterOf(decoded.record) ?? '');
  });
}

/** Of a live article; null for everything else. */
const letterOf = (record: Entry['before']): string | null =>
  record?.type === 'article' && record.deletedRev === null ? (record as Article).letter : null;
