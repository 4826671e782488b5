import { expect, it } from 'vitest';
import { SESSION_LADDER } from '../../src/storage/session-database.ts';

/** What a session has many of. */
const LARGE = ['articles', 'texts', 'annotations', 'others', 'originals'] as const;

it('no rung goes through the records that stand in a database', () => {
  // Chromium takes 6 to 10 s for a new index over 100,000 annotations, and nobody can work meanwhile (docs/performance.md).
  for (const table of LARGE) {
    const schemas = SESSION_LADDER.flatMap((rung) => rung[table] ?? []);
    expect([table, new Set(schemas).size]).toEqual([table, 1]);
  }
});
