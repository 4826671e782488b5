import { searchedOf } from '../../state/library-filter.ts';
import type { LibraryRow } from '../../state/library-rows.ts';

/** How long one stretch of it may take, in milliseconds: a key that comes meanwhile is not felt to wait. */
const STRETCH = 4;

/** Learns what each row is found by, in short stretches, so that the first letter typed waits for none. Returns how to stop. */
export function learnAhead(rows: readonly LibraryRow[]): () => void {
  let next = 0;
  let timer: ReturnType<typeof setTimeout>;
  const learn = (): void => {
    const end = performance.now() + STRETCH;
    for (; next < rows.length && performance.now() < end; next += 1) {
      const row = rows[next];
      if (row) searchedOf(row);
    }
    if (next < rows.length) timer = setTimeout(learn);
  };
  timer = setTimeout(learn);
  return () => clearTimeout(timer);
}
