import type { ActorId, AnnotationId, ArticleId, CodebookId, EntityId, TagId } from '../../domain/ids.ts';
import type { AnyRecord } from '../../domain/records.ts';
import type { Actor } from '../../domain/records/actor.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import type { Article } from '../../domain/records/article.ts';
import type { Codebook, Tag } from '../../domain/records/codebook.ts';
import type { Entity } from '../../domain/records/entity.ts';
import { findAnnotation, type SessionState } from '../../domain/session-state.ts';

/** What ids stand for, also of what was deleted or is only in a colleague's file: words for records need it. */
export interface Names {
  readonly tags: ReadonlyMap<TagId, Tag>;
  readonly entities: ReadonlyMap<EntityId, Entity>;
  readonly actors: ReadonlyMap<ActorId, Actor>;
  readonly articles: ReadonlyMap<ArticleId, Article>;
  readonly codebooks: ReadonlyMap<CodebookId, Codebook>;
  /** Looked up one by one: only links name annotations. */
  annotation(id: AnnotationId): Annotation | undefined;
  /** Who reads this: "you". */
  readonly me: ActorId;
}

/** What lives here counts first, then what the others' records say, then what was deleted here. */
export function namesOf(state: SessionState, me: ActorId, others: Iterable<AnyRecord> = []): Names {
  // Those that live here are not copied: there may be 100,000.
  const annotations = new Map<AnnotationId, Annotation>();
  const names = {
    tags: new Map<TagId, Tag>(),
    entities: new Map<EntityId, Entity>(),
    actors: new Map<ActorId, Actor>(),
    articles: new Map<ArticleId, Article>(),
    codebooks: new Map<CodebookId, Codebook>(),
    annotation: (id: AnnotationId) => findAnnotation(state, id) ?? annotations.get(id),
    me,
  };
  const put = (record: AnyRecord): void => {
    if (record.type === 'tag') names.tags.set(record.id, record);
    else if (record.type === 'entity') names.entities.set(record.id, record);
    else if (record.type === 'actor') names.actors.set(record.id, record);
    else if (record.type === 'article') names.articles.set(record.id, record);
    else if (record.type === 'codebook') names.codebooks.set(record.id, record);
    else if (record.type === 'annotation') annotations.set(record.id, record);
  };
  const { tags, entities, actors, articles, codebooks } = state;
  for (const records of [state.deleted.values(), others, tags.values(), entities.values()]) {
    for (const record of records) put(record);
  }
  for (const records of [actors.values(), articles.values(), codebooks.values()]) {
    for (const record of records) put(record);
  }
  return names;
}

/** What an annotator is called until a name is given. */
const UNNAMED = 'Me';

/** "You", "Bo Li (BL)", or that nobody said. Begins a sentence. */
export function personInWords(names: Names, id: ActorId): string {
  if (id === names.me) return 'You';
  const actor = names.actors.get(id);
  if (!actor) return 'An unknown annotator';
  if (actor.name === UNNAMED || actor.name.trim() === '') return 'An annotator without a name';
  return actor.initials === '' ? actor.name : `${actor.name} (${actor.initials})`;
}

/** Two letters or so for a chip. */
export function initialsOf(names: Names, id: ActorId): string {
  const actor = names.actors.get(id);
  if (!actor || (actor.name === UNNAMED && id !== names.me)) return '?';
  return actor.initials || actor.name.slice(0, 2).toUpperCase() || '?';
}
