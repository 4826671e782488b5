import type { AnyRecord, UnknownRecord } from './records.ts';

type Value = AnyRecord | UnknownRecord;

/**
 * Whether two versions of a record say the same, whoever revised them: what only merging reads does not count, and of
 * `deletedRev` only whether there is one. Undo compares content, because comparing revisions would break the second
 * undo in a row.
 */
export function sameContent(a: Value, b: Value): boolean {
  return (a.deletedRev === null) === (b.deletedRev === null) && equal(contentOf(a), contentOf(b));
}

function contentOf(record: Value): unknown {
  const {
    rev: _rev,
    deletedRev: _deletedRev,
    seen: _seen,
    editedBy: _editor,
    beforeMending: _old,
    carriedRev: _carried,
    ...content
  } = record as Value & { readonly carriedRev?: unknown };
  return content.type === 'article' ? { ...content, deletedWith: undefined } : content;
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
  // A merge compares 100,000 records: a field that both have is looked at once, in the order of the left.
  const left = a as Fields;
  const right = b as Fields;
  let shared = 0;
  const keys = Object.keys(left);
  for (const key of keys) {
    const value = right[key];
    if (value === undefined ? left[key] !== undefined : !equal(left[key], value)) return false;
    if (value !== undefined) shared += 1;
  }
  const others = Object.keys(right);
  return others.length === shared || others.filter((key) => right[key] !== undefined).length === shared;
}

type Fields = Readonly<Record<string, unknown>>;
