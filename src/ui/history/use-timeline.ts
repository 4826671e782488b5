import { useCallback, useEffect, useRef, useState } from 'react';
import type { Rev } from '../../domain/ids.ts';
import type { HistoryRow } from '../../workspace/workspace.ts';
import { sentenceOf } from '../sentences/failure.ts';
import { useSession, useWorkspace } from '../shared/workspace-context.tsx';

/** How many rows are read at a time. */
const PAGE = 100;
/** "Show more" looks this many pages further for rows that fit the filter, and then lets the person decide. */
const PAGES_AT_ONCE = 10;

export interface Timeline {
  /** Newest first; null until the first page is there. */
  readonly rows: readonly HistoryRow[] | null;
  readonly more: boolean;
  readonly reading: boolean;
  readonly problem: string | null;
  /** Reads older rows until some of them fit. */
  readOlder(fits: (row: HistoryRow) => boolean): Promise<void>;
}

/** What happened in the session, page by page. Follows what is done meanwhile, here and in other tabs. */
export function useTimeline(): Timeline {
  const workspace = useWorkspace();
  const seq = useSession(({ state }) => state?.seq ?? 0);
  const [rows, setRows] = useState<readonly HistoryRow[] | null>(null);
  const [more, setMore] = useState(false);
  const [reading, setReading] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const count = useRef(PAGE);

  useEffect(() => {
    let isGone = false;
    // As many as were there, and the new one: nothing that one has looked at goes.
    void workspace.historyPage(null, Math.max(PAGE, count.current + 1)).then((page) => {
      if (isGone) return;
      setProblem(page.ok ? null : sentenceOf(page.reason));
      if (!page.ok) return;
      count.current = page.value.rows.length;
      setRows(page.value.rows);
      setMore(page.value.more);
    });
    return () => {
      isGone = true;
    };
  }, [workspace, seq]);

  const readOlder = useCallback(
    async (fits: (row: HistoryRow) => boolean) => {
      let oldest: Rev | null = rows?.at(-1)?.change.rev ?? null;
      if (oldest === null) return;
      setReading(true);
      const found: HistoryRow[] = [];
      for (let page = 0; page < PAGES_AT_ONCE; page += 1) {
        const older = await workspace.historyPage(oldest, PAGE);
        setProblem(older.ok ? null : sentenceOf(older.reason));
        if (!older.ok) break;
        found.push(...older.value.rows);
        setMore(older.value.more);
        oldest = older.value.rows.at(-1)?.change.rev ?? null;
        if (!older.value.more || oldest === null || found.some(fits)) break;
      }
      setReading(false);
      const known = new Set(rows?.map(({ change }) => change.rev));
      const joined = [...(rows ?? []), ...found.filter(({ change }) => !known.has(change.rev))];
      count.current = joined.length;
      setRows(joined);
    },
    [workspace, rows],
  );
  return { rows, more, reading, problem, readOlder };
}
