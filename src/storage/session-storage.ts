import type { Change, ChangeDraft } from '../domain/change.ts';
import type { ArticleId, SessionId } from '../domain/ids.ts';
import type { CanonicalText } from '../domain/records/article.ts';
import { fail, ok, type Result } from '../domain/result.ts';
import type { CommitFailure, StorageFailure } from '../domain/storage-failure.ts';
import { commitChange } from './commit.ts';
import type { Connection } from './connection.ts';
import { decodeText } from './decode.ts';
import { decodedChanges, readHistory } from './history.ts';
import { loadRows, type LoadedRows } from './load.ts';
import { lossOf, raiseWitness, type WitnessStore } from './witness.ts';

/** One open session. */
export interface OpenSession {
  readonly sessionId: SessionId;
  load(): Promise<Result<LoadedRows, StorageFailure>>;
  loadText(articleId: ArticleId): Promise<Result<CanonicalText | null, StorageFailure>>;
  commit(
    draft: ChangeDraft,
    texts?: readonly CanonicalText[],
    history?: readonly Change[],
  ): Promise<Result<Change, CommitFailure>>;
  history(): Promise<Result<readonly Change[], StorageFailure>>;
  changesAfter(seq: number): Promise<Result<readonly Change[], StorageFailure>>;
  changesBefore(seq: number, limit: number): Promise<Result<readonly Change[], StorageFailure>>;
  onClosed(listener: (failure: StorageFailure) => void): () => void;
  close(): void;
}

export interface SessionStorageParts {
  readonly connection: Connection;
  readonly witnesses: WitnessStore;
  /** Gives back the reserved space, so that the next try may fit. */
  makeRoom(): Promise<void>;
}

export function createSessionStorage(
  sessionId: SessionId,
  { connection, witnesses, makeRoom }: SessionStorageParts,
): OpenSession {
  return {
    sessionId,
    async load() {
      const loaded = await connection.run('r', loadRows);
      if (!loaded.ok) return loaded;
      const found = { instanceId: connection.instanceId, seq: loaded.value.seq };
      const loss = lossOf(witnesses.read(sessionId), found);
      if (loss === null) witnesses.write(sessionId, found);
      return ok({ ...loaded.value, loss: loaded.value.loss ?? loss });
    },
    loadText: (articleId) =>
      connection.run('r', async (db) => {
        const row = await db.texts.get(articleId);
        if (row === undefined) return ok(null);
        const text = decodeText(row);
        return text.ok ? text : fail({ kind: 'damaged' as const, detail: text.reason.key });
      }),
    async commit(draft, texts = [], history = []) {
      const done = await connection.run('rw', (db) => commitChange(db, draft, texts, history));
      if (done.ok)
        raiseWitness(witnesses, sessionId, { instanceId: connection.instanceId, seq: done.value.seq });
      else if (done.reason.kind === 'full') await makeRoom();
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
    onClosed: connection.onClosed,
    close: connection.close,
  };
}
