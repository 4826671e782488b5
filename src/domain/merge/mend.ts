import type { AnyRecord, UnknownRecord } from '../records.ts';
import type { Annotation } from '../records/annotation.ts';
import type { ArticleCoding } from '../records/article-coding.ts';
import type { Article } from '../records/article.ts';
import type { Tag } from '../records/codebook.ts';
import type { Entity } from '../records/entity.ts';
import type { Link } from '../records/link.ts';
import { WITHDRAWN } from '../revision.ts';
import { lettersToGive } from './letter-mends.ts';
import { parentsToGive } from './parent-mends.ts';
import { articlesToRevive, entitiesToRevive } from './revivals.ts';
import { unmended, withMend, type MendedFields } from './unmended.ts';
import { versionsToLink } from './version-mends.ts';

type Value = AnyRecord | UnknownRecord;

/**
 * A joined set of records with what is broken in it mended. A function of the records as somebody made them, whatever
 * their order, and it makes no revision: two copies that hold the same records hold the same mended ones.
 * @returns in the order of `records`; the same objects where nothing had to be mended
 */
export function mended(records: readonly Value[]): readonly Value[] {
  const raw = records.map(unmended);
  const mends = mendsOf(raw);
  if (mends.size === 0) return raw;
  return raw.map((record) => {
    const fields = mends.get(record);
    return fields ? withMend(record, fields) : record;
  });
}

function mendsOf(raw: readonly Value[]): ReadonlyMap<Value, MendedFields> {
  const { articles, entities, tags, work, links } = sorted(raw);
  const mends = new Map<Value, MendedFields>();
  const mend = (record: Value, fields: MendedFields): void =>
    void mends.set(record, { ...mends.get(record), ...fields });

  const revivedArticles = articlesToRevive(articles, work);
  const isThere = ({ id, deletedRev }: Article): boolean => deletedRev === null || revivedArticles.has(id);
  const living = articles.filter(isThere);
  const revivedEntities = entitiesToRevive(entities, [...work, ...links], living);
  // An article that came by a merge which was taken back is in nobody's way.
  const lettered = articles.filter((one) => isThere(one) || one.deletedRev !== WITHDRAWN);
  const letters = lettersToGive(lettered);
  const parents = parentsToGive(tags);
  const versions = versionsToLink(living, entities);

  for (const article of articles) {
    const letter = letters.get(article.id);
    const versionOf = versions.get(article.id);
    if (revivedArticles.has(article.id)) mend(article, { deletedRev: null });
    if (letter !== undefined) mend(article, { letter });
    if (versionOf !== undefined) mend(article, { versionOf });
  }
  for (const entity of entities) if (revivedEntities.has(entity.id)) mend(entity, { deletedRev: null });
  for (const tag of tags) {
    const parentId = parents.get(tag.id);
    if (parentId !== undefined) mend(tag, { parentId });
  }
  return mends;
}

interface Sorted {
  readonly articles: readonly Article[];
  readonly entities: readonly Entity[];
  readonly tags: readonly Tag[];
  /** Live annotations and codings. */
  readonly work: readonly (Annotation | ArticleCoding)[];
  /** Live ones. */
  readonly links: readonly Link[];
}

function sorted(raw: readonly Value[]): Sorted {
  const articles: Article[] = [];
  const entities: Entity[] = [];
  const tags: Tag[] = [];
  const work: (Annotation | ArticleCoding)[] = [];
  const links: Link[] = [];
  for (const value of raw) {
    const record = value as AnyRecord;
    if (record.type === 'article') articles.push(record);
    else if (record.type === 'entity') entities.push(record);
    else if (record.type === 'tag') tags.push(record);
    else if (record.deletedRev !== null) continue;
    else if (record.type === 'annotation' || record.type === 'articleCoding') work.push(record);
    else if (record.type === 'link') links.push(record);
  }
  return { articles, entities, tags, work, links };
}
