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
  const seen = Object.hasOwn(deletedWith, client) ? deletedWith[client] : undefined;
  return seen !== undefined && rev <= seen;
}

/** Whatever is alive and may name an entity in a value. */
type Naming = Pick<Annotation, 'attributes'>;

/**
 * Deleted entities that something alive still names: a speaker without a name helps nobody. An entity that comes back is
 * alive, too, and brings those back that it names itself.
 * @param naming live annotations, codings and links
 * @param articles live ones
 */
export function entitiesToRevive(
  entities: readonly Entity[],
  naming: readonly Naming[],
  articles: readonly Article[],
): ReadonlySet<EntityId> {
  const dead = new Map<unknown, Entity>();
  const living: Entity[] = [];
  for (const one of entities) {
    if (one.deletedRev === null) living.push(one);
    else dead.set(one.id, one);
  }
  const revived = new Set<EntityId>();
  if (dead.size === 0) return revived;
  const speaking: Naming[] = [...naming, ...living];
  const see = (id: unknown): void => {
    const entity = dead.get(id);
    if (!entity || revived.has(entity.id)) return;
    revived.add(entity.id);
    speaking.push(entity);
  };
  for (const { outletId } of articles) see(outletId);
  // Those that come back are put at the end, and looked at in their turn.
  for (const { attributes } of speaking) for (const value of namedIn(attributes)) see(value);
  return revived;
}

/** Ids of entities look like nothing else, so any value is worth a look; the codebook may not say what it was. */
function* namedIn(attributes: AttributeValues): Generator<unknown> {
  for (const { value } of Object.values(attributes)) {
    if (Array.isArray(value)) yield* value;
    else yield value;
  }
}
