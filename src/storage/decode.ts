import { intents, type Change } from '../domain/change.ts';
import { canonicalTextSchema, type CanonicalText } from '../domain/records/article.ts';
import {
  isKnownType,
  recordSchemas,
  type AnyRecord,
  type RecordType,
  type UnknownRecord,
} from '../domain/records.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import { isRevision } from '../domain/revision.ts';
import { quickCheckOf, type QuickCheck } from './quick-check.ts';

/** The one door between rows and records: nothing read from a database reaches the program but through here. */
export type DecodedRecord =
  | { readonly kind: 'known'; readonly record: AnyRecord }
  /** Written by a newer Parallax: carried along untouched. */
  | { readonly kind: 'unknown'; readonly record: UnknownRecord }
  | { readonly kind: 'damaged'; readonly row: DamagedRow };

/** A row that can't be read. It stays in the database as it is. */
export interface DamagedRow {
  /** `annotation:annotation-x`, `change:12`, as far as it can be told. */
  readonly key: string;
  /** The field that doesn't fit, `target.ranges.0.start`; empty when the row is no record at all. */
  readonly path: string;
}

const quickChecks = Object.fromEntries(
  Object.entries(recordSchemas).map(([type, schema]) => [type, quickCheckOf(schema)]),
) as Readonly<Record<RecordType, QuickCheck>>;

export function decodeRecord(row: unknown): DecodedRecord {
  if (!isObject(row) || typeof row.type !== 'string') return damaged(row, '');
  if (!isKnownType(row.type)) {
    const path = firstBadBaseField(row);
    return path === null ? { kind: 'unknown', record: row as unknown as UnknownRecord } : damaged(row, path);
  }
  if (quickChecks[row.type](row)) return { kind: 'known', record: row as unknown as AnyRecord };
  const parsed = recordSchemas[row.type].safeParse(row);
  return parsed.success
    ? { kind: 'known', record: parsed.data as unknown as AnyRecord }
    : damaged(row, pathOf(parsed.error.issues));
}

export function decodeText(row: unknown): Result<CanonicalText, DamagedRow> {
  const parsed = canonicalTextSchema.safeParse(row);
  if (parsed.success) return ok(parsed.data as CanonicalText);
  const articleId = isObject(row) ? wordOf(row.articleId) : '';
  return fail({ key: `text:${articleId}`, path: pathOf(parsed.error.issues) });
}

const INTENTS: ReadonlySet<unknown> = new Set(intents);
const isText = (value: unknown): boolean => typeof value === 'string';

const changeFields: Readonly<Record<string, (value: unknown) => boolean>> = {
  seq: Number.isSafeInteger,
  rev: (value) => typeof value === 'string' && isRevision(value),
  sessionId: isText,
  actorId: isText,
  clientId: isText,
  at: isText,
  command: isText,
  title: isText,
  intent: (value) => INTENTS.has(value),
  of: (value) => value === null || isText(value),
  entries: Array.isArray,
};

/** A log row; each record in it is decoded like any other. */
export function decodeChange(row: unknown): Result<Change, DamagedRow> {
  const path = isObject(row) ? firstBadChangeField(row) : '';
  return path === null
    ? ok(row as Change)
    : fail({ key: `change:${isObject(row) ? wordOf(row.seq) : ''}`, path });
}

function firstBadChangeField(row: Readonly<Record<string, unknown>>): string | null {
  const bad = Object.entries(changeFields).find(([field, fits]) => !fits(row[field]));
  if (bad) return bad[0];
  for (const [index, entry] of (row.entries as readonly unknown[]).entries()) {
    const side = firstBadSide(entry);
    if (side !== null) return `entries.${index}.${side}`;
  }
  return null;
}

function firstBadSide(entry: unknown): string | null {
  if (!isObject(entry)) return 'after';
  if (entry.before !== null && decodeRecord(entry.before).kind === 'damaged') return 'before';
  return decodeRecord(entry.after).kind === 'damaged' ? 'after' : null;
}

const BASE_FIELDS = ['id', 'rev', 'createdBy', 'createdAt'] as const;

function firstBadBaseField(row: Readonly<Record<string, unknown>>): string | null {
  const bad = BASE_FIELDS.find((field) => typeof row[field] !== 'string' || row[field] === '');
  if (bad !== undefined) return bad;
  return row.deletedRev === null || typeof row.deletedRev === 'string' ? null : 'deletedRev';
}

function damaged(row: unknown, path: string): DecodedRecord {
  const key = isObject(row) ? `${wordOf(row.type)}:${wordOf(row.id)}` : '';
  return { kind: 'damaged', row: { key, path } };
}

function pathOf([first]: readonly { readonly path: readonly PropertyKey[] }[]): string {
  /* v8 ignore next -- what is refused has a first issue, but the type allows for none */
  return first?.path.map(String).join('.') ?? '';
}

/** Nothing of a damaged value is asked: its own `toString` may be anything. */
const wordOf = (value: unknown): string => (typeof value === 'object' && value !== null ? '' : String(value));

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null;
