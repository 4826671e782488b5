import type { CanonicalText } from '../domain/records/article.ts';
import { ok, type Result } from '../domain/result.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';
import type { SessionDatabase } from './session-database.ts';

/**
 * Writes texts that the database has lost, out of a copy whose articles are those that are here; what is there stays as
 * it is. Texts are no part of the log, and neither is this. Runs inside a `rw` transaction.
 */
export async function putBackTexts(
  db: SessionDatabase,
  texts: readonly CanonicalText[],
): Promise<Result<void, StorageFailure>> {
  const there = new Set<string>(await db.texts.toCollection().primaryKeys());
  await db.texts.bulkAdd(texts.filter(({ articleId }) => !there.has(articleId)));
  return ok(undefined);
}
