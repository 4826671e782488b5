/** What a person would count of a session. */
export interface LivingCounts {
  readonly articleCount: number;
  readonly annotationCount: number;
}

/**
 * Counts rows as they are stored: nothing in them is checked. Annotations of a removed article stay on record, and are
 * none that anybody would miss.
 */
export function livingCounts(rows: readonly unknown[]): LivingCounts {
  const fields = rows.map(fieldsOf);
  const removed = new Set(
    fields.filter((row) => row['type'] === 'article' && !isAlive(row)).map(({ id }) => id),
  );
  const living = fields.filter(isAlive);
  return {
    articleCount: living.filter(({ type }) => type === 'article').length,
    annotationCount: living.filter(
      ({ type, target }) => type === 'annotation' && !removed.has(fieldsOf(target)['articleId']),
    ).length,
  };
}

const isAlive = (row: Readonly<Record<string, unknown>>): boolean => (row['deletedRev'] ?? null) === null;

const fieldsOf = (row: unknown): Readonly<Record<string, unknown>> =>
  typeof row === 'object' && row !== null ? (row as Readonly<Record<string, unknown>>) : {};
