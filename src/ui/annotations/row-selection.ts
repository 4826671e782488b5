import { useMemo, useState } from 'react';
import { useStore } from 'zustand';
import type { AnnotationId } from '../../domain/ids.ts';
import type { Annotation } from '../../domain/records/annotation.ts';
import { NO_ROWS, selectedRows, selectRows } from './selected-rows.ts';

interface RowSelection {
  /** Only rows that the list shows: what can't be seen is never changed. */
  readonly ids: ReadonlySet<AnnotationId>;
  toggle(id: AnnotationId): void;
  /** Selects from where the selecting began (or `from`) to a row. */
  extendTo(from: number, to: number): void;
  all(): void;
  clear(): void;
}

/** Several rows at once, for one command on all of them. */
export function useRowSelection(rows: readonly Annotation[]): RowSelection {
  const chosen = useStore(selectedRows, ({ ids }) => ids);
  const [anchor, setAnchor] = useState<AnnotationId | null>(null);
  // Scrolling draws the list anew and changes nothing of this.
  const ids = useMemo(
    () =>
      chosen.size === 0 ? NO_ROWS : new Set(rows.filter(({ id }) => chosen.has(id)).map(({ id }) => id)),
    [rows, chosen],
  );
  return {
    ids,
    toggle(id) {
      const next = new Set(ids);
      if (!next.delete(id)) next.add(id);
      selectRows(next);
      setAnchor(id);
    },
    extendTo(from, to) {
      const begun = anchor === null || chosen.size === 0 ? -1 : rows.findIndex(({ id }) => id === anchor);
      const start = begun < 0 ? from : begun;
      setAnchor(rows[start]?.id ?? null);
      selectRows(new Set(rows.slice(Math.min(start, to), Math.max(start, to) + 1).map(({ id }) => id)));
    },
    all: () => selectRows(new Set(rows.map(({ id }) => id))),
    clear: () => selectRows(NO_ROWS),
  };
}
