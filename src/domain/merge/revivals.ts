import type { ArticleId, EntityId } from '../ids.ts';
import type { Annotation, AttributeValues } from '../records/annotation.ts';
import type { ArticleCoding } from '../records/article-coding.ts';
import type { Article } from '../records/article.ts';
import type { Entity } from '../records/entity.ts';
import { clientOf, WITHDRAWN } from '../revision.ts';

type Work = Annotation | ArticleCoding;

/**
 * Deleted articles that have work on them which whoever deleted them never saw. A session written before deletions
 * noted what they saw tells only the time of the deletion.
 * @param work live annotations and codings
 */
export function articlesToRevive(
  articles: readonly Article[],
  work: readonly Work[],
): ReadonlySet<ArticleId> {
  const dead = new Map(articles.flatMap((one) => (one.deletedRev === null ? [] : [[one.id, one]])));
  const revived = new Set<ArticleId>();
  if (dead.size === 0) return revived;
  for (const record of work) {
    const article = dead.get(record.type === 'annotation' ? record.target.articleId : record.articleId);
    if (article && !isSeen(record, article)) revived.add(article.id);
  }
  return revived;
}

function isSeen({ rev }: Work, { rev: deletedAt, deletedRev, deletedWith }: Article): boolean {
  if (deletedRev === WITHDRAWN) return false;
  if (!deletedWith) return rev <= deletedAt;
  const client = clientOf(rev);
  return Object.hasOwn(deletedWith, client) && rev <= (deletedWith[client] ?? '');
}

/**
 * Deleted entities that something alive still names: a speaker without a name helps nobody.
 * @param work live annotations and codings
 * @param articles live ones
 */
export function entitiesToRevive(
  entities: readonly Entity[],
  work: readonly Work[],
  articles: readonly Article[],
): ReadonlySet<EntityId> {
  const dead = new Set<unknown>(entities.flatMap((one) => (one.deletedRev === null ? [] : [one.id])));
  const revived = new Set<EntityId>();
  if (dead.size === 0) return revived;
  const see = (id: unknown): void => {
    if (dead.has(id)) revived.add(id as EntityId);
  };
  for (const { attributes } of work) for (const value of namedIn(attributes)) see(value);
  for (const { outletId } of articles) see(outletId);
  return revived;
}

/** Ids of entities look like nothing else, so any value is worth a look; the codebook may not say what it was. */
function* namedIn(attributes: AttributeValues): Generator<unknown> {
  for (const { value } of Object.values(attributes)) {
    if (Array.isArray(value)) yield* value;
    else yield value;
  }
}
