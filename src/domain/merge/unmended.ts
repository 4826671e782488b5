import type { AnyRecord, UnknownRecord } from '../records.ts';

type Value = AnyRecord | UnknownRecord;

/** What a merge mends, by type of record. The old values of these and no other fields are kept beside the new ones. */
const MENDED_FIELDS: ReadonlyMap<string, readonly string[]> = new Map([
  ['article', ['deletedRev', 'letter', 'versionOf']],
  ['entity', ['deletedRev']],
  ['tag', ['parentId']],
]);

/** New values of mended fields. */
export interface MendedFields {
  readonly deletedRev?: null;
  readonly letter?: string;
  readonly versionOf?: string;
  readonly parentId?: string | null;
}

/**
 * The record as somebody made it: merges join these, or a mend of today would be taken for somebody's edit tomorrow.
 * An edit of a mended record makes the mend its own. Records of unknown types are nobody's to mend.
 */
export function unmended<Record extends Value>(record: Record): Record {
  if (record.beforeMending === undefined || !isMendable(record)) return record;
  const { beforeMending: _old, ...fields } = record;
  return { ...fields, ...oldFields(record) } as unknown as Record;
}

/** The record with some fields mended, and what they were beside them. */
export function withMend<Record extends Value>(raw: Record, fields: MendedFields): Record {
  const values = raw as unknown as Readonly<{ [field: string]: unknown }>;
  const old = Object.fromEntries(Object.keys(fields).map((field) => [field, values[field]]));
  return { ...raw, ...fields, beforeMending: { ...old, rev: raw.rev } };
}

/** Which fields a merge has changed, with what they were; empty when it was not mended, or edited since. */
export function oldFields({ type, rev, beforeMending }: Value): Readonly<{ [field: string]: unknown }> {
  if (beforeMending?.rev !== rev) return {};
  const old = beforeMending as Readonly<{ [field: string]: unknown }>;
  const fields = (MENDED_FIELDS.get(type) ?? []).filter((field) => old[field] !== undefined);
  return Object.fromEntries(fields.map((field) => [field, old[field]]));
}

const isMendable = ({ type }: Value): boolean => MENDED_FIELDS.has(type);
