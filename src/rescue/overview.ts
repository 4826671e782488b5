import { livingCounts } from '../storage/living-counts.ts';
import { lastRow, readStore } from './read-store.ts';

/** What a row of the list says of a session. Nothing here is checked: it is shown, not used. */
export interface Overview {
  readonly title: string | null;
  readonly articles: number;
  readonly annotations: number;
  /** When it was last changed, ISO 8601; null where no change can be read. */
  readonly changedAt: string | null;
  /** Whether somebody has deleted it, which is to be rescued all the same. */
  readonly isInTrash: boolean;
  /** True when there is not one row that could be rescued. */
  readonly isEmpty: boolean;
}

export async function overviewOf(db: IDBDatabase): Promise<Overview> {
  const others = (await readStore(db, 'others')).rows.map(fieldsOf);
  const articles = await readStore(db, 'articles');
  const annotations = await readStore(db, 'annotations');
  const meta = (await readStore(db, 'meta')).rows.map(fieldsOf);
  const change = fieldsOf(await lastRow(db, 'changes'));
  const session = others.find(({ type }) => type === 'session');
  const title = session?.['title'];
  const counts = livingCounts([...articles.rows, ...annotations.rows]);
  const at = change['at'] ?? session?.['createdAt'];
  return {
    title: typeof title === 'string' ? title : null,
    articles: counts.articleCount,
    annotations: counts.annotationCount,
    changedAt: typeof at === 'string' && !Number.isNaN(Date.parse(at)) ? at : null,
    isInTrash: meta.some(({ key }) => key === 'trash'),
    isEmpty: [others, articles.rows, annotations.rows, articles.unreadable, annotations.unreadable].every(
      ({ length }) => length === 0,
    ),
  };
}

const fieldsOf = (row: unknown): Readonly<Record<string, unknown>> =>
  typeof row === 'object' && row !== null ? (row as Readonly<Record<string, unknown>>) : {};
