import { counterChangesOf, type CountedEntry, type CounterRow } from './counters.ts';
import type { LivingCounts } from './living-counts.ts';
import type { SessionDatabase } from './session-database.ts';

/**
 * How many more articles, and annotations on articles that were not removed, there are with these entries. Runs in the
 * transaction that has written them, after their counters have moved.
 */
export async function moreAlive(
  db: SessionDatabase,
  entries: readonly CountedEntry[],
): Promise<LivingCounts> {
  const changes = counterChangesOf(entries);
  const moved = byArticle(changes.map(({ key, by }) => ({ name: key[0], articleId: key[1], count: by })));
  const was = new Map<string, 'new' | 'alive' | 'removed'>(
    entries
      .filter(({ after }) => after.type === 'article')
      .map(({ before, after }) => [
        after.id,
        before === null ? 'new' : before.deletedRev === null ? 'alive' : 'removed',
      ]),
  );
  const ids = [...new Set([...was.keys(), ...moved.keys()])];
  const rows = (await db.articles.bulkGet(ids)) as readonly ({ readonly deletedRev?: unknown } | undefined)[];
  const alive = new Set(ids.filter((_, index) => rows[index]?.deletedRev === null));
  const turned = [...was].filter(
    ([id, before]) => before !== 'new' && alive.has(id) !== (before === 'alive'),
  );
  // With an article that comes back or goes, all that stands on it does. Seldom, and then read at one go.
  const all = turned.length > 0 ? byArticle(await db.counters.toArray()) : moved;
  const turnedIds = new Set(turned.map(([id]) => id));
  const more = (id: string): number => {
    const [by, now] = [moved.get(id) ?? 0, all.get(id) ?? 0];
    if (!turnedIds.has(id)) return alive.has(id) ? by : 0;
    return alive.has(id) ? now : by - now;
  };
  const articleCount = changes.reduce((sum, { key, by }) => (key[0] === 'articles' ? sum + by : sum), 0);
  return { articleCount, annotationCount: ids.reduce((sum, id) => sum + more(id), 0) };
}

function byArticle(
  rows: readonly Pick<CounterRow, 'name' | 'articleId' | 'count'>[],
): ReadonlyMap<string, number> {
  const sums = new Map<string, number>();
  for (const { name, articleId, count } of rows) {
    if (name === 'annotations') sums.set(articleId, (sums.get(articleId) ?? 0) + count);
  }
  return sums;
}
