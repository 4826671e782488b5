import type { Change } from '../domain/change.ts';
import type { CanonicalText } from '../domain/records/article.ts';
import type { SessionDump } from '../domain/session-dump.ts';
import { ok } from '../domain/result.ts';
import type { ImportResult } from './importer.ts';

/** Some of what a session holds, in the order of the whole. */
export interface SessionPart {
  readonly kind: 'part';
  readonly dump: Partial<SessionDump>;
}

/**
 * So many records come at a time. The page answers nothing while it unpacks a message: one with 50,000 annotations takes
 * over a second.
 */
const PART = 500;
/** A record takes about so many bytes: longer texts count as several. */
const RECORD_UNITS = 1_000;

const weightOfText = ({ text }: CanonicalText): number => 1 + text.length / RECORD_UNITS;
/** Each entry holds a record before and after. */
const weightOfChange = ({ entries }: Change): number => 1 + 2 * entries.length;

/** What a worker has read, as it is sent: a session's parts and then, without them, the result; any other result whole. */
export function* inParts(result: ImportResult): Generator<SessionPart | ImportResult> {
  if (!result.ok || result.value.kind !== 'session') {
    yield result;
    return;
  }
  const { records, unknown, texts, changes } = result.value.dump;
  for (const some of slicesOf(records, () => 1)) yield { kind: 'part', dump: { records: some } };
  for (const some of slicesOf(unknown, () => 1)) yield { kind: 'part', dump: { unknown: some } };
  for (const some of slicesOf(texts, weightOfText)) yield { kind: 'part', dump: { texts: some } };
  for (const some of slicesOf(changes, weightOfChange)) yield { kind: 'part', dump: { changes: some } };
  yield ok({ ...result.value, dump: { records: [], unknown: [], texts: [], changes: [] } });
}

function* slicesOf<Item>(items: readonly Item[], weigh: (item: Item) => number): Generator<readonly Item[]> {
  let slice: Item[] = [];
  let weight = 0;
  for (const item of items) {
    slice.push(item);
    weight += weigh(item);
    if (weight < PART) continue;
    yield slice;
    slice = [];
    weight = 0;
  }
  if (slice.length > 0) yield slice;
}

/** The result as it was before it was sent in parts. */
export function fromParts(parts: readonly SessionPart[], last: ImportResult): ImportResult {
  if (parts.length === 0 || !last.ok || last.value.kind !== 'session') return last;
  return ok({
    ...last.value,
    dump: {
      records: parts.flatMap(({ dump }) => dump.records ?? []),
      unknown: parts.flatMap(({ dump }) => dump.unknown ?? []),
      texts: parts.flatMap(({ dump }) => dump.texts ?? []),
      changes: parts.flatMap(({ dump }) => dump.changes ?? []),
    },
  });
}
