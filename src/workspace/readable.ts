import { withText } from '../domain/apply-change.ts';
import type { AnyRecord } from '../domain/records.ts';
import type { ArticleId } from '../domain/ids.ts';
import type { Article, CanonicalText } from '../domain/records/article.ts';
import type { Result } from '../domain/result.ts';
import { articlesInOrder, type SessionState } from '../domain/session-state.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';
import type { ExportScope } from '../exchange/exporter.ts';
import type { SessionStorage } from './ports.ts';
import { verified } from './texts.ts';

/** A session as it can be written: every live article in it has its text. */
export interface Readable {
  readonly state: SessionState;
  /** Articles left out because their texts could not be read. */
  readonly unread: readonly Article[];
}

/**
 * Reads the texts that an export needs beside those in memory. They are not kept there: a thousand articles would stay
 * for the sake of one file. Storage that has stopped answering is asked once.
 */
export async function withTextsFor(
  state: SessionState,
  scope: ExportScope,
  storage: SessionStorage,
): Promise<Readable> {
  const unread: Article[] = [];
  let full = state;
  let answers = true;
  for (const articleId of articlesIn(scope, state)) {
    if (state.texts.has(articleId)) continue;
    const read: Result<CanonicalText | null, StorageFailure> | null = answers
      ? await readInTime(storage.loadText(articleId))
      : null;
    answers &&= read !== null;
    if (read?.ok && read.value) full = verified(withText(full, read.value), articleId);
    else unread.push(...[state.articles.get(articleId) ?? []].flat());
  }
  return { state: without(full, unread), unread };
}

/** Which texts an export needs. Those of removed articles belong to the whole session: Undo may bring them back. */
function articlesIn(scope: ExportScope, state: SessionState): readonly ArticleId[] {
  if (scope.kind === 'article') return [scope.articleId];
  if (scope.kind === 'handOut') return state.handOuts.get(scope.handOutId)?.articleIds ?? [];
  const removed = [...state.deleted.values()].filter((record) => record.type === 'article');
  return [...articlesInOrder(state), ...removed].map(({ id }) => id as ArticleId);
}

/** An article goes with all that points at it: a file that points at nothing could not be opened again. */
function without(state: SessionState, articles: readonly Article[]): SessionState {
  if (articles.length === 0) return state;
  const gone = new Set<string>(articles.map(({ id }) => id));
  const stays = (record: AnyRecord): boolean =>
    !(record.type === 'annotation' && gone.has(record.target.articleId)) &&
    !(record.type === 'articleCoding' && gone.has(record.articleId));
  return {
    ...state,
    articles: kept(state.articles, ({ id }) => !gone.has(id)),
    annotations: new Map([...state.annotations].filter(([id]) => !gone.has(id))),
    articleCodings: kept(state.articleCodings, stays),
    deleted: kept(state.deleted, stays),
  };
}

const kept = <Key, Value>(map: ReadonlyMap<Key, Value>, stays: (value: Value) => boolean): Map<Key, Value> =>
  new Map([...map].filter(([, value]) => stays(value)));

/** How long storage may take for one text, or for the log, in milliseconds. */
const PATIENCE_MS = 3_000;

/** Null when storage has not answered in time. */
export async function readInTime<Value>(reading: Promise<Value>): Promise<Value | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), PATIENCE_MS);
  });
  const read = await Promise.race([reading, late]);
  clearTimeout(timer);
  return read;
}
