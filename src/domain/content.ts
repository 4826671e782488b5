import type { AnyRecord, UnknownRecord } from './records.ts';

type Value = AnyRecord | UnknownRecord;

/**
 * Whether two versions of a record say the same, whoever revised them: everything but `rev`, and of `deletedRev` only
 * whether there is one. Undo compares content, because comparing revisions would break the second undo in a row.
 */
export function sameContent(a: Value, b: Value): boolean {
  return (
    (a.deletedRev === null) === (b.deletedRev === null) && equal(withoutRevisions(a), withoutRevisions(b))
  );
}

function withoutRevisions(record: Value): unknown {
  const { rev: _rev, deletedRev: _deletedRev, ...content } = record;
  return content;
}

/** Deep equality of plain data; the order of keys does not matter, and an undefined field equals an absent one. */
export function equal(a: unknown, b: unknown): boolean {
  if (Object.is(a, b)) return true;
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return false;
  if (Array.isArray(a) || Array.isArray(b)) {
    return (
      Array.isArray(a) &&
      Array.isArray(b) &&
      a.length === b.length &&
      a.every((item, index) => equal(item, b[index]))
    );
  }
  const left = a as Readonly<Record<string, unknown>>;
  const right = b as Readonly<Record<string, unknown>>;
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  return [...keys].every((key) => equal(left[key], right[key]));
}
