import type { Instant, SessionId } from '../domain/ids.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { NewSnapshot, SnapshotFailure } from '../domain/snapshot.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';
import { LIMITS, type Sha256 } from '../exchange/importer.ts';
import { packHere, packInWorker, type PackWorker } from '../exchange/pack-client.ts';
import { livingCounts, type LivingCounts } from '../storage/living-counts.ts';
import type { KnownRecords } from '../storage/known-records.ts';
import { databaseNameOf, type RecordTable } from '../storage/session-database.ts';
import { createWitnessStore, lossOf, type WitnessStore } from '../storage/witness.ts';
import { readEverything, rowsIn, unreadableIn, type Everything } from './everything.ts';
import { openAsItIs } from './open-as-it-is.ts';
import { rawCopy } from './raw-copy.ts';
import { readBackWith, sessionFileFrom, type MakeFile } from './session-file.ts';

export interface CopyParts {
  readonly factory: IDBFactory;
  readonly sha256: Sha256;
  /** Compresses on a thread of its own; without it this one does. */
  readonly createPacker?: () => PackWorker;
  readonly now: () => Instant;
  /** What the database should hold; the browser's own where it is left out. */
  readonly witnesses?: Pick<WitnessStore, 'read'>;
  readonly keep: (snapshot: NewSnapshot, content: Blob) => Promise<Result<unknown, SnapshotFailure>>;
}

/** Reading a file of 10,000 annotations back takes seconds, in which nothing can be shown. */
const MOST_READ_BACK = 2_000;

/**
 * Keeps a copy of a session as an older Parallax wrote it, before its database is changed to the present way of storing:
 * a session file, or the rows as they are stored where that can't be made. The database is only read.
 *
 * @returns what was read, where all of it is readable; it need not be read again
 */
export async function copyBeforeUpdate(
  id: SessionId,
  { factory, sha256, now, keep, createPacker, witnesses = createWitnessStore() }: CopyParts,
): Promise<Result<KnownRecords | null, StorageFailure>> {
  const refused = (detail: string): Result<never, StorageFailure> =>
    fail({ kind: 'noCopyBeforeUpdate', detail });
  try {
    const opened = await openAsItIs(factory, databaseNameOf(id));
    if (!opened.ok) {
      return opened.reason === 'missing' ? ok(null) : refused('the stored session could not be read');
    }
    const stores = await readEverything(opened.value);
    opened.value.close();
    const counts = countsIn(stores);
    // A database that was never filled holds nothing to lose.
    if (rowsIn(stores, 'meta').length === 0 && counts.title === null) {
      return unreadableIn(stores).length === 0 ? ok(null) : refused('the stored session could not be read');
    }
    const pack = createPacker ? packInWorker(createPacker) : packHere;
    const readsBack = counts.annotationCount <= MOST_READ_BACK;
    const makeFile: MakeFile<Blob> = async (pieces) => {
      if (readsBack && !(await readBackWith(sha256)(pieces))) return null;
      const { content, unpackedBytes } = await pack(pieces);
      return unpackedBytes > LIMITS.fileBytes ? null : content;
    };
    const made = await sessionFileFrom(stores, makeFile);
    const content = made.ok ? made.value.content : (await pack(() => rawCopy(stores))).content;
    const at = now();
    const kept = await keep(
      {
        id: `${at.replace(/\D/gu, '')}-update`,
        sessionId: id,
        at,
        why: { kind: 'update' },
        ...counts,
        title: counts.title ?? id,
        form: made.ok ? 'sessionFile' : 'raw',
        ...(lacksSome(stores, witnesses.read(id)) && { afterLoss: true }),
      },
      content,
    );
    if (kept.ok) return ok(made.ok ? knownIn(stores, made.value) : null);
    return refused(kept.reason.kind === 'full' ? 'the browser’s storage is full' : kept.reason.detail);
  } catch (error) {
    return refused(error instanceof Error ? error.message : String(error));
  }
}

function countsIn(stores: Everything): LivingCounts & { readonly title: string | null } {
  const session = rowsIn(stores, 'others')
    .map(fieldsOf)
    .find(({ type }) => type === 'session');
  const title = session?.['title'];
  return {
    ...livingCounts([...rowsIn(stores, 'articles'), ...rowsIn(stores, 'annotations')]),
    title: typeof title === 'string' ? title : null,
  };
}

/** Null where the database does not say which it is, or how far it has come. */
function knownIn(
  stores: Everything,
  { records, unknown }: Pick<KnownRecords, 'records' | 'unknown'>,
): KnownRecords | null {
  const { instanceId, seq } = stateOf(stores);
  if (typeof instanceId !== 'string' || typeof seq !== 'number') return null;
  const count = (table: RecordTable): number => rowsIn(stores, table).length;
  const found = { articles: count('articles'), annotations: count('annotations'), others: count('others') };
  return { instanceId, seq, records, unknown, found };
}

/** Whether a loss waits already, or the witness remembers more changes, or another database. */
function lacksSome(stores: Everything, witness: ReturnType<WitnessStore['read']>): boolean {
  if (witness?.loss) return true;
  const { instanceId, seq } = stateOf(stores);
  if (typeof instanceId !== 'string' || typeof seq !== 'number') return false;
  return lossOf(witness, { instanceId, seq }) !== null;
}

function stateOf(stores: Everything): { readonly instanceId: unknown; readonly seq: unknown } {
  const meta = new Map(rowsIn(stores, 'meta').map((row) => [fieldsOf(row)['key'], fieldsOf(row)]));
  return { instanceId: meta.get('instance')?.['id'], seq: meta.get('head')?.['seq'] };
}

const fieldsOf = (row: unknown): Readonly<Record<string, unknown>> =>
  typeof row === 'object' && row !== null ? (row as Readonly<Record<string, unknown>>) : {};
