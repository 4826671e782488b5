import { foldName } from '../entity-names.ts';
import type { ArticleId, EntityId } from '../ids.ts';
import type { Article } from '../records/article.ts';
import type { Entity } from '../records/entity.ts';
import { earlierFirst } from './earlier-first.ts';

/**
 * What each article is another version of: the earliest that has its address, or its outlet, title and date, and other
 * words. Articles that somebody has linked already are left alone, and what is linked to is never linked itself, so
 * links can't run in a circle.
 * @param articles live ones
 */
export function versionsToLink(
  articles: readonly Article[],
  entities: readonly Entity[],
): ReadonlyMap<ArticleId, ArticleId> {
  const outlets = new Map(entities.map(({ id, name }) => [id, foldName(name)]));
  const firstWith = new Map<string, Article>();
  const links = new Map<ArticleId, ArticleId>();
  const unlinked = articles.filter(({ versionOf }) => versionOf === null);
  for (const article of unlinked.toSorted(earlierFirst)) {
    const marks = marksOf(article, outlets);
    const [first = article] = marks.flatMap((mark) => firstWith.get(mark) ?? []).toSorted(earlierFirst);
    for (const mark of marks) if (!firstWith.has(mark)) firstWith.set(mark, first);
    if (first.textHash !== article.textHash) links.set(article.id, first.id);
  }
  return links;
}

/** An unknown date is no date: two columns of one name are not one article. */
function marksOf(
  { url, outletId, title, publishedAt }: Article,
  outlets: ReadonlyMap<EntityId, string>,
): readonly string[] {
  const outlet = outletId === null ? undefined : (outlets.get(outletId) ?? outletId);
  const isDated = outlet !== undefined && publishedAt !== null;
  return [
    ...(url === null ? [] : [`at ${url}`]),
    ...(isDated ? [JSON.stringify([outlet, foldName(title), publishedAt])] : []),
  ];
}
