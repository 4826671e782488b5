import type { Change, ChangeDraft } from '../domain/change.ts';
import type { ArticleId, Instant, SessionId } from '../domain/ids.ts';
import type { Opening } from '../domain/opening.ts';
import type { Original } from '../domain/original.ts';
import type { CanonicalText } from '../domain/records/article.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { CommitFailure, StorageFailure } from '../domain/storage-failure.ts';
import { commitChange } from './commit.ts';
import type { Connection } from './connection.ts';
import { decodeText } from './decode.ts';
import { decodedChanges, readHistory } from './history.ts';
import type { KnownRecords } from './known-records.ts';
import { loadRows, type LoadedRows } from './load.ts';
import { originalIn } from './originals.ts';
import { putBackTexts } from './put-back-texts.ts';
import { trashedAtIn } from './trash-row.ts';
import { acceptLoss, raiseWitness, witnessLoad, type WitnessStore } from './witness.ts';

/** One open session. */
export interface OpenSession {
  readonly sessionId: SessionId;
  load(tell?: (step: Opening) => void): Promise<Result<LoadedRows, StorageFailure>>;
  /** A person goes on with what is there. */
  acceptLoss(): Promise<Result<void, StorageFailure>>;
  /** What another tab may have agreed to meanwhile is no longer waiting. */
  lossWaits(): boolean;
  /** Texts that were lost, out of a copy; those that are there stay. */
  putBackTexts(texts: readonly CanonicalText[]): Promise<Result<void, StorageFailure>>;
  loadText(articleId: ArticleId): Promise<Result<CanonicalText | null, StorageFailure>>;
  /** The bytes a text was built from; null where none were kept. */
  loadOriginal(byteHash: string): Promise<Result<Original | null, StorageFailure>>;
  commit(
    draft: ChangeDraft,
    texts?: readonly CanonicalText[],
    history?: readonly Change[],
    originals?: readonly Original[],
  ): Promise<Result<Change, CommitFailure>>;
  history(): Promise<Result<readonly Change[], StorageFailure>>;
  changesAfter(seq: number): Promise<Result<readonly Change[], StorageFailure>>;
  changesBefore(seq: number, limit: number): Promise<Result<readonly Change[], StorageFailure>>;
  trashedAt(): Promise<Result<Instant | null, StorageFailure>>;
  onClosed(listener: (failure: StorageFailure) => void): () => void;
  close(): void;
}

export interface SessionStorageParts {
  readonly connection: Connection;
  readonly witnesses: WitnessStore;
  /** Gives back the reserved space, so that the next try may fit. */
  makeRoom(): Promise<void>;
  /** What was read from this database, or written to it, a moment ago: the first load need not read it again. */
  readonly known?: KnownRecords | undefined;
}

export function createSessionStorage(
  sessionId: SessionId,
  { connection, witnesses, makeRoom, known: knownAtFirst }: SessionStorageParts,
): OpenSession {
  let fresh = knownAtFirst;
  return {
    sessionId,
    async load(tell) {
      // Before the rows are read: what another tab commits meanwhile is not among them, and not missing either.
      const witness = witnesses.read(sessionId);
      const known = fresh?.instanceId === connection.instanceId ? fresh : undefined;
      fresh = undefined;
      const loaded = await connection.run('r', (db) => loadRows(db, known, tell));
      if (!loaded.ok) return loaded;
      const { losses, ...rows } = loaded.value;
      const found = { instanceId: connection.instanceId, seq: rows.seq };
      return ok({ ...rows, loss: witnessLoad(witnesses, sessionId, witness, found, losses) });
    },
    async acceptLoss() {
      const loaded = await connection.run('r', (db) => loadRows(db));
      if (!loaded.ok) return loaded;
      const { seq, losses } = loaded.value;
      acceptLoss(witnesses, sessionId, { instanceId: connection.instanceId, seq }, losses);
      return ok(undefined);
    },
    lossWaits: () => witnesses.read(sessionId)?.loss !== undefined,
    putBackTexts: (texts) => connection.run('rw', (db) => putBackTexts(db, texts)),
    loadText: (articleId) =>
      connection.run('r', async (db) => {
        const row = await db.texts.get(articleId);
        if (row === undefined) return ok(null);
        const text = decodeText(row);
        return text.ok ? text : fail({ kind: 'damaged' as const, detail: text.reason.key });
      }),
    loadOriginal: (byteHash) => connection.run('r', (db) => originalIn(db, byteHash)),
    async commit(draft, texts = [], history = [], originals = []) {
      const done = await connection.run('rw', (db) => commitChange(db, draft, texts, history, originals));
      if (done.ok) {
        const { change, more } = done.value;
        raiseWitness(witnesses, sessionId, { instanceId: connection.instanceId, seq: change.seq }, more);
        return ok(change);
      }
      if (done.reason.kind === 'full') await makeRoom();
      return done;
    },
    history: () => connection.run('r', readHistory),
    changesAfter: (seq) =>
      connection.run('r', async (db) => decodedChanges(await db.changes.where('seq').above(seq).toArray())),
    changesBefore: (seq, limit) =>
      connection.run('r', async (db) => {
        const rows = await db.changes.where('seq').below(seq).reverse().limit(limit).toArray();
        return decodedChanges(rows.toReversed());
      }),
    trashedAt: () => connection.run('r', async (db) => ok(await trashedAtIn(db))),
    onClosed: connection.onClosed,
    close: connection.close,
  };
}
