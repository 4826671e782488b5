import { expect, it } from 'vitest';
import type { ArticleId } from '../../../src/domain/ids.ts';
import type { Article } from '../../../src/domain/records/article.ts';
import { filterLibrary, WHOLE_LIBRARY } from '../../../src/state/library-filter.ts';
import type { LibraryRow } from '../../../src/state/library-rows.ts';
import { learnAhead } from '../../../src/ui/library-room/learn-ahead.ts';

/** Rows that count how often somebody reads their titles. */
function countingRows(count: number): { readonly rows: readonly LibraryRow[]; reads(): number } {
  let reads = 0;
  const rows = Array.from({ length: count }, (_, index): LibraryRow => {
    const article = {
      letter: `${index}`,
      source: { fileName: null },
      get title() {
        reads += 1;
        return `Report ${index}`;
      },
    } as unknown as Article;
    return {
      id: `article-${index}` as ArticleId,
      article,
      outlet: null,
      counts: new Map(),
      annotations: 0,
      status: 'notStarted',
      coders: [],
      earlier: 0,
      supersededBy: null,
    };
  });
  return { rows, reads: () => reads };
}

const passed = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => {
    setTimeout(resolve, milliseconds);
  });

it('the words of 5,000 rows are known before the first letter is typed, which then reads no title', async () => {
  const { rows, reads } = countingRows(5_000);
  learnAhead(rows);
  // Not at once: the table comes first.
  expect(reads()).toBe(0);
  for (let waited = 0; waited < 200 && reads() < rows.length; waited += 1) await passed(10);
  expect(reads()).toBe(rows.length);
  expect(filterLibrary(rows, { ...WHOLE_LIBRARY, text: 'report 4999' })).toHaveLength(1);
  expect(reads()).toBe(rows.length);
});

it('whoever leaves stops it', async () => {
  const { rows, reads } = countingRows(50);
  learnAhead(rows)();
  await passed(30);
  expect(reads()).toBe(0);
});
