import type {
  ActorId,
  AnnotationId,
  ArticleCodingId,
  ArticleId,
  CodebookId,
  CommentId,
  EntityId,
  ExampleId,
  HandOutId,
  LinkId,
  TagId,
} from './ids.ts';
import {
  isKnownType,
  keyOf,
  type AnyRecord,
  type RecordKey,
  type RecordType,
  type UnknownRecord,
} from './records.ts';
import type { Actor } from './records/actor.ts';
import type { Annotation } from './records/annotation.ts';
import type { Article, CanonicalText } from './records/article.ts';
import type { ArticleCoding } from './records/article-coding.ts';
import type { Codebook, Tag } from './records/codebook.ts';
import type { Comment } from './records/comment.ts';
import type { Entity } from './records/entity.ts';
import type { Example } from './records/example.ts';
import type { HandOut } from './records/hand-out.ts';
import type { Link } from './records/link.ts';
import type { Session } from './records/session.ts';

export type AnnotationsOfArticle = ReadonlyMap<AnnotationId, Annotation>;

/**
 * A session in memory: the fold of its log up to `seq`. A value; `applyChange` makes the next one.
 * The maps hold live records; tombstones stand apart in `deleted`, so that no reader has to remember to filter them.
 * Annotations are kept an article, because copying one map of 100,000 on every edit costs 12 ms.
 */
export interface SessionState {
  readonly seq: number;
  readonly session: Session;
  readonly actors: ReadonlyMap<ActorId, Actor>;
  readonly codebooks: ReadonlyMap<CodebookId, Codebook>;
  readonly tags: ReadonlyMap<TagId, Tag>;
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly articles: ReadonlyMap<ArticleId, Article>;
  readonly articleCodings: ReadonlyMap<ArticleCodingId, ArticleCoding>;
  readonly handOuts: ReadonlyMap<HandOutId, HandOut>;
  /** Also those whose ends are deleted; see `links-of.ts`. */
  readonly links: ReadonlyMap<LinkId, Link>;
  /** Also those about what is deleted; see `threads.ts`. */
  readonly comments: ReadonlyMap<CommentId, Comment>;
  /** Of every tag, also of deleted ones. */
  readonly examples: ReadonlyMap<ExampleId, Example>;
  readonly annotations: ReadonlyMap<ArticleId, AnnotationsOfArticle>;
  /** Texts loaded so far; a missing one is on disk, not gone. */
  readonly texts: ReadonlyMap<ArticleId, CanonicalText>;
  readonly deleted: ReadonlyMap<RecordKey, AnyRecord>;
  readonly unknown: ReadonlyMap<RecordKey, UnknownRecord>;
}

const NONE: AnnotationsOfArticle = new Map();

export const annotationsOf = (state: SessionState, articleId: ArticleId): AnnotationsOfArticle =>
  state.annotations.get(articleId) ?? NONE;

/** Finds a live annotation by id alone: one look-up an article, so not for inner loops. */
export function findAnnotation(state: SessionState, id: AnnotationId): Annotation | null {
  for (const ofArticle of state.annotations.values()) {
    const found = ofArticle.get(id);
    if (found) return found;
  }
  return null;
}

/** Articles in the order of their letters: A … Z, AA. */
export function articlesInOrder(state: SessionState): readonly Article[] {
  return [...state.articles.values()].toSorted(
    (a, b) => a.letter.length - b.letter.length || (a.letter < b.letter ? -1 : a.letter > b.letter ? 1 : 0),
  );
}

export function tagsInOrder(state: SessionState): readonly Tag[] {
  return [...state.tags.values()]
    .filter((tag) => tag.codebookId === state.session.codebookId)
    .toSorted((a, b) => a.position - b.position || (a.id < b.id ? -1 : 1));
}

const FIND: {
  readonly [Type in RecordType]: (state: SessionState, id: string) => AnyRecord | null | undefined;
} = {
  session: (state) => state.session,
  actor: (state, id) => state.actors.get(id as ActorId),
  codebook: (state, id) => state.codebooks.get(id as CodebookId),
  tag: (state, id) => state.tags.get(id as TagId),
  entity: (state, id) => state.entities.get(id as EntityId),
  article: (state, id) => state.articles.get(id as ArticleId),
  articleCoding: (state, id) => state.articleCodings.get(id as ArticleCodingId),
  annotation: (state, id) => findAnnotation(state, id as AnnotationId),
  handOut: (state, id) => state.handOuts.get(id as HandOutId),
  link: (state, id) => state.links.get(id as LinkId),
  threadComment: (state, id) => state.comments.get(id as CommentId),
  example: (state, id) => state.examples.get(id as ExampleId),
};

/**
 * The record as it is now, alive or a tombstone, whatever its type. Where a version of an annotation is given, its article
 * is looked into first: undoing a change of 10,000 annotations would else look into every article for each.
 */
export function findRecord(
  state: SessionState,
  record: {
    readonly type: string;
    readonly id: string;
    readonly target?: { readonly articleId: ArticleId };
  },
): AnyRecord | UnknownRecord | undefined {
  const { type, id } = record;
  const key = keyOf({ type, id });
  if (!isKnownType(type)) return state.unknown.get(key);
  const there = type === 'annotation' && record.target && state.annotations.get(record.target.articleId);
  const near = there && there.get(id as AnnotationId);
  if (near) return near;
  return FIND[type](state, id) ?? state.deleted.get(key);
}

/** Every record of the session, tombstones and unknown ones included, in no particular order. */
export function* recordsOf(state: SessionState): Generator<AnyRecord | UnknownRecord> {
  yield state.session;
  yield* state.actors.values();
  yield* state.codebooks.values();
  yield* state.tags.values();
  yield* state.entities.values();
  yield* state.articles.values();
  yield* state.articleCodings.values();
  yield* state.handOuts.values();
  yield* state.links.values();
  yield* state.comments.values();
  yield* state.examples.values();
  for (const ofArticle of state.annotations.values()) yield* ofArticle.values();
  yield* state.deleted.values();
  yield* state.unknown.values();
}
