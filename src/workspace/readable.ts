import { withText } from '../domain/apply-change.ts';
import type { AnyRecord } from '../domain/records.ts';
import type { ArticleId } from '../domain/ids.ts';
import type { Article, CanonicalText } from '../domain/records/article.ts';
import type { Result } from '../domain/result.ts';
import type { SessionState } from '../domain/session-state.ts';
import type { StorageFailure } from '../domain/storage-failure.ts';
import type { ExportScope } from '../exchange/exporter.ts';
import { recordsInScope } from '../exchange/session-file/records-in-scope.ts';
import { readInTime } from './read-in-time.ts';
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

/**
 * Which texts an export needs: also of articles that a passage points at. Those of removed articles belong to the whole
 * session: Undo may bring them back.
 */
const articlesIn = (scope: ExportScope, state: SessionState): readonly ArticleId[] =>
  recordsInScope({ state, scope, changes: [] }).known.article.map(({ id }) => id);

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
