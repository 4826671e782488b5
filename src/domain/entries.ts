import type { CommandContext } from './command.ts';
import type { Entry } from './change.ts';
import type { ArticleId, Id, Rev } from './ids.ts';
import type { BaseFields } from './records/base.ts';
import type { Article } from './records/article.ts';
import type { AnyRecord, RecordType, UnknownRecord } from './records.ts';
import { clientOf, laterRevision, UNCOMMITTED } from './revision.ts';
import { annotationsOf, type SessionState } from './session-state.ts';

/** The base fields of a record that is about to be made. */
export const newBase = <Type extends RecordType>(
  type: Type,
  id: Id<Type>,
  context: CommandContext,
): BaseFields & { readonly type: Type; readonly id: Id<Type> } => ({
  type,
  id,
  rev: UNCOMMITTED,
  createdBy: context.actorId,
  createdAt: context.now,
  deletedRev: null,
});

export const creation = (after: AnyRecord): Entry => ({ before: null, after });

/** Replaces some fields. Fields this version does not know stay as they are. */
export const revision = <R extends AnyRecord>(before: R, fields: Partial<R>): Entry => ({
  before,
  after: { ...before, ...fields },
});

/** A tombstone that remembers which revision was deleted. */
export const deletion = (before: AnyRecord): Entry => ({ before, after: tombstoneOf(before) });

/** An article's tombstone also remembers which work on it was there to be seen. */
export const articleDeletion = (state: SessionState, before: Article): Entry => ({
  before,
  after: articleTombstoneOf(state, before),
});

/** A mend of what was deleted is of no use to anybody: the deletion makes it its own. */
function tombstoneOf<Record extends AnyRecord | UnknownRecord>(record: Record): Record {
  const { beforeMending: _old, ...fields } = record;
  return { ...fields, deletedRev: record.rev } as unknown as Record;
}

const articleTombstoneOf = (state: SessionState, article: Article): Article => ({
  ...tombstoneOf(article),
  deletedWith: workSeenOn(state, article.id),
});

/** The tombstone of any record that is deleted without a command of its own, by Undo or History. */
export const tombstoneIn = (
  state: SessionState,
  record: AnyRecord | UnknownRecord,
): AnyRecord | UnknownRecord =>
  record.type === 'article' ? articleTombstoneOf(state, record as Article) : tombstoneOf(record);

/** For each client the greatest revision among the live annotations and codings of an article. */
function workSeenOn(state: SessionState, articleId: ArticleId): Readonly<Record<string, Rev>> {
  const greatest = new Map<string, Rev>();
  const see = ({ rev }: { readonly rev: Rev }): void => {
    const client = clientOf(rev);
    greatest.set(client, laterRevision(greatest.get(client) ?? UNCOMMITTED, rev));
  };
  for (const annotation of annotationsOf(state, articleId).values()) see(annotation);
  for (const coding of state.articleCodings.values()) if (coding.articleId === articleId) see(coding);
  return Object.fromEntries(greatest);
}
